package org.zayavka.workplace.register;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form.
 *
 * @param name also of its label among the messages, {@code register.field.…}
 * @param options of a choice
 * @param label where it is not among the messages, else empty
 * @param hint of its help among the messages, {@code register.hint.…}
 */
record Input(String name, Kind kind, boolean needed, List<Option> options, String label, String hint) {

    enum Kind {
        TEXT,
        EMAIL,
        TEL,
        DATE,
        SUM,
        CHOICE,
        AREA,
        /** A text of several pages. */
        LONG
    }

    /** @param words what a person reads */
    record Option(String value, String words) {}

    static Input needed(String name, Kind kind) {
        return new Input(name, kind, true, List.of(), "", name);
    }

    static Input optional(String name, Kind kind) {
        return new Input(name, kind, false, List.of(), "", name);
    }

    static Input choice(String name, List<Option> options) {
        return new Input(name, Kind.CHOICE, true, options, "", name);
    }

    Input labelled(String words) {
        return new Input(name, kind, needed, options, words, hint);
    }

    /** The same with the help of another name: the same field means something else elsewhere. */
    Input hinted(String other) {
        return new Input(name, kind, needed, options, label, other);
    }

    static Input languages(RegisterWords words) {
        return choice(
                "language",
                List.of(
                        new Option("ru", words.value("language", "ru")),
                        new Option("en", words.value("language", "en"))));
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
