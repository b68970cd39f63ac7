package org.zayavka.workplace.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes under a text the base forms of its words, each in the place of its word: a second line, and a third where a
 * word may be of two. The index lays the lines over each other ({@code desk.search_words}), so that phrases stay
 * phrases. All other places of a line hold a word that is not indexed, or the word of the text itself if it has digits:
 * PostgreSQL takes {@code 1e5abc} for two.
 */
final class BaseLines {

    /** Base forms that a text may add, in characters: a row's words may take a megabyte. */
    private static final int MOST = 60_000;

    private static final String NOTHING = "и";

    private final Map<String, List<String>> known = new HashMap<>();
    private final Set<String> written = new HashSet<>();
    /** What stands in each place of the text where a line has no form. */
    private final List<String> fillers = new ArrayList<>();

    private final List<StringBuilder> lines = new ArrayList<>();
    /** How many places of each line are written; what comes after its last word is not needed. */
    private final List<Integer> places = new ArrayList<>();

    private int left;

    private BaseLines(int most) {
        this.left = most;
    }

    /** @param text folded: words and spaces */
    static String under(String text) {
        var bases = new BaseLines(Math.min(text.length(), MOST));
        for (var word : text.split(" +")) {
            if (!word.isEmpty()) {
                bases.add(word);
            }
        }
        return bases.lines.isEmpty()
                ? text
                : text + bases.lines.stream().map(line -> "\n" + line).collect(Collectors.joining());
    }

    private void add(String word) {
        int line = 0;
        for (var base : known.computeIfAbsent(word, BaseLines::othersOf)) {
            if (fits(base)) {
                write(base, line++);
            }
        }
        fillers.add(SearchText.isLetters(word) ? NOTHING : word);
    }

    private static List<String> othersOf(String word) {
        return BaseForms.of(word).stream().filter(base -> !base.equals(word)).toList();
    }

    private boolean fits(String base) {
        if (written.contains(base)) {
            return true;
        }
        if (base.length() > left) {
            return false;
        }
        left -= base.length();
        return written.add(base);
    }

    /** In the place after those that have fillers. */
    private void write(String base, int line) {
        if (line == lines.size()) {
            lines.add(new StringBuilder());
            places.add(0);
        }
        var text = lines.get(line);
        fillers.subList(places.get(line), fillers.size())
                .forEach(filler -> text.append(filler).append(' '));
        text.append(base).append(' ');
        places.set(line, fillers.size() + 1);
    }
}
