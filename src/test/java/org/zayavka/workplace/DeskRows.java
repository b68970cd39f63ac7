package org.zayavka.workplace;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zayavka.shared.Files;

/** Rows of tickets for tests of the pages that read them. */
@NullUnmarked
final class DeskRows {

    static final Instant ARRIVED = Instant.parse("2026-11-20T06:12:00Z");

    private final JdbcClient jdbc;
    private final Files files;

    DeskRows(JdbcClient jdbc, Files files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    long ticket(String queue, String subject) {
        return ticket(queue, subject, "Ольга Петровна", "WORKING", 50, 1, ARRIVED.plusSeconds(36_000));
    }

    long ticket(String queue, String subject, String name, String state, int priority, int line, Instant due) {
        return jdbc.sql("""
                insert into desk.ticket (number, subject, state, mailbox, department, arrived_at, quarantine,
                    company_name, requester_name, requester_address, requester_language, requester_zone,
                    identified_by, priority, impact, declared_urgent, queue, task_priority, line, opened_times,
                    draft, question, last_agent, calendar, reaction_minutes, solution_minutes, counted_from,
                    reaction_due, reaction_warning_at, solution_due, warning_at, link_to_contract, undelivered, task,
                    assignee, solved_at, solution, outcome, solved_by, closes_at, version)
                values (nextval('desk.ticket_number'), :subject, :state, 'support@zayavka.example', 'support', :at,
                    false, 'ООО «Ромашка»', :name, 'olga@romashka.example', 'ru', 'Europe/Moscow',
                    'REGISTERED_ADDRESS', 'NORMAL', 'PERSON', false, :queue, :priority, :line, 1,
                    '', '', '', 'workdays9to19', 120, 480, :at,
                    :due, :due, :due, :due, '', false, 'task-1',
                    '', case when :state = 'SOLVED' then cast(:at as timestamptz) end,
                    case when :state = 'SOLVED' then 'Готово' end, case when :state = 'SOLVED' then 'SOLVED' end,
                    case when :state = 'SOLVED' then 'anna' end,
                    case when :state = 'SOLVED' then cast(:due as timestamptz) end, 0)
                returning number
                """)
                .param("subject", subject)
                .param("state", state)
                .param("name", name)
                .param("queue", queue)
                .param("priority", priority)
                .param("line", line)
                .param("at", Timestamp.from(ARRIVED))
                .param("due", Timestamp.from(due))
                .query(Long.class)
                .single();
    }

    /** A letter of ours with a copy to petr@; it is not due before a year is over. */
    void outgoing(long ticket, String state, int minutesAgo, String... held) {
        jdbc.sql("""
                insert into desk.outbox (ticket, letter, message_id, from_address, from_name, to_addresses,
                    cc_addresses, subject, text_body, html_body, reference_ids, file_names, file_types, file_ids,
                    automatic, written_at, state, next_attempt_at, held, held_until)
                values (:ticket, 'confirmation', '', 'support@zayavka.example', '', '{petr@client.example}', :held,
                    'Принята', '', '', '{}', '{}', '{}', '{}',
                    true, now() - :minutes * interval '1 minute', :state,
                    case when :state in ('HELD', 'WAITING') then now() + interval '1 year' end, :held,
                    case when cardinality(:held::text[]) > 0 then now() + interval '1 year' end)
                """)
                .param("ticket", ticket)
                .param("state", state)
                .param("minutes", minutesAgo)
                .param("held", held)
                .update();
    }

    long letter(long ticket, String author, String text, String quote, String html) {
        return jdbc.sql("""
                insert into desk.message (ticket, direction, author, address, at, subject, pieces, html, message_id,
                    remarks)
                values (:ticket, 'IN', :author, 'olga@romashka.example', :at, '',
                    jsonb_build_array(jsonb_build_object('fold', 'OPEN', 'text', :text::text),
                                      jsonb_build_object('fold', 'QUOTE', 'text', :quote::text)),
                    :html, '', '[]')
                returning id
                """)
                .param("ticket", ticket)
                .param("author", author)
                .param("at", Timestamp.from(ARRIVED))
                .param("text", text)
                .param("quote", quote)
                .param("html", html)
                .query(Long.class)
                .single();
    }

    void remark(long message, String code, String... facts) {
        jdbc.sql("""
                update desk.message set remarks = jsonb_build_array(
                    jsonb_build_object('code', :code::text, 'facts', to_jsonb(:facts::text[])))
                where id = :message
                """)
                .param("code", code)
                .param("facts", facts)
                .param("message", message)
                .update();
    }

    void note(long ticket, String login, String text) {
        jdbc.sql("""
                insert into desk.message (ticket, direction, author, at, subject, pieces, html, message_id, remarks)
                values (:ticket, 'NOTE', :login, :at, '',
                    jsonb_build_array(jsonb_build_object('fold', 'OPEN', 'text', :text::text)), '', '', '[]')
                """)
                .param("ticket", ticket)
                .param("login", login)
                .param("at", Timestamp.from(ARRIVED.plusSeconds(60)))
                .param("text", text)
                .update();
    }

    void file(long message, int position, String name, String type, String content, String contentId) {
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        jdbc.sql("""
                insert into desk.attachment (message, position, name, type, size, file, content_id)
                values (:message, :position, :name, :type, :size, :file, :contentId)
                """)
                .param("message", message)
                .param("position", position)
                .param("name", name)
                .param("type", type)
                .param("size", bytes.length)
                .param("file", files.keep(bytes).sha256())
                .param("contentId", contentId)
                .update();
    }

    void event(long ticket, String kind, String facts) {
        jdbc.sql("insert into desk.ticket_event (ticket, at, kind, facts) values (:ticket, :at, :kind, :facts::jsonb)")
                .param("ticket", ticket)
                .param("at", Timestamp.from(ARRIVED))
                .param("kind", kind)
                .param("facts", facts)
                .update();
    }

    void decision(String key, String table, String inputs, String outputs) {
        jdbc.sql("""
                insert into desk.decision_trace
                    (business_key, process, activity, decision, version, definition_id, evaluated_at, steps)
                values (:key, 'p', 'a', 'd', 1, 'd:1', :at, '[{"decision": "d", "name": "' || :table
                    || '", "version": 1, "definition": "d:1", "rules": [], "inputs": ' || :inputs
                    || ', "outputs": [' || :outputs || ']}]')
                """)
                .param("key", key)
                .param("at", Timestamp.from(ARRIVED))
                .param("table", table)
                .param("inputs", inputs)
                .param("outputs", outputs)
                .update();
    }

    /** @return the number of a letter that became this ticket */
    long arrived(long ticket) {
        return jdbc.sql("""
                insert into desk.intake_record (inbox, mailbox, department, message_id, sender, subject, kind, reason,
                    proof, sender_role, outcome, ticket, decided_by, note, at)
                values (:letter, 'support@zayavka.example', 'support', '', 'olga@romashka.example', '', 'new', '',
                    'NONE', 'CONTACT', 'REGISTERED', :ticket, '', '', :at)
                returning inbox
                """)
                .param("letter", 1_000_000 + ticket)
                .param("ticket", ticket)
                .param("at", Timestamp.from(ARRIVED))
                .query(Long.class)
                .single();
    }
}
