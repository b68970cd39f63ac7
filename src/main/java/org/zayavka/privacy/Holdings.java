package org.zayavka.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What the desk holds about a person.
 *
 * @param counts of everything that an erasure takes away, by the kinds of its record
 * @param staying of what stays without the person: tickets, figures
 * @param tickets the last of them, their own first
 * @param otherAddresses of tickets that agents linked to this contact
 * @param sameName other people, or the same person under another address
 */
public record Holdings(
        Person person,
        String company,
        Map<String, Long> counts,
        Map<String, Long> staying,
        List<Touched> tickets,
        List<Obstacle> obstacles,
        List<Message> mentions,
        List<String> otherAddresses,
        List<Persons.Found> sameName) {

    public boolean isEmpty() {
        return counts.values().stream().allMatch(count -> count == 0);
    }

    /** A ticket of the person, or of somebody else with their letters in it. */
    public record Touched(long number, String subject, String state, Instant at, boolean own) {}

    /**
     * What an erasure waits for.
     *
     * @param kind {@code ticket}, {@code held}, {@code arriving} or {@code outgoing}
     * @param number of the ticket, or of the letter
     */
    public record Obstacle(String kind, long number) {}

    /** A message of others in which the person is named. */
    public record Message(long id, long ticket, String author, Instant at, String extract) {}
}
