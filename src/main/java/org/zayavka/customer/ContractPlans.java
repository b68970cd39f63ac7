package org.zayavka.customer;

import java.util.List;

/** The plans that contracts are concluded on; what each promises is told by the table {@code service-level}. */
public interface ContractPlans {

    List<Plan> all();

    /** Those that may be chosen now. */
    default List<Plan> offered() {
        return all().stream().filter(Plan::offered).toList();
    }

    /** Adds a plan, or changes its names and whether it is offered; faults as in {@link CustomerChanges}. */
    void add(Entries entries, String by);

    void change(String code, Entries entries, int version, String by);

    /** @param code the word that the tables know */
    record Plan(String code, String nameRu, String nameEn, boolean offered, int version) {

        public String name(org.zayavka.shared.Language language) {
            return language.say(nameRu, nameEn);
        }
    }
}
