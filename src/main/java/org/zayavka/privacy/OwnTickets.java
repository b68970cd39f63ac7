package org.zayavka.privacy;

import java.util.Arrays;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.retention.RawLetters;

/** Erases the person from the closed tickets that they asked for. Number, times, state, promise and figures stay. */
@Component
@Order(10)
class OwnTickets implements Erasable {

    private final JdbcClient jdbc;
    private final Conversations conversations;
    private final RawLetters letters;
    private final ReceivedLetters received;
    private final SentLetters sent;
    private final FieldVisits visits;
    private final Judgements judgements;
    private final Logs logs;
    private final Unfinished unfinished;
    private final EngineRows engine;

    OwnTickets(
            JdbcClient jdbc,
            Conversations conversations,
            RawLetters letters,
            ReceivedLetters received,
            SentLetters sent,
            FieldVisits visits,
            Judgements judgements,
            Logs logs,
            Unfinished unfinished,
            EngineRows engine) {
        this.jdbc = jdbc;
        this.conversations = conversations;
        this.letters = letters;
        this.received = received;
        this.sent = sent;
        this.visits = visits;
        this.judgements = judgements;
        this.logs = logs;
        this.unfinished = unfinished;
        this.engine = engine;
    }

    @Override
    public int erase(Erasure erasure, int atMost) {
        var tickets = jdbc.sql("""
                select number from desk.ticket
                where (requester_address = :address or contact = :contact) and state = 'CLOSED'
                order by number limit :limit for no key update
                """)
                .param("address", erasure.address())
                .param("contact", erasure.person.contact())
                .param("limit", atMost)
                .query(Long.class)
                .list();
        if (!tickets.isEmpty()) {
            erase(erasure, tickets);
        }
        return tickets.size();
    }

    private void erase(Erasure erasure, List<Long> own) {
        var tickets = own.toArray(Long[]::new);
        var arrived = letters.ofTickets(tickets);
        conversations.eraseOwn(erasure, tickets);
        sent.eraseOwn(erasure, tickets);
        visits.eraseOwn(erasure, tickets);
        judgements.eraseOwn(tickets);
        unfinished.erase(erasure, tickets);
        received.erase(erasure, arrived);
        logs.erase(erasure, erasure.wipe, tickets, arrived);
        engine.erase(erasure, erasure.wipe, EngineRows.keys(tickets, arrived));
        jdbc.sql("delete from desk.participant where ticket = any(:tickets) and address = :address")
                .param("tickets", tickets)
                .param("address", erasure.address())
                .update();
        rows(tickets);
        erasure.changedTickets.addAll(Arrays.asList(tickets));
        erasure.tally.add(Tally.TICKETS, tickets.length);
    }

    private void rows(Long[] tickets) {
        jdbc.sql("""
                update desk.ticket
                   set subject = :mark, requester_name = :mark, requester_address = null, contact = null, link_to = null,
                       link_to_contract = '', draft = '', question = case when question = '' then '' else :mark end,
                       solution = case when solution is not null then :mark end, undelivered = false,
                       version = version + 1
                 where number = any(:tickets)
                """).param("mark", Mark.TEXT).param("tickets", tickets).update();
    }
}
