package org.zayavka.quality;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a call went on.
 *
 * @param callAgainAt when to phone again; absent unless nobody picked up and it is worth trying
 */
public record CallEnd(How how, @Nullable Instant callAgainAt) {

    public enum How {
        ANSWERED,
        /** Answered, and the head of the desk should know. */
        BAD,
        AGAIN,
        UNREACHED,
        REFUSED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static CallEnd of(How how) {
        return new CallEnd(how, null);
    }
}
