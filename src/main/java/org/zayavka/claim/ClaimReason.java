package org.zayavka.claim;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a claim is about, for the figures; the secretary says it. */
public enum ClaimReason {
    /** A promise of time was broken. */
    DEADLINE,
    /** The work was done badly or not at all. */
    QUALITY,
    /** How somebody behaved. */
    CONDUCT,
    /** Prices, bills, charges. */
    BILLING,
    /** Data or things of the customer were lost or damaged. */
    DAMAGE,
    OTHER;

    /** In lower case, as forms, columns and texts name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for a word that names none. */
    public static Optional<ClaimReason> ofCode(@Nullable String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
