package org.zayavka.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A register that has grown: copies of one ticket that is closed and of one that is worked on, with all that lies
 * about them in the desk's tables and in the engine's.
 */
final class Seed {

    /** Real numbers come from a sequence far below. */
    private static final long FIRST = 10_000_000;

    private static final String NUMBER = "%d + n".formatted(FIRST);
    private static final int MOST_OPEN = 20_000;
    private static final int HISTORY_KEPT = 20_000;
    private static final int MANY = 50_000;

    private final HikariDataSource database;
    private final long closed;
    private final long open;
    private long seeded;
    private long opened;

    /**
     * @param closed number of a ticket that went all its way
     * @param open number of a ticket that waits on line 1
     */
    Seed(HikariDataSource database, long closed, long open) {
        this.database = database;
        this.closed = closed;
        this.open = open;
    }

    /** Open ones among so many tickets: one in twenty, as many as a large desk has. */
    static long openAmong(long tickets) {
        return Math.min(tickets / 20, MOST_OPEN);
    }

    void growTo(long tickets) {
        var opening = openAmong(tickets) - opened;
        var closing = tickets - seeded - opening;
        var from = seeded + 1;
        var lastClosed = seeded + closing;
        var parts = List.<Part>of(
                jdbc -> tickets(jdbc, from, lastClosed, tickets), jdbc -> letters(jdbc, from, lastClosed, tickets));
        if (tickets - seeded < MANY) {
            inParallel(parts);
        } else {
            var indexes = Indexes.takenFrom(database, analyzed());
            inParallel(parts);
            indexes.buildAgain();
            indexes.cancelWhatBeganWithoutThem();
        }
        for (var table : analyzed()) {
            JdbcClient.create(database).sql("vacuum analyze " + table).update();
        }
        JdbcClient.create(database).sql("checkpoint").update();
        seeded = tickets;
        opened += opening;
    }

    private void tickets(JdbcClient jdbc, long from, long lastClosed, long to) {
        copy(jdbc, "desk.ticket", "number = " + closed, from, lastClosed, closedTicket(to));
        copy(jdbc, "desk.ticket", "number = " + open, lastClosed + 1, to, openTicket());
        both(jdbc, "desk.message", from, lastClosed, to, Map.of("message_id", "n || t.message_id", "html", "''"));
        both(jdbc, "desk.participant", from, lastClosed, to, Map.of());
        process(jdbc, open, lastClosed + 1, to, true);
        process(jdbc, closed, from, Math.min(lastClosed, HISTORY_KEPT), false);
    }

    private void letters(JdbcClient jdbc, long from, long lastClosed, long to) {
        both(jdbc, "desk.ticket_event", from, lastClosed, to, Map.of());
        both(jdbc, "desk.outbox", from, lastClosed, to, sent());
        inbox(jdbc, from, to);
        copy(jdbc, "desk.decision_trace", "business_key = '" + closed + "'", from, to, trace());
    }

    private void both(
            JdbcClient jdbc, String table, long from, long lastClosed, long to, Map<String, String> different) {
        var all = new LinkedHashMap<>(different);
        all.put("ticket", NUMBER);
        copy(jdbc, table, "ticket = " + closed, from, lastClosed, all);
        copy(jdbc, table, "ticket = " + open, lastClosed + 1, to, all);
    }

    private void inbox(JdbcClient jdbc, long from, long to) {
        var letter = "select min(inbox) from desk.intake_record where ticket = " + closed;
        copy(
                jdbc,
                "desk.inbox",
                "id = (" + letter + ")",
                from,
                to,
                Map.of("message_id", "n || t.message_id", "sender", sender(), "raw", "substr(t.raw, 1, 200)"));
        copy(
                jdbc,
                "desk.intake_record",
                "inbox = (" + letter + ")",
                from,
                to,
                Map.of("inbox", NUMBER, "ticket", NUMBER, "message_id", "n || t.message_id", "sender", sender()));
    }

    private static Map<String, String> closedTicket(long tickets) {
        return Map.of(
                "number",
                NUMBER,
                "subject",
                "t.subject || ' ' || n",
                "requester_address",
                sender(),
                "arrived_at",
                "t.arrived_at - (%d - n) * interval '1 minute'".formatted(tickets + 10_000));
    }

    private static Map<String, String> openTicket() {
        return Map.of(
                "number", NUMBER,
                "subject", "t.subject || ' ' || n",
                "requester_address", sender(),
                "queue", "case when n % 5 = 0 then 'billing' else 'line1' end",
                "task_priority", "(array[20, 40, 60, 80])[1 + n % 4]",
                "solution_due", "t.solution_due + (n % 10000) * interval '1 minute'",
                "task", ownId("t.task"));
    }

    private static Map<String, String> sent() {
        return Map.of(
                "message_id", "n || t.message_id",
                "to_addresses", "array[" + sender() + "]",
                "html_body", "''",
                "text_body", "left(t.text_body, 200)",
                "state", "'SENT'",
                "sent_at", "t.written_at",
                "next_attempt_at", "null");
    }

    private static Map<String, String> trace() {
        return Map.of("business_key", "(" + NUMBER + ")::text", "steps", "left(t.steps, 200)");
    }

    private static String sender() {
        return "'person' || n %% %d || '@company' || n %% %d || '.example'".formatted(RunningDesk.contacts(), 50);
    }

    /** The engine's rows of a ticket's process; its ids end with the number of the copy. */
    private void process(JdbcClient jdbc, long ticket, long from, long to, boolean running) {
        if (to < from) {
            return;
        }
        var instance = jdbc.sql("""
                select proc_inst_id_ from act_hi_procinst where business_key_ = :key and proc_def_key_ = 'handleTicket'
                """)
                .param("key", Long.toString(ticket))
                .query(String.class)
                .single();
        var ofInstance = "proc_inst_id_ = '" + instance + "'";
        if (running) {
            for (var table : List.of("act_ru_execution", "act_ru_task", "act_ru_variable", "act_ru_event_subscr")) {
                copy(jdbc, table, ofInstance, from, to, ids());
            }
            copy(jdbc, "act_ru_job", "process_instance_id_ = '" + instance + "'", from, to, ids());
            var task = "(select id_ from act_ru_task where " + ofInstance + ")";
            copy(jdbc, "act_ru_identitylink", "task_id_ = " + task, from, to, ids());
            copy(jdbc, "act_ru_authorization", "resource_id_ = " + task, from, to, ids());
        }
        for (var table : List.of("act_hi_procinst", "act_hi_actinst", "act_hi_taskinst")) {
            copy(jdbc, table, ofInstance, from, to, ids());
        }
    }

    private static Map<String, String> ids() {
        var different = new LinkedHashMap<String, String>();
        List.of(
                        "id_",
                        "proc_inst_id_",
                        "root_proc_inst_id_",
                        "process_instance_id_",
                        "execution_id_",
                        "parent_id_",
                        "task_id_",
                        "act_inst_id_",
                        "parent_act_inst_id_",
                        "var_scope_",
                        "resource_id_",
                        "call_proc_inst_id_",
                        "super_exec_")
                .forEach(column -> different.put(column, ownId("t." + column)));
        different.put("business_key_", "(" + NUMBER + ")::text");
        different.put("duedate_", "t.duedate_ + n % 40000 * interval '1 minute' + interval '10 days'");
        different.put("long_", "case when t.name_ = 'ticketId' then " + NUMBER + " else t.long_ end");
        return different;
    }

    /** The last digits of the engine's ids are the same on one machine, so they are free for the number. */
    private static String ownId(String column) {
        return "left(%1$s, length(%1$s) - 8) || lpad(to_hex(%2$s), 8, '0')".formatted(column, NUMBER);
    }

    private static void copy(
            JdbcClient jdbc, String table, String which, long from, long to, Map<String, String> different) {
        if (from <= to) {
            new Multiplied(jdbc, table, which).copy(from, to, different);
        }
    }

    private static List<String> analyzed() {
        return List.of(
                "desk.ticket",
                "desk.message",
                "desk.participant",
                "desk.ticket_event",
                "desk.outbox",
                "desk.inbox",
                "desk.intake_record",
                "desk.decision_trace",
                "act_ru_execution",
                "act_ru_task",
                "act_ru_variable",
                "act_ru_event_subscr",
                "act_ru_job",
                "act_ru_identitylink",
                "act_ru_authorization",
                "act_hi_procinst",
                "act_hi_actinst",
                "act_hi_taskinst");
    }

    private void inParallel(List<Part> parts) {
        var left = new java.util.concurrent.LinkedBlockingQueue<>(parts);
        Load.together(parts.size(), () -> {
            var part = java.util.Objects.requireNonNull(left.poll());
            try (Connection connection = database.getConnection()) {
                var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
                // No key checks, no wait for the disk: what is copied is sound, and can be copied again.
                jdbc.sql("set session_replication_role = replica").update();
                jdbc.sql("set synchronous_commit = off").update();
                part.fill(jdbc);
                jdbc.sql("reset all").update();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return part;
        });
    }

    private interface Part {
        void fill(JdbcClient jdbc);
    }
}
