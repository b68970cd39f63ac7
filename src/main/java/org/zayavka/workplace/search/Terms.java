package org.zayavka.workplace.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody typed into a box: words that must all occur. {@code "two words"} stand beside each other,
 * {@code begin*} is the beginning of a word, {@code -word} must not occur. Anything else has no meaning: there is no
 * query that is wrong.
 */
record Terms(List<Term> all) {

    /** What is typed beyond this is left out: each word costs a look-up. */
    static final int MOST_WORDS = 20;

    private static final int LONGEST_WORD = 200;
    private static final Pattern PART = Pattern.compile("(-?)(?:\"([^\"]*)\"|«([^»]*)»|([^\\s\"«]+))");

    /**
     * @param words folded; several of them stand beside each other
     * @param begins whether the last one is only the beginning of a word
     * @param excluded whether it must not occur
     */
    record Term(List<String> words, boolean begins, boolean excluded) {

        String query(String field, Forms forms) {
            var beside = words.size() > 1
                    ? whole().map(word -> "(" + forms.anyOf(word, label(field)) + ")")
                    : whole().map(word -> forms.anyOf(word, label(field)));
            var beginning = begins ? Stream.of(beginning() + label("*" + field)) : Stream.<String>empty();
            return (excluded ? "!" : "") + "("
                    + Stream.concat(beside, beginning).collect(Collectors.joining(" <-> ")) + ")";
        }

        private static String label(String label) {
            return label.isEmpty() ? "" : ":" + label;
        }

        /** The words that stand there to their ends. */
        Stream<String> whole() {
            return words.subList(0, words.size() - (begins ? 1 : 0)).stream();
        }

        String beginning() {
            return words.get(words.size() - 1);
        }

        /** The same without their order, as {@link #query} has it; empty where order means nothing. */
        Stream<String> unordered(String field, Forms forms) {
            return excluded || words.size() == 1
                    ? Stream.empty()
                    : Stream.of(query(field, forms).replace(" <-> ", " & "));
        }
    }

    static Terms parse(String typed) {
        var terms = new ArrayList<Term>();
        var part = PART.matcher(phonesAsWords(SearchText.composed(typed)));
        int words = 0;
        while (part.find() && words < MOST_WORDS) {
            var text = Stream.of(2, 3, 4)
                    .map(part::group)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse("");
            var folded = SearchText.words(text)
                    .map(word -> SearchText.start(word, LONGEST_WORD))
                    .limit(MOST_WORDS - words)
                    .toList();
            if (!folded.isEmpty()) {
                terms.add(new Term(folded, text.endsWith("*"), !part.group(1).isEmpty()));
                words += folded.size();
            }
        }
        return new Terms(List.copyOf(terms));
    }

    /** Within quotes each word stands where it is written. */
    private static String phonesAsWords(String typed) {
        return typed.matches("(?s).*[\"«].*")
                ? typed
                : Phones.SHAPE.matcher(typed).replaceAll(phone -> Phones.word(phone.group()));
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /**
     * As PostgreSQL's {@code to_tsquery} reads it.
     *
     * @param field A people, B companies, C names of files; empty for everywhere
     */
    String query(String field, Forms forms) {
        return all.stream().map(term -> term.query(field, forms)).collect(Collectors.joining(" & "));
    }

    /** The words of each phrase in any order. */
    Stream<String> unordered(String field, Forms forms) {
        return all.stream().flatMap(term -> term.unordered(field, forms));
    }

    /** Every word of which all is typed, and not only the beginning. */
    Stream<String> whole() {
        return all.stream().flatMap(Term::whole);
    }

    /** What must occur. */
    Stream<Term> sought() {
        return all.stream().filter(term -> !term.excluded());
    }

    boolean leavesOut() {
        return all.stream().anyMatch(Term::excluded);
    }
}
