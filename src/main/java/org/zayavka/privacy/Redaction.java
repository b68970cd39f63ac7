package org.zayavka.privacy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Washes what others said: a person's address, phones and names are replaced where they stand, the rest stays. A name is
 * found by two of its words, in any order; inflected or alone it is not found.
 */
final class Redaction implements Wash {

    private static final int SHORTEST_WORD = 3;
    private static final int PHONE_DIGITS = 10;
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private final List<Pattern> addresses = new ArrayList<>();
    private final List<Pattern> others = new ArrayList<>();

    Redaction(Person person) {
        addresses.add(address(person.address().value()));
        person.phones().forEach(phone -> digits(phone).map(Redaction::phone).ifPresent(others::add));
        var pairs = new LinkedHashSet<String>();
        person.names().forEach(name -> pairs.addAll(pairs(name)));
        pairs.forEach(pair -> others.add(name(pair)));
    }

    @Override
    public String text(String name, String text) {
        if (Mark.isOfTheDesk(name)) {
            return text;
        }
        // Where an address alone stands, one must stand afterwards.
        var left = text;
        for (var address : addresses) {
            var found = address.matcher(left);
            left = found.matches() ? Mark.ADDRESS : found.replaceAll(Matcher.quoteReplacement(Mark.TEXT));
        }
        for (var other : others) {
            left = other.matcher(left).replaceAll(Matcher.quoteReplacement(Mark.TEXT));
        }
        return left;
    }

    boolean finds(String text) {
        return addresses.stream().anyMatch(pattern -> pattern.matcher(text).find())
                || others.stream().anyMatch(pattern -> pattern.matcher(text).find());
    }

    /** The part of a text in which the person is first named. */
    String around(String text, int length) {
        for (var pattern : Stream.concat(addresses.stream(), others.stream()).toList()) {
            var found = pattern.matcher(text);
            if (found.find()) {
                var from = Math.max(0, found.start() - length / 2);
                var to = Math.min(text.length(), found.end() + length / 2);
                return (from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : "");
            }
        }
        return text.substring(0, Math.min(text.length(), length));
    }

    private static Pattern address(String address) {
        return Pattern.compile("(?<![\\w.+%-])" + Pattern.quote(address) + "(?![\\w-]|\\.\\w)", FLAGS);
    }

    /** The last ten digits: people write +7, 8 or nothing before them. */
    static Optional<String> digits(String phone) {
        var digits = phone.replaceAll("\\D", "");
        return digits.length() < PHONE_DIGITS
                ? Optional.empty()
                : Optional.of(digits.substring(digits.length() - PHONE_DIGITS));
    }

    private static Pattern phone(String digits) {
        return Pattern.compile("(?<!\\d)(?:\\+?\\d[\\s().-]*)?"
                + digits.chars().mapToObj(Character::toString).collect(Collectors.joining("[\\s().-]*"))
                + "(?!\\d)");
    }

    /** "Olga Ivanova" out of "Ivanova Olga Petrovna", and every other two of its words; longest first. */
    private static Set<String> pairs(String name) {
        var words = List.of(name.strip().split("[\\s,]+"));
        var pairs = new LinkedHashSet<String>();
        if (words.size() > 2) {
            pairs.add(String.join(" ", words));
        }
        for (var first : words) {
            for (var second : words) {
                if (!first.equals(second) && first.length() >= SHORTEST_WORD && second.length() >= SHORTEST_WORD) {
                    pairs.add(first + " " + second);
                }
            }
        }
        return pairs;
    }

    private static Pattern name(String words) {
        var parts = words.split(" ");
        var pattern = new ArrayList<String>();
        for (var part : parts) {
            pattern.add(Pattern.quote(part).replaceAll("[её]", "\\\\E[её]\\\\Q"));
        }
        return Pattern.compile("(?<!\\p{L})" + String.join("[\\s,]+", pattern) + "(?!\\p{L})", FLAGS);
    }
}
