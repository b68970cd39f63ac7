package org.zayavka.workplace.search;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Phone numbers, however they are written: {@code +7 495 123-45-67}, {@code 8 (495) 1234567} and, within the town,
 * {@code 123-45-67} are found by each other.
 */
final class Phones {

    /** Ten digits, and the one of the country before them; or seven in the grouping of a town. */
    static final Pattern SHAPE = Pattern.compile("(?<![\\p{L}\\p{Nd}])(?:\\+?\\p{Nd}(?:[\\s().-]{0,2}\\p{Nd}){9,10}"
            + "|\\p{Nd}{3}[ -]\\p{Nd}{2}[ -]\\p{Nd}{2})(?![\\p{L}\\p{Nd}])");

    private static final int WITHIN_COUNTRY = 10;
    private static final int WITHIN_TOWN = 7;

    private Phones() {}

    /** As words for the index: each without its country, and without its town. */
    static Stream<String> in(String text) {
        return SHAPE.matcher(text)
                .results()
                .map(found -> word(found.group()))
                .flatMap(digits -> Stream.of(digits, last(digits, WITHIN_TOWN)))
                .distinct();
    }

    /** The word by which a number is found. */
    static String word(String written) {
        var digits = written.replaceAll("\\P{Nd}", "");
        return last(digits, digits.length() < WITHIN_COUNTRY ? WITHIN_TOWN : WITHIN_COUNTRY);
    }

    private static String last(String digits, int count) {
        return digits.substring(Math.max(0, digits.length() - count));
    }
}
