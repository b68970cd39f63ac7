package org.zayavka.workplace.search;

import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is to be marked in some texts: the words of a question, and those words of the texts that are forms of the same.
 * PostgreSQL marks what it holds for the same word, and takes «писем» and «письмо» for two.
 */
final class Marks {

    private Marks() {}

    /** @return as PostgreSQL's {@code to_tsquery} reads it; empty when nothing is looked for */
    static String of(Criteria criteria, Forms forms, Collection<String> texts) {
        var terms = criteria.boxes().flatMap(Terms::sought).toList();
        var asked = terms.stream()
                .flatMap(term -> Stream.concat(
                        term.whole().flatMap(forms::of),
                        term.begins() ? Stream.of(term.beginning() + ":*") : Stream.empty()));
        var bases = terms.stream()
                .flatMap(Terms.Term::whole)
                .flatMap(forms::basesOf)
                .collect(Collectors.toSet());
        var beginnings = terms.stream()
                .filter(Terms.Term::begins)
                .map(Terms.Term::beginning)
                .toList();
        var written = bases.isEmpty() && beginnings.isEmpty()
                ? Stream.<String>empty()
                : forms(
                        texts,
                        base -> bases.contains(base) || beginnings.stream().anyMatch(base::startsWith));
        return Stream.concat(asked, written).distinct().collect(Collectors.joining(" | "));
    }

    private static Stream<String> forms(Collection<String> texts, Predicate<String> meant) {
        Set<String> words = texts.stream().flatMap(SearchText::words).collect(Collectors.toSet());
        return words.stream().filter(word -> BaseForms.of(word).stream().anyMatch(meant));
    }
}
