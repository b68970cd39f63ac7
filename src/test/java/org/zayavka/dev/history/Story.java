package org.zayavka.dev.history;

import java.time.Instant;
import java.util.List;

/**
 * The whole life of an invented ticket.
 *
 * @param index its place among all, from 0
 * @param facts in their order; all of them happen, whether before the end of the history or after it
 */
record Story(
        long index,
        Cast.Person person,
        Topic topic,
        String subject,
        Instant arrivedAt,
        boolean urgent,
        List<Fact> facts,
        List<Said> said) {

    /** Whether nothing more happens from this moment on. */
    boolean isOverBy(Instant end) {
        return facts.get(facts.size() - 1).at().isBefore(end)
                && facts.stream().anyMatch(fact -> fact.is("TicketClosed"));
    }

    List<Fact> until(Instant end) {
        return facts.stream().filter(fact -> fact.at().isBefore(end)).toList();
    }

    /** The Message-ID of one of its letters. */
    String messageId(int letter) {
        return "<history-%d-%d@past.example>".formatted(index, letter);
    }
}
