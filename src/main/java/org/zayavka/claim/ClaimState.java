package org.zayavka.claim;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far a claim has come. */
public enum ClaimState {
    REGISTERED,
    /** Something that S3.10 asks for is missing; the days are counted all the same. */
    INCOMPLETE,
    /** The head has explained what happened. */
    EXPLAINED,
    /** The director has decided. */
    DECIDED,
    /** The answer has left. */
    ANSWERED,
    /** It was none: an advertisement, a request, the same claim again. */
    DISMISSED;

    /** In lower case, as forms, columns and texts name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for a word that names none. */
    public static Optional<ClaimState> ofCode(@Nullable String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
