package org.zayavka.workplace.search;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.workplace.search.Terms.Term;

/**
 * What was probably meant by words that occur in no ticket: a word that is written nearly so, or the same keys with the
 * keyboard switched to the other alphabet.
 */
@Component
class Spelling {

    private static final int SHORTEST = 3;
    private static final int LOOKED_AT = 60;

    private final JdbcClient jdbc;

    Spelling(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The same question with the words that occur; empty where nothing is near, or all words are known. */
    Optional<String> corrected(String typed) {
        var switched = switchedKeyboard(typed);
        if (switched.isPresent()) {
            return switched;
        }
        var terms = Terms.parse(typed).all();
        var other = terms.stream().map(this::corrected).collect(Collectors.joining(" "));
        var same = terms.stream().map(term -> written(term, term.words())).collect(Collectors.joining(" "));
        return other.equals(same) ? Optional.empty() : Optional.of(other);
    }

    /** As a whole: on the other keyboard some letters are signs. */
    private Optional<String> switchedKeyboard(String typed) {
        if (Terms.parse(typed).leavesOut()) {
            return Optional.empty();
        }
        var other = SearchText.onOtherKeyboard(SearchText.composed(typed));
        var words = SearchText.words(other).toList();
        var meant = words.stream().anyMatch(word -> word.length() >= SHORTEST)
                && words.stream().allMatch(word -> word.length() < SHORTEST || isKnown(word))
                && SearchText.words(typed).noneMatch(word -> word.length() >= SHORTEST && isKnown(word));
        return meant ? Optional.of(String.join(" ", words)) : Optional.empty();
    }

    private String corrected(Term term) {
        return term.begins() || term.excluded()
                ? written(term, term.words())
                : written(term, term.words().stream().map(this::nearest).toList());
    }

    private static String written(Term term, List<String> words) {
        var text = String.join(" ", words) + (term.begins() ? "*" : "");
        return (term.excluded() ? "-" : "") + (words.size() > 1 ? '"' + text + '"' : text);
    }

    private String nearest(String word) {
        if (word.length() < SHORTEST || !SearchText.isLetters(word) || isKnown(word)) {
            return word;
        }
        return alike(word).findFirst().orElse(word);
    }

    private boolean isKnown(String word) {
        return jdbc.sql("select exists (select from desk.search_word where word = :word)")
                .param("word", word)
                .query(Boolean.class)
                .single();
    }

    private Stream<String> alike(String word) {
        int most = Distance.allowed(word);
        return jdbc
                .sql("""
                select word from desk.search_word
                where word operator(public.%) :word and length(word) between :shortest and :longest
                order by public.similarity(word, :word) desc, word
                limit :most
                """)
                .param("word", word)
                .param("shortest", word.length() - most)
                .param("longest", word.length() + most)
                .param("most", LOOKED_AT)
                .query(String.class)
                .list()
                .stream()
                .filter(near -> Distance.between(word, near) <= most)
                // The sort is stable: of those equally near, the one with more in common comes first.
                .sorted(Comparator.comparingInt(near -> Distance.between(word, near)));
    }
}
