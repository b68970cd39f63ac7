package org.zayavka.privacy;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zayavka.shared.Files;

/** Tickets of people, with all that lies about them. */
@NullUnmarked
final class PersonRows {

    static final Instant AT = Instant.parse("2026-11-20T06:12:00Z");

    private final JdbcClient jdbc;
    private final Files files;

    PersonRows(JdbcClient jdbc, Files files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    long contact(String name, String address, String phone) {
        var company = jdbc.sql("insert into desk.company (name) values ('ООО «Ромашка»') returning id")
                .query(Long.class)
                .single();
        return jdbc.sql("""
                insert into desk.contact (company, name, address, phone, zone)
                values (:company, :name, :address, :phone, 'Europe/Moscow') returning id
                """)
                .param("company", company)
                .param("name", name)
                .param("address", address)
                .param("phone", phone)
                .query(Long.class)
                .single();
    }

    /** @param contact who was verified; null for a caller known by the phone alone */
    void call(@org.jspecify.annotations.Nullable Long contact, String name, String phone) {
        jdbc.sql("""
                insert into desk.phone_call (began_at, ended_at, operator, caller, stated_surname, phone, about, note,
                    check_result, name, contact, outcome, recording)
                values (:at, :at, 'anna', :name, :name, :phone, 'Говорит ' || :name, 'Записано со слов: ' || :name,
                    'VERIFIED', :name, :contact, 'recorded', 'https://pbx.example/' || :phone)
                """)
                .param("at", Timestamp.from(AT))
                .param("name", name)
                .param("phone", phone)
                .param("contact", contact)
                .update();
    }

    /** @param state a closed one was closed at once */
    long ticket(String name, String address, String state) {
        var number = jdbc.sql("""
                insert into desk.ticket (number, subject, state, mailbox, department, arrived_at, quarantine,
                    company_name, requester_name, requester_address, requester_language, requester_zone,
                    identified_by, priority, impact, declared_urgent, queue, task_priority, line, opened_times,
                    draft, question, last_agent, link_to_contract, undelivered, task, assignee, closed_at, closing, version)
                values (nextval('desk.ticket_number'), 'Заявка от ' || :name, :state, 'support@zayavka.example',
                    'support', :at, false, 'ООО «Ромашка»', :name, :address, 'ru', 'Europe/Moscow', 'NONE',
                    'NORMAL', 'PERSON', false, 'line1', 50, 1, 1, '', '', 'anna', '', false, '', '',
                    case when :state = 'CLOSED' then cast(:at as timestamptz) end,
                    case when :state = 'CLOSED' then 'CONFIRMED' end, 0)
                returning number
                """)
                .param("name", name)
                .param("address", address)
                .param("state", state)
                .param("at", Timestamp.from(AT))
                .query(Long.class)
                .single();
        event(
                number,
                "TicketRegistered",
                "{\"subject\": \"Заявка от %s\", \"company\": \"ООО «Ромашка»\"}".formatted(name));
        event(number, "RequesterAdded", "{\"author\": \"%s\", \"participant\": false}".formatted(name));
        decision(
                Long.toString(number), "{\"Тема\": \"Заявка от %s\", \"План\": \"basic\", \"Раз\": 2}".formatted(name));
        return number;
    }

    void event(long ticket, String kind, String facts) {
        jdbc.sql("insert into desk.ticket_event (ticket, at, kind, facts) values (?, ?, ?, ?::jsonb)")
                .params(ticket, Timestamp.from(AT), kind, facts)
                .update();
    }

    void decision(String key, String inputs) {
        jdbc.sql("""
                insert into desk.decision_trace
                    (business_key, process, activity, decision, version, definition_id, evaluated_at, steps)
                values (?, 'p', 'a', 'ticketQueue', 1, 'd:1', ?, '[{"decision": "ticketQueue", "name": "Очередь",
                    "version": 1, "definition": "d:1", "rules": ["rule1"], "inputs": ' || ? || ', "outputs": [{"queue":
                    "line1", "reason": "Так решила таблица"}]}]')
                """).params(key, Timestamp.from(AT), inputs).update();
    }

    void participant(long ticket, String address) {
        jdbc.sql("insert into desk.participant values (?, ?)")
                .params(ticket, address)
                .update();
    }

    /** A letter that came in, with its original. */
    long letter(long ticket, String name, String address, String text, String quote) {
        var inbox = original(name, address, text);
        jdbc.sql("""
                insert into desk.intake_record (inbox, mailbox, department, message_id, sender, subject, kind, reason,
                    proof, sender_role, outcome, ticket, at)
                values (:inbox, 'support@zayavka.example', 'support', '<' || :inbox || '@x>', :sender, :text, 'new', '',
                    'NONE', 'STRANGER', 'APPENDED', :ticket, :at)
                """)
                .param("inbox", inbox)
                .param("sender", address)
                .param("text", text)
                .param("ticket", ticket)
                .param("at", Timestamp.from(AT))
                .update();
        decision("inbox-" + inbox, "{\"От кого\": \"%s\"}".formatted(address));
        return said(ticket, "IN", name, address, text, quote, inbox, null);
    }

    long original(String name, String address, String text) {
        return jdbc.sql("""
                insert into desk.inbox (gate, mailbox, message_id, content, sender, raw, received_at, state)
                values ('mail', 'support@zayavka.example', '<' || gen_random_uuid() || '@x>', ''::bytea, :address, :raw,
                    :at, 'DONE') returning id
                """)
                .param("address", address)
                .param(
                        "raw",
                        "From: %s <%s>\r\n\r\n%s".formatted(name, address, text).getBytes(StandardCharsets.UTF_8))
                .param("at", Timestamp.from(AT))
                .query(Long.class)
                .single();
    }

    /** What the desk wrote, with its row in the outbox. */
    long answer(long ticket, String to, String cc, String text) {
        var outbox = jdbc.sql("""
                insert into desk.outbox (ticket, letter, message_id, from_address, from_name, to_addresses,
                    cc_addresses, subject, text_body, html_body, reference_ids, file_names, file_types, file_ids,
                    automatic, written_at, state, accepted, sent_at)
                values (:ticket, 'answer', '', 'support@zayavka.example', '', array[:to], string_to_array(:cc, ' '),
                    :text, :text, :text, '{}', '{}', '{}', '{}', false, :at, 'SENT',
                    array[:to] || string_to_array(:cc, ' '), :at)
                returning id
                """)
                .param("ticket", ticket)
                .param("to", to)
                .param("cc", cc)
                .param("text", text)
                .param("at", Timestamp.from(AT))
                .query(Long.class)
                .single();
        for (var address : (to + " " + cc).strip().split(" ")) {
            jdbc.sql("insert into desk.outbox_sent values (?, ?, ?)")
                    .params(address, Timestamp.from(AT), outbox)
                    .update();
        }
        return said(ticket, "OUT", "anna", null, text, "", null, outbox);
    }

    long note(long ticket, String text) {
        return said(ticket, "NOTE", "anna", null, text, "", null, null);
    }

    private long said(
            long ticket,
            String direction,
            String author,
            String address,
            String text,
            String quote,
            Long inbox,
            Long outbox) {
        return jdbc.sql("""
                insert into desk.message (ticket, direction, author, address, at, subject, pieces, html, message_id,
                    inbox, outbox, remarks)
                values (:ticket, :direction, :author, :address, :at, '',
                    jsonb_build_array(jsonb_build_object('fold', 'OPEN', 'text', :text::text),
                                      jsonb_build_object('fold', 'QUOTE', 'text', :quote::text)),
                    '<p>' || :text || '</p>', '', :inbox, :outbox, '[]')
                returning id
                """)
                .param("ticket", ticket)
                .param("direction", direction)
                .param("author", author)
                .param("address", address)
                .param("at", Timestamp.from(AT))
                .param("text", text)
                .param("quote", quote)
                .param("inbox", inbox)
                .param("outbox", outbox)
                .query(Long.class)
                .single();
    }

    /** @return the name of the bytes */
    String file(long message, String name, String content) {
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        var kept = files.keep(bytes).sha256();
        jdbc.sql("insert into desk.attachment values (?, 0, ?, 'text/plain', ?, ?, '')")
                .params(message, name, bytes.length, kept)
                .update();
        return kept;
    }

    String text(String sql, Object... params) {
        return String.valueOf(
                jdbc.sql(sql).params(params).query(String.class).optional().orElse(null));
    }

    long count(String from, Object... params) {
        return jdbc.sql("select count(*) from " + from)
                .params(params)
                .query(Long.class)
                .single();
    }
}
