package org.zayavka.customer;

import org.zayavka.shared.Audit.Subject;
import org.zayavka.shared.ContractId;
import org.zayavka.shared.Refusal;

/** Says that something is no longer in the register. */
final class NotThere {

    private NotThere() {}

    static Refusal of(Subject subject) {
        return new Refusal(
                "Этого нет в реестре (" + subject.kind() + " " + subject.key()
                        + "): возможно, его удалили. Найдите заново.",
                "It is not in the register (" + subject.kind() + " " + subject.key()
                        + "): it may have been removed. Search again.");
    }

    static Refusal contract(ContractId id) {
        return of(Subject.of("contract", id.value()));
    }
}
