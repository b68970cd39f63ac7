package org.zayavka.workplace.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/**
 * The base forms of words, out of a Russian and an English dictionary: «писем» is a form of «письмо», {@code mice} of
 * {@code mouse}. PostgreSQL cuts endings off and takes these for different words. The dictionaries are read when the
 * first word is asked for, and stay: 3.4 MB.
 */
final class BaseForms {

    private static final String DICTIONARIES = "/org/languagetool/resource/";

    /** Prepositions, pronouns and the like: whatever else such a word may be, hardly anybody means it. */
    private static final Pattern SAYS_NOTHING =
            Pattern.compile("PREP|CONJ|PARTICLE|PARENTHESIS|INTERJECTION|PNN|NumC|ADJ:MPR");

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

    private record Words(Dictionary dictionary) {

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
            // A look-up is for one thread; making one costs less than a look-up.
            var readings = new DictionaryLookup(dictionary)
                    .lookup(word).stream().map(Reading::of).toList();
            if (readings.stream().anyMatch(Reading::saysNothing)) {
                return Set.of();
            }
            var others = readings.stream().filter(reading -> !reading.isOrder()).toList();
            return forms(others.isEmpty() ? readings : others);
        }

        private static Set<String> forms(Collection<Reading> readings) {
            return readings.stream().map(Reading::base).collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }

    private record Reading(String base, String tag) {

        /** The next look-up writes over what this one found. */
        static Reading of(WordData found) {
            return new Reading(
                    SearchText.fold(found.getStem().toString()),
                    Objects.requireNonNullElse(found.getTag(), "").toString());
        }

        boolean saysNothing() {
            return SAYS_NOTHING.matcher(tag).lookingAt();
        }

        boolean isOrder() {
            return tag.startsWith(ORDER);
        }
    }
}
