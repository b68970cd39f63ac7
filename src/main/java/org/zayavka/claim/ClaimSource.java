package org.zayavka.claim;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a claim came. */
public enum ClaimSource {
    PAPER,
    FAX,
    MAIL,
    PORTAL;

    /** In lower case, as forms, columns and texts name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for a word that names none. */
    public static Optional<ClaimSource> ofCode(@Nullable String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
