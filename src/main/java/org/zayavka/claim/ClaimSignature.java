package org.zayavka.claim;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the owner of the contract has signed. */
public enum ClaimSignature {
    /** On the paper that was scanned or faxed. */
    SCAN,
    /** With a finger or a mouse on the screen. */
    DRAWN,
    /** In a file signed for itself. */
    FILE;

    /** In lower case, as forms, columns and texts name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for a word that names none. */
    public static Optional<ClaimSignature> ofCode(@Nullable String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
