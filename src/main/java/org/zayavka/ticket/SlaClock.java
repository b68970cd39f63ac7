package org.zayavka.ticket;

import java.util.Arrays;
import java.util.Locale;

/** The clocks of a ticket, each with a promise of its own (complaint 10). */
public enum SlaClock {
    /** Until a person takes it for the first time. */
    REACTION,
    /** Until it is solved; stands while the requester is asked. */
    SOLUTION;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException naming the clocks there are */
    public static SlaClock ofCode(String code) {
        return Arrays.stream(values())
                .filter(clock -> clock.code().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("There is no clock “" + code + "”, only reaction and solution."));
    }
}
