package org.zayavka.workplace.search;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be done with many tickets at once. */
enum BulkAction {
    TAKE,
    GIVE,
    QUEUE,
    URGENT,
    CATEGORY,
    SPAM;

    /** As forms and rows have it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it has to be said to whom. */
    boolean needsTarget() {
        return this == GIVE || this == QUEUE || this == CATEGORY;
    }

    /** Whether colleagues have to read why. */
    boolean needsReason() {
        return this == QUEUE;
    }

    /** Whether it can't be taken back, so that it is asked about once more. */
    boolean isFinal() {
        return this == SPAM;
    }

    static Optional<BulkAction> ofCode(String code) {
        return Stream.of(values()).filter(action -> action.code().equals(code)).findAny();
    }
}
