package org.zayavka.privacy;

import java.util.Arrays;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Erases the person from closed tickets of others in whose conversation they took part. */
@Component
@Order(20)
class OthersTickets implements Erasable {

    private final JdbcClient jdbc;
    private final Conversations conversations;
    private final ReceivedLetters received;
    private final SentLetters sent;
    private final FieldVisits visits;
    private final Logs logs;
    private final EngineRows engine;

    OthersTickets(
            JdbcClient jdbc,
            Conversations conversations,
            ReceivedLetters received,
            SentLetters sent,
            FieldVisits visits,
            Logs logs,
            EngineRows engine) {
        this.jdbc = jdbc;
        this.conversations = conversations;
        this.received = received;
        this.sent = sent;
        this.visits = visits;
        this.logs = logs;
        this.engine = engine;
    }

    @Override
    public int erase(Erasure erasure, int atMost) {
        var tickets = jdbc.sql("""
                select number from desk.ticket
                where state = 'CLOSED' and number in (
                    select ticket from desk.participant where address = :address
                    union
                    select ticket from desk.message where address = :address and direction = 'IN')
                order by number limit :limit for no key update
                """)
                .param("address", erasure.address())
                .param("limit", atMost)
                .query(Long.class)
                .list();
        if (!tickets.isEmpty()) {
            erase(erasure, tickets);
        }
        return tickets.size();
    }

    private void erase(Erasure erasure, List<Long> others) {
        var tickets = others.toArray(Long[]::new);
        var naming = received.naming(erasure, tickets);
        conversations.eraseOthers(erasure, tickets);
        sent.redact(erasure, tickets);
        visits.eraseOthers(erasure, tickets);
        received.erase(erasure, naming);
        logs.erase(erasure, erasure.redaction, tickets, naming);
        engine.erase(erasure, erasure.redaction, EngineRows.keys(tickets, naming));
        jdbc.sql("delete from desk.participant where ticket = any(:tickets) and address = :address")
                .param("tickets", tickets)
                .param("address", erasure.address())
                .update();
        others.forEach(ticket -> row(erasure.redaction, ticket));
        erasure.changedTickets.addAll(Arrays.asList(tickets));
        erasure.tally.add(Tally.OTHERS_TICKETS, tickets.length);
    }

    private void row(Wash wash, long ticket) {
        var before = jdbc.sql("""
                select subject, question, draft, coalesce(solution, '') as solution from desk.ticket where number = :ticket
                """).param("ticket", ticket).query(Words.class).single();
        jdbc.sql("""
                update desk.ticket
                   set subject = :subject, question = :question, draft = :draft,
                       solution = case when solution is not null then :solution end, version = version + 1
                 where number = :ticket
                """)
                .param("subject", wash.text("subject", before.subject()))
                .param("question", wash.text("question", before.question()))
                .param("draft", wash.text("draft", before.draft()))
                .param("solution", wash.text("solution", before.solution()))
                .param("ticket", ticket)
                .update();
    }

    private record Words(String subject, String question, String draft, String solution) {}
}
