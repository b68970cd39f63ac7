package org.zayavka.claim;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a claim must say (S3.10). */
public enum ClaimField {
    OWNER_NAME,
    CONTRACT_NUMBER,
    CONTACT_PHONE,
    SUBSTANCE,
    /** The day of the incident, or the period. */
    INCIDENT,
    SPECIALIST,
    /** The way to answer, and where to. */
    ANSWER_BY,
    SIGNATURE;

    /** In lower case, as forms, columns and texts name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for a word that names none. */
    public static Optional<ClaimField> ofCode(@Nullable String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
