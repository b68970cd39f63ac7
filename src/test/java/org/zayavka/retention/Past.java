package org.zayavka.retention;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of a desk that has been there for years. */
@NullUnmarked
final class Past {

    private final JdbcClient jdbc;

    Past(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A ticket with a letter that it came from, a file, an answer, facts and decisions; its letter has its number. */
    long ticket(long number, String state, Instant closedAt, String file) {
        var at = Timestamp.from(closedAt);
        jdbc.sql("""
                insert into desk.ticket (number, subject, state, mailbox, department, arrived_at, quarantine,
                    company_name, requester_name, requester_language, requester_zone, identified_by, priority, impact,
                    declared_urgent, queue, task_priority, line, opened_times, draft, question, last_agent,
                    closed_at, link_to_contract, undelivered, task, assignee, version)
                values (:n, 'Принтер', :state, 's@z.example', 'support', :at, false, '', 'Ольга', 'ru',
                    'Europe/Moscow', 'NONE', 'NORMAL', 'PERSON', false, 'line1', 50, 1, 1, '', '', '',
                    case when :state = 'CLOSED' then cast(:at as timestamptz) end, '', false, '', '', 0)
                """).param("n", number).param("state", state).param("at", at).update();
        letter(number, number, closedAt);
        message(number, number, file);
        jdbc.sql("insert into desk.participant values (?, 'petr@example.com')")
                .param(number)
                .update();
        jdbc.sql(
                        "insert into desk.decision_trace values (default, ?, 'p', 'a', 'd', 1, 'd', timestamptz '2031-11-20', '[]')")
                .param(Long.toString(number))
                .update();
        jdbc.sql("""
                insert into desk.outbox (id, ticket, letter, message_id, from_address, from_name, to_addresses,
                    cc_addresses, subject, text_body, html_body, reference_ids, file_names, file_types, file_ids,
                    automatic, written_at, state)
                values (:n, :n, 'confirmation', '<m>', 's@z.example', '', array['o@example.com'], '{}', '', '', '',
                    '{}', '{}', '{}', '{}', true, :at, 'SENT')
                """).param("n", number).param("at", at).update();
        jdbc.sql("insert into desk.outbox_sent values ('o@example.com', now(), ?)")
                .param(number)
                .update();
        event(number, "TicketRegistered", "{}");
        jdbc.sql("""
                insert into desk.figure_ticket (number, company_name, plan, queue, priority, agent, state, arrived_at,
                    arrived_on, arrived_hour, solutions, reopened, reopenings)
                values (?, 'Ромашка', 'basic', 'line1', 'normal', '', 'CLOSED', now(), now(), 10, '{}', 0, '{}')
                """).param(number).update();
        return number;
    }

    /** @param ticket absent for a letter that became none */
    void letter(long id, Long ticket, Instant at) {
        jdbc.sql("""
                insert into desk.inbox (id, gate, mailbox, message_id, content, sender, raw, received_at, state)
                overriding system value
                values (:id, 'mail', 's@z.example', '<' || :id || '@x>', ''::bytea, '', 'x'::bytea, :at, 'DONE')
                """).param("id", id).param("at", Timestamp.from(at)).update();
        jdbc.sql("""
                insert into desk.intake_record (inbox, mailbox, department, message_id, subject, kind, reason, proof,
                    sender_role, outcome, ticket, at)
                values (:id, 's@z.example', 'support', '<' || :id || '@x>', '', 'new', '', 'NONE', 'STRANGER',
                    case when cast(:ticket as bigint) is null then 'FILED' else 'REGISTERED' end, :ticket, :at)
                """)
                .param("id", id)
                .param("ticket", ticket)
                .param("at", Timestamp.from(at))
                .update();
        jdbc.sql(
                        "insert into desk.decision_trace values (default, 'inbox-' || ?, 'p', 'a', 'd', 1, 'd', timestamptz '2031-11-20', '[]')")
                .param(id)
                .update();
    }

    /** An entry of the conversation with a file. */
    void message(long ticket, long letter, String file) {
        var message = jdbc.sql("""
                insert into desk.message (ticket, direction, author, at, subject, pieces, html, message_id, inbox, remarks)
                values (?, 'IN', 'Ольга', now(), '', '[]', '', '', ?, '[]') returning id
                """).params(ticket, letter).query(Long.class).single();
        jdbc.sql("insert into desk.file values (?, 3, ?, now()) on conflict do nothing")
                .params(file, file.getBytes(StandardCharsets.UTF_8))
                .update();
        jdbc.sql("insert into desk.attachment values (?, 0, 'a.txt', 'text/plain', 3, ?, '')")
                .params(message, file)
                .update();
    }

    void event(long ticket, String kind, String facts) {
        jdbc.sql("insert into desk.ticket_event (ticket, at, kind, facts) values (?, now(), ?, ?::jsonb)")
                .params(ticket, kind, facts)
                .update();
    }

    List<Long> numbers(String sql) {
        return jdbc.sql(sql).query(Long.class).list();
    }

    List<String> texts(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
