package org.zayavka.call;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What came of a call. */
public enum CallOutcome {
    SOLVED,
    TICKET,
    VISIT,
    /** The caller was told how to write (S5.1). */
    WRITE,
    RECORDED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for a word that says none. */
    public static Optional<CallOutcome> ofCode(String code) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.code().equals(code))
                .findFirst();
    }
}
