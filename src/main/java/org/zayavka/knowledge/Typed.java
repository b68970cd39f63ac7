package org.zayavka.knowledge;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What people type, as the search understands it. */
final class Typed {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{1,60}");
    private static final int MOST_WORDS = 12;
    private static final int LONG = 4;

    private Typed() {}

    /** Lower case, ё as е: nobody has to type what the other wrote. */
    static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replace('ё', 'е').replace("\u0000", "");
    }

    /** The words that are long enough to be known by when they are misspelt. */
    static String[] longWords(String typed) {
        return WORD.matcher(folded(typed))
                .results()
                .map(MatchResult::group)
                .filter(word -> word.length() >= LONG)
                .limit(MOST_WORDS)
                .toArray(String[]::new);
    }

    /** A query for all of these words, each of which may be unfinished; empty when there are none. */
    static String beginnings(String typed) {
        return WORD.matcher(folded(typed))
                .results()
                .map(MatchResult::group)
                .limit(MOST_WORDS)
                .map(word -> word + ":*")
                .collect(Collectors.joining(" & "));
    }
}
