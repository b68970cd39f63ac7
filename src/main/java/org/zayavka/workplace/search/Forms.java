package org.zayavka.workplace.search;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The base forms of the words of a question.
 *
 * @param bases all of each word, itself too where it is one; a word that says nothing has none
 * @param besides those that PostgreSQL takes for another word than the one that was typed
 */
record Forms(Map<String, Set<String>> bases, Map<String, Set<String>> besides) {

    static final Forms NONE = new Forms(Map.of(), Map.of());

    /** The word and what it may be a form of. */
    Stream<String> of(String word) {
        return Stream.concat(Stream.of(word), besides.getOrDefault(word, Set.of()).stream());
    }

    /** Any of them, as PostgreSQL's {@code to_tsquery} reads it. */
    String anyOf(String word, String label) {
        return of(word).map(form -> form + label).collect(Collectors.joining(" | "));
    }

    Stream<String> basesOf(String word) {
        return bases.getOrDefault(word, Set.of()).stream();
    }
}
