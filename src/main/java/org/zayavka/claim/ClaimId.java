package org.zayavka.claim;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The number of a claim; people say and write it as {@code C-123}. */
public record ClaimId(long value) {

    private static final Pattern NUMBER = Pattern.compile("[CcСс]-([1-9]\\d{0,17})");

    private static final Pattern TYPED =
            Pattern.compile("(?:\\[[^\\]\\[]*\\s)?[№#\\s]*[CcСс][-‐–—−\\s]*([1-9]\\d{0,17})\\s*\\]?");

    public ClaimId {
        if (value <= 0) {
            throw new IllegalArgumentException("a claim's number is positive: " + value);
        }
    }

    /** However people write it in a search: C-12, c12, № C-12, or the mark of a letter's subject. */
    public static Optional<ClaimId> typed(String text) {
        var number = TYPED.matcher(text.strip());
        return number.matches() ? Optional.of(new ClaimId(Long.parseLong(number.group(1)))) : Optional.empty();
    }

    /** From a business key, or as somebody typed it, also with a Russian letter; empty for anything else. */
    public static Optional<ClaimId> of(@Nullable String text) {
        var number = NUMBER.matcher(text == null ? "" : text.strip());
        return number.matches() ? Optional.of(new ClaimId(Long.parseLong(number.group(1)))) : Optional.empty();
    }

    /** The number as it is shown; also what its process is about, for the engine. */
    @Override
    public String toString() {
        return "C-" + value;
    }
}
