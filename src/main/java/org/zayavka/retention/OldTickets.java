package org.zayavka.retention;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Deletes tickets with all that lies about them: the conversation, the letters byte for byte, what was sent, the facts,
 * the decisions. The figures stay.
 */
@Component
class OldTickets implements Forgettable {

    private final JdbcClient jdbc;
    private final UnusedFiles files;
    private final RawLetters letters;

    OldTickets(JdbcClient jdbc, UnusedFiles files, RawLetters letters) {
        this.jdbc = jdbc;
        this.files = files;
        this.letters = letters;
    }

    @Override
    public String name() {
        return "closed tickets";
    }

    @Override
    public Optional<Instant> oldest() {
        return jdbc.sql("select closed_at from desk.ticket where state = 'CLOSED' order by closed_at limit 1")
                .query(Instants::first)
                .optional();
    }

    /** Those that somebody works with at this moment wait for the next night, evidence for the end of its claim. */
    @Override
    public int forget(Instant before, int atMost) {
        var tickets = jdbc.sql("""
                select number from desk.ticket
                 where state = 'CLOSED' and closed_at < :before
                   and not exists (select 1 from desk.claim_ticket link join desk.claim on claim.number = link.claim
                                    where link.ticket = ticket.number and claim.closed_at is null)
                 order by closed_at limit :limit for update of ticket skip locked
                """)
                .param("before", Timestamp.from(before))
                .param("limit", atMost)
                .query(Long.class)
                .list();
        if (!tickets.isEmpty()) {
            forget(tickets.toArray(Long[]::new));
        }
        return tickets.size();
    }

    private void forget(Long[] tickets) {
        handOnSplitOffLetters(tickets);
        var attached = files.ofTickets(tickets);
        letters.forget(letters.ofTickets(tickets));
        delete("desk.attachment where message in (select id from desk.message where ticket = any(:tickets))", tickets);
        delete("desk.message where ticket = any(:tickets)", tickets);
        delete("desk.participant where ticket = any(:tickets)", tickets);
        delete("desk.ticket_event where ticket = any(:tickets)", tickets);
        delete("desk.outbox where ticket = any(:tickets)", tickets);
        delete("desk.decision_trace where business_key = any(cast(:tickets as text[]))", tickets);
        // With their acts; what was charged stays, it names nobody.
        delete("desk.visit where ticket = any(:tickets)", tickets);
        delete("desk.phone_call where ticket = any(:tickets)", tickets);
        forgetWords(tickets);
        delete("desk.ticket where number = any(:tickets)", tickets);
        files.forget(attached);
    }

    /** How it was judged is a figure; who said it in which words is not. */
    private void forgetWords(Long[] tickets) {
        jdbc.sql("update desk.rating set words = '' where ticket = any(:tickets)")
                .param("tickets", tickets)
                .update();
        jdbc.sql("update desk.quality_call set wish = '', person = 'gone-' || ticket where ticket = any(:tickets)")
                .param("tickets", tickets)
                .update();
    }

    /** A letter that also opened a ticket which stays is that one's from now on. */
    private void handOnSplitOffLetters(Long[] tickets) {
        jdbc.sql("""
                update desk.intake_record set ticket = later.ticket
                  from (select message.inbox, min(message.ticket) as ticket
                          from desk.ticket_event
                          join desk.message on message.ticket = (facts ->> 'newTicket')::bigint
                         where ticket_event.ticket = any(:tickets) and kind = 'LetterSplitOff'
                           and message.inbox is not null and message.ticket <> all(:tickets)
                         group by message.inbox) as later
                 where intake_record.inbox = later.inbox and intake_record.ticket = any(:tickets)
                """).param("tickets", tickets).update();
    }

    private void delete(String what, Long[] tickets) {
        jdbc.sql("delete from " + what).param("tickets", tickets).update();
    }
}
