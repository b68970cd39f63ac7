package org.zayavka.shared;

import java.util.List;

/** What a person entered can't be kept as it is: each fault by its field, in both languages. Nothing was written. */
public final class Faults extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> all;

    public Faults(List<Fault> all) {
        super(String.join(" ", all.stream().map(Fault::russian).toList()));
        this.all = List.copyOf(all);
    }

    public static Faults of(String field, String russian, String english) {
        return new Faults(List.of(new Fault(field, russian, english)));
    }

    public List<Fault> all() {
        return all;
    }

    /** What is wrong with one field and what to do. */
    public record Fault(String field, String russian, String english) {

        public String text(Language language) {
            return language.say(russian, english);
        }
    }
}
