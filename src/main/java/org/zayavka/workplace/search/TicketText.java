package org.zayavka.workplace.search;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of a ticket, as they come together: who, which company, which files, and all that was said. */
final class TicketText {

    // A row's words may take a megabyte; what comes after the first hundred pages of a ticket is not found.
    private static final int MOST_NAMES = 20_000;
    private static final int MOST_TEXT = 150_000;
    private static final int LONGEST_WORD = 32;
    private static final int SHORTEST_WORD = 3;

    final long ticket;
    final Instant arrivedAt;
    private final StringBuilder people = new StringBuilder();
    private final StringBuilder companies = new StringBuilder();
    private final StringBuilder files = new StringBuilder();
    private final StringBuilder text = new StringBuilder();
    final Set<String> informed = new LinkedHashSet<>();

    TicketText(long ticket, Instant arrivedAt) {
        this.ticket = ticket;
        this.arrivedAt = arrivedAt;
        add(text, MOST_TEXT, Long.toString(ticket));
    }

    void person(String... parts) {
        add(people, MOST_NAMES, parts);
    }

    void company(String... parts) {
        add(companies, MOST_NAMES, parts);
    }

    void file(String name) {
        add(files, MOST_NAMES, name);
    }

    void said(String... parts) {
        add(text, MOST_TEXT, parts);
    }

    private static void add(StringBuilder field, int most, String... parts) {
        for (var part : parts) {
            int left = most - field.length();
            if (left > 0 && !part.isEmpty()) {
                var text = SearchText.start(SearchText.composed(part), left);
                field.append(SearchText.fold(text)).append(' ');
                Phones.in(text).forEach(phone -> field.append(phone).append(' '));
            }
        }
    }

    String people() {
        return people.toString();
    }

    String companies() {
        return companies.toString();
    }

    String files() {
        return files.toString();
    }

    String text() {
        return text.toString();
    }

    /** Its words of letters, in their order: what typing errors are compared with. */
    Set<String> vocabulary() {
        return Stream.of(people, companies, files, text)
                .flatMap(field -> Stream.of(field.toString().split(" +")))
                .filter(word -> word.length() >= SHORTEST_WORD && word.length() <= LONGEST_WORD)
                .filter(SearchText::isLetters)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
