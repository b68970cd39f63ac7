package org.zayavka.shared;

import java.util.Arrays;
import java.util.List;

/**
 * What the desk noticed about a letter. Kept as a code with its facts; the words, in both languages, are the pages'.
 *
 * @param code lower case, with hyphens: {@code found-by-subject}
 * @param facts what the words need, in their order: sizes as {@link #size} writes them, letters of ours as {@code
 *     letter.} and their code, anything else as it is
 */
public record Remark(String code, List<String> facts) {

    /** It was solved while the requester was on the phone, who said that it works. */
    public static final String SOLVED_BY_PHONE = "solved-by-phone";

    public static Remark of(String code, Object... facts) {
        return new Remark(code, Arrays.stream(facts).map(String::valueOf).toList());
    }

    /** A size as a fact, in bytes: "1048576 B". */
    public static String size(long bytes) {
        return bytes + " B";
    }
}
