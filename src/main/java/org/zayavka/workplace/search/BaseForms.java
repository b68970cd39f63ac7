package org.zayavka.workplace.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;

/**
 * The base forms of words, out of a Russian and an English dictionary: «писем» is a form of «письмо», {@code mice} of
 * {@code mouse}. PostgreSQL cuts endings off and takes these for different words. The dictionaries are read when the
 * first word is asked for, and stay: 3.4 MB.
 */
final class BaseForms {

    private static final String DICTIONARIES = "/org/languagetool/resource/";

    /** Prepositions, pronouns and the like: whatever else such a word may be, hardly anybody means it. */
    private static final List<String> SAYS_NOTHING =
            List.of("PREP", "CONJ", "PARTICLE", "PARENTHESIS", "INTERJECTION", "PNN", "NumC", "ADJ:MPR");

    /** An order to one person looks like a form of many a noun: «времени» of «временить». */
    private static final String ORDER = "VB:IMP";

    private BaseForms() {}

    /**
     * All words that this one may be a form of, itself among them if it is one; empty for a word that is not known.
     *
     * @param word as {@link SearchText#fold} makes it
     */
    static Set<String> of(String word) {
        if (word.length() < 2 || !SearchText.isLetters(word)) {
            return Set.of();
        }
        char first = word.charAt(0);
        return first >= 'a' && first <= 'z'
                ? English.WORDS.of(word)
                : first >= 'а' && first <= 'я' ? Russian.WORDS.of(word) : Set.of();
    }

    private static final class Russian {
        static final Words WORDS = Words.read("ru/russian");
    }

    private static final class English {
        static final Words WORDS = Words.read("en/english");
    }

    private static final class Words {

        private final ThreadLocal<DictionaryLookup> lookUps;

        private Words(Dictionary dictionary) {
            this.lookUps = ThreadLocal.withInitial(() -> new DictionaryLookup(dictionary));
        }

        static Words read(String name) {
            try (var words = open(name + ".dict");
                    var about = open(name + ".info")) {
                return new Words(Dictionary.read(words, about));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        private static InputStream open(String name) {
            return Objects.requireNonNull(BaseForms.class.getResourceAsStream(DICTIONARIES + name), name);
        }

        Set<String> of(String word) {
            var bases = new LinkedHashSet<String>(4);
            var orders = new LinkedHashSet<String>(1);
            // The next look-up writes over what this one finds.
            for (var reading : lookUps.get().lookup(word)) {
                var tag = String.valueOf(reading.getTag());
                if (SAYS_NOTHING.stream().anyMatch(tag::startsWith)) {
                    return Set.of();
                }
                (tag.startsWith(ORDER) ? orders : bases)
                        .add(SearchText.fold(reading.getStem().toString()));
            }
            return bases.isEmpty() ? orders : bases;
        }
    }
}
