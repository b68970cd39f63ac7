package org.zayavka.channel;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.FileId;
import org.zayavka.shared.OutboxId;
import org.zayavka.shared.TicketId;

/** The outbox as the dispatcher works it off. */
@Component
class OutboxTable {

    private final JdbcClient jdbc;

    OutboxTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Locks the next message that is due and not behind an earlier one of its ticket. One that the mail server puts off
     * for an address blocks only what goes to the same address. Whom the cap holds a message back from waits for the
     * hour, not for the mail server: that blocks nobody's letters, not even their own.
     */
    Optional<OutboxRow> lockNext(Instant now) {
        return jdbc.sql("""
                select *
                from desk.outbox due
                where next_attempt_at <= :now
                  and not exists (
                      select from desk.outbox earlier
                      where earlier.next_attempt_at is not null
                        and earlier.ticket = due.ticket and earlier.id < due.id and earlier.state = 'WAITING'
                        and exists (
                            select from unnest(earlier.to_addresses || earlier.cc_addresses) as awaits (address)
                            where awaits.address <> all(earlier.accepted || earlier.refused || earlier.held)
                              and (earlier.deferred_since is null
                                  or awaits.address = any(due.to_addresses || due.cc_addresses)
                                  and awaits.address <> all(due.accepted || due.refused))))
                order by next_attempt_at, id
                limit 1
                for update of due skip locked
                """)
                .param("now", Timestamp.from(now))
                .query((row, number) -> row(row))
                .optional();
    }

    void settle(OutboxId id, Settlement settlement, Instant now) {
        jdbc.sql("""
                update desk.outbox
                set state = :state, accepted = :accepted, refused = :refused, attempts = :attempts,
                    deferred_since = :deferredSince, next_attempt_at = :next, problem = :problem,
                    held = :held, held_until = :heldUntil,
                    sent_at = case when cardinality(:accepted::text[]) > 0 then coalesce(sent_at, :now) end
                where id = :id
                """)
                .param("state", settlement.state().name())
                .param("accepted", texts(settlement.accepted()))
                .param("refused", texts(settlement.refused()))
                .param("attempts", settlement.attempts())
                .param("deferredSince", timestamp(settlement.deferredSince()))
                .param("next", timestamp(settlement.nextAttemptAt()))
                .param("held", texts(List.copyOf(settlement.held().keySet())))
                .param("heldUntil", timestamp(settlement.heldUntil()))
                .param("problem", settlement.problem())
                .param("now", Timestamp.from(now))
                .param("id", id.value())
                .update();
    }

    void count(OutboxId id, List<EmailAddress> accepted, Instant now) {
        for (var address : accepted) {
            jdbc.sql("""
                    insert into desk.outbox_sent (address, sent_at, message) values (:address, :now, :id)
                    on conflict do nothing
                    """)
                    .param("address", address.value())
                    .param("now", Timestamp.from(now))
                    .param("id", id.value())
                    .update();
        }
    }

    /**
     * Leaves a message in the line for later; what keeps it there is not its own fault.
     *
     * @param accepted recipients whom the mail server took it for this time
     * @param held recipients whom the cap keeps it from, and until when
     */
    void postpone(
            OutboxRow row,
            List<EmailAddress> accepted,
            Map<EmailAddress, Instant> held,
            Instant until,
            String problem) {
        jdbc.sql("""
                update desk.outbox
                set state = 'WAITING', attempts = attempts + 1, next_attempt_at = :until, problem = :problem,
                    accepted = accepted || :accepted::text[], held = :held, held_until = :heldUntil
                where id = :id and next_attempt_at is not null
                """)
                .param("accepted", texts(accepted))
                .param("held", texts(List.copyOf(held.keySet())))
                .param("heldUntil", timestamp(HourlyCap.firstFree(held)))
                .param("until", Timestamp.from(until))
                .param("problem", Problems.words(problem))
                .param("id", row.id().value())
                .update();
    }

    private static OutboxRow row(ResultSet row) throws SQLException {
        return new OutboxRow(
                new OutboxId(row.getLong("id")),
                message(row),
                row.getString("message_id"),
                addresses(row, "accepted"),
                addresses(row, "refused"),
                row.getInt("attempts"),
                instant(row, "deferred_since"),
                row.getBoolean("forced"));
    }

    private static OutgoingMessage message(ResultSet row) throws SQLException {
        return new OutgoingMessage(
                ticket(row),
                row.getString("letter"),
                new EmailAddress(row.getString("from_address")),
                row.getString("from_name"),
                addresses(row, "to_addresses"),
                addresses(row, "cc_addresses"),
                row.getString("subject"),
                row.getString("text_body"),
                row.getString("html_body"),
                row.getString("in_reply_to"),
                texts(row, "reference_ids"),
                files(row),
                row.getBoolean("automatic"));
    }

    private static List<OutgoingFile> files(ResultSet row) throws SQLException {
        var names = texts(row, "file_names");
        var types = texts(row, "file_types");
        var ids = texts(row, "file_ids");
        var files = new ArrayList<OutgoingFile>();
        for (var i = 0; i < names.size(); i++) {
            files.add(new OutgoingFile(names.get(i), types.get(i), new FileId(ids.get(i))));
        }
        return List.copyOf(files);
    }

    static @Nullable TicketId ticket(ResultSet row) throws SQLException {
        var number = row.getLong("ticket");
        return row.wasNull() ? null : new TicketId(number);
    }

    static List<EmailAddress> addresses(ResultSet row, String column) throws SQLException {
        return texts(row, column).stream().map(EmailAddress::new).toList();
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((String[]) array.getArray());
    }

    static String[] texts(List<EmailAddress> addresses) {
        return addresses.stream().map(EmailAddress::value).toArray(String[]::new);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }

    static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
