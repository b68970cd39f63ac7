package org.zayavka.privacy;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Questions to the index of words that the agents' search keeps: words of letters and digits in one case, ё as е. An
 * address is the words that it is made of, beside each other.
 */
final class WordQuery {

    private static final int MOST_WORDS = 8;

    private WordQuery() {}

    /** All words among the names of people. */
    static String people(String name) {
        return folded(name).stream().map(word -> word + ":A").collect(Collectors.joining(" & "));
    }

    /** All words, wherever. */
    static String words(String text) {
        return String.join(" & ", folded(text));
    }

    /** The address, the phone, or two words of a name; an index knows no more of an inflected name than its stem. */
    static String mentions(Person person) {
        var ways = new LinkedHashSet<String>();
        ways.add("(" + String.join(" <-> ", folded(person.address().value())) + ")");
        person.phones()
                .forEach(phone -> Redaction.digits(phone)
                        .ifPresent(digits -> ways.add("(" + digits + " | 7" + digits + " | 8" + digits + ")")));
        for (var name : person.names()) {
            var words = folded(name);
            if (words.size() > 1) {
                // Of three words the first and the last are as likely as any: one pair for each neighbour.
                for (int i = 0; i + 1 < words.size(); i++) {
                    ways.add("(" + words.get(i) + " & " + words.get(i + 1) + ")");
                }
            }
        }
        return String.join(" | ", ways);
    }

    private static List<String> folded(String text) {
        var folded = Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .replaceAll("[^\\p{L}\\p{N}]", " ");
        return Arrays.stream(folded.strip().split(" +"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }
}
