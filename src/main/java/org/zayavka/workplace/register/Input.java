package org.zayavka.workplace.register;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form.
 *
 * @param name also of its label among the messages, {@code register.field.…}
 * @param options of a choice
 */
record Input(String name, Kind kind, boolean needed, List<Option> options) {

    enum Kind {
        TEXT,
        EMAIL,
        TEL,
        DATE,
        SUM,
        CHOICE,
        AREA
    }

    /** @param words what a person reads */
    record Option(String value, String words) {}

    static Input needed(String name, Kind kind) {
        return new Input(name, kind, true, List.of());
    }

    static Input optional(String name, Kind kind) {
        return new Input(name, kind, false, List.of());
    }

    static Input choice(String name, List<Option> options) {
        return new Input(name, Kind.CHOICE, true, options);
    }

    static Input yesOrNo(String name, RegisterWords words) {
        return choice(
                name, List.of(new Option("yes", words.say("да", "yes")), new Option("no", words.say("нет", "no"))));
    }

    Shown shown(Map<String, String> values, @Nullable String fault, @Nullable String meanwhile) {
        return new Shown(this, values.getOrDefault(name, ""), fault == null ? "" : fault, meanwhile);
    }

    /**
     * The field as it stands on the page.
     *
     * @param value what is typed
     * @param fault what is wrong with it; empty when nothing is
     * @param meanwhile what somebody else has saved meanwhile; null when it is the same
     */
    record Shown(
            Input input,
            String value,
            String fault,
            @Nullable String meanwhile) {

        public boolean hasOption() {
            return input.options().stream().anyMatch(option -> option.value().equals(value));
        }
    }
}
