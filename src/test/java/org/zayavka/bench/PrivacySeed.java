package org.zayavka.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Closed tickets of twenty thousand people, with a row in every table that tells of a person. */
final class PrivacySeed {

    static final int PEOPLE = 20_000;

    private static final long FIRST = 10_000_000;
    private static final String PERSON =
            "'person' || i %% %d || '@company' || i %% 500 || '.example'".formatted(PEOPLE);
    private static final String COLLEAGUE =
            "'colleague' || i %% %d || '@company' || i %% 500 || '.example'".formatted(PEOPLE);
    private static final String NAME = "'Сотрудник Номер' || i %% %d".formatted(PEOPLE);
    private static final String AT = "timestamptz '2026-11-20' - i * interval '30 seconds'";

    private static final List<String> TABLES = List.of(
            "desk.ticket",
            "desk.message",
            "desk.participant",
            "desk.inbox",
            "desk.intake_record",
            "desk.outbox",
            "desk.outbox_sent",
            "desk.ticket_event",
            "desk.decision_trace",
            "desk.search_ticket",
            "desk.figure_ticket",
            "public.act_hi_procinst");

    private static final List<String> FILLS = List.of(
            """
            insert into desk.ticket (number, subject, state, mailbox, department, arrived_at, quarantine, company_name,
                requester_name, requester_address, requester_language, requester_zone, identified_by, priority, impact,
                declared_urgent, queue, task_priority, line, opened_times, draft, question, last_agent, link_to_contract,
                undelivered, task, assignee, closed_at, closing, version)
            select n, 'Принтер ' || i, 'CLOSED', 'support@desk.example', 'support', {AT}, false, 'ООО', {NAME}, {PERSON}, 'ru',
                'Europe/Moscow', 'NONE', 'NORMAL', 'PERSON', false, 'line1', 50, 1, 1, '', '', '', '', false, '', '', {AT},
                'CONFIRMED', 0
            """,
            """
            insert into desk.message (ticket, direction, author, address, at, subject, pieces, html, message_id, inbox,
                outbox, remarks)
            select n, case when k = 1 then 'IN' else 'OUT' end, case when k = 1 then {NAME} else 'anna' end,
                case when k = 1 then {PERSON} else 'support@desk.example' end, {AT}, 'Принтер',
                jsonb_build_array(jsonb_build_object('fold', 'OPEN', 'text', 'Принтер не печатает ' || i)), '', '',
                case when k = 1 then n end, case when k = 2 then n end, '[]'
            """,
            "insert into desk.participant select n, {COLLEAGUE}",
            """
            insert into desk.inbox (id, gate, mailbox, message_id, content, sender, raw, received_at, state)
            overriding system value select n, 'mail', 'support@desk.example', '<' || n || '@x>', '', {PERSON}, 'From: x', {AT}, 'DONE'
            """,
            """
            insert into desk.intake_record (inbox, mailbox, department, message_id, sender, subject, kind, reason, proof,
                sender_role, outcome, ticket, at)
            select n, 'support@desk.example', 'support', '<' || n || '@x>', {PERSON}, 'Принтер', 'new', '', 'NONE', 'CONTACT',
                'REGISTERED', n, {AT}
            """,
            """
            insert into desk.outbox (id, ticket, letter, message_id, from_address, from_name, to_addresses, cc_addresses,
                subject, text_body, html_body, reference_ids, file_names, file_types, file_ids, automatic, written_at, state)
            select n, n, 'answer', '', 'support@desk.example', '', array[{PERSON}], '{}', 'Принтер', 'Готово', '', '{}', '{}',
                '{}', '{}', false, {AT}, 'SENT'
            """,
            "insert into desk.outbox_sent select {PERSON}, {AT}, n",
            """
            insert into desk.ticket_event (ticket, at, kind, facts)
            select n, {AT}, case when k = 1 then 'TicketRegistered' else 'RequesterAdded' end,
                jsonb_build_object('subject', 'Принтер', 'author', {NAME})
            """,
            """
            insert into desk.decision_trace (business_key, process, activity, decision, version, definition_id,
                evaluated_at, steps)
            select case when k = 1 then n::text else 'inbox-' || n end, 'p', 'a', 'd', 1, 'd:1', {AT},
                '[{"decision": "d", "name": "d", "version": 1, "definition": "d:1", "rules": [], "inputs": {"a": "x y"}, "outputs": []}]'
            """,
            """
            insert into desk.search_ticket (ticket, arrived_at, informed, words)
            select n, {AT}, '{}', setweight(to_tsvector('desk.search', lower({NAME}) || ' ' || replace(replace({PERSON}, '@', ' '), '.', ' ')), 'A')
                || to_tsvector('desk.search', 'принтер не печатает ' || i)
            """,
            """
            insert into desk.figure_ticket (number, company_name, plan, queue, priority, agent, state, arrived_at, arrived_on,
                arrived_hour, reopened)
            select n, 'ООО', 'none', 'line1', 'normal', '', 'CLOSED', {AT}, {AT}, 10, 0
            """,
            """
            insert into public.act_hi_procinst (id_, proc_inst_id_, business_key_, proc_def_id_, start_time_,
                root_proc_inst_id_, state_)
            select 'p' || n, 'p' || n, n::text, 'handleTicket:1:1', {AT}, 'p' || n, 'COMPLETED'
            """);

    private PrivacySeed() {}

    static void fill(HikariDataSource database, int tickets) {
        var indexes = Indexes.takenFrom(database, TABLES);
        try (var connection = database.getConnection()) {
            var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            jdbc.sql("set session_replication_role = replica").update();
            jdbc.sql("set synchronous_commit = off").update();
            for (var fill : FILLS) {
                var twice = fill.contains("k = 1");
                jdbc.sql(fill.replace("{PERSON}", PERSON)
                                        .replace("{COLLEAGUE}", COLLEAGUE)
                                        .replace("{NAME}", NAME)
                                        .replace("{AT}", AT)
                                + " from (select i, %d + i as n from generate_series(1, %d) as i) rows%s"
                                        .formatted(FIRST, tickets, twice ? ", generate_series(1, 2) k" : ""))
                        .update();
            }
            jdbc.sql("set session_replication_role = origin").update();
            jdbc.sql("set synchronous_commit = on").update();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        var jdbc = JdbcClient.create(database);
        // Search and figures are here already.
        jdbc.sql("update desk.search_cursor set tx = pg_current_xact_id(), id = 0")
                .update();
        jdbc.sql("update desk.figure_cursor set tx = pg_current_xact_id(), id = 0")
                .update();
        indexes.buildAgain();
        TABLES.forEach(table -> jdbc.sql("vacuum analyze " + table).update());
    }
}
