package org.zayavka.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.shared.OutboxId;
import org.zayavka.shared.TicketId;

@Component
class OutboxInDatabase implements Outbox {

    private final JdbcClient jdbc;
    private final MessageIds messageIds;
    private final Bounces bounces;
    private final Bell bell;
    private final Clock clock;

    OutboxInDatabase(JdbcClient jdbc, MessageIds messageIds, Bounces bounces, Bell outboxBell, Clock clock) {
        this.jdbc = jdbc;
        this.messageIds = messageIds;
        this.bounces = bounces;
        this.bell = outboxBell;
        this.clock = clock;
    }

    @Override
    public OutboxId put(OutgoingMessage message) {
        return put(message, false);
    }

    @Override
    public OutboxId putForStaff(OutgoingMessage message) {
        return put(message, true);
    }

    @Override
    public OutboxId putAtOnce(OutgoingMessage message) {
        return put(message, true);
    }

    private OutboxId put(OutgoingMessage message, boolean passesCap) {
        if (message.to().isEmpty()) {
            throw new IllegalArgumentException("the letter " + message.letter() + " has no recipient");
        }
        var id = new OutboxId(jdbc.sql("select nextval('desk.outbox_id_seq')")
                .query(Long.class)
                .single());
        insert(id, message, passesCap);
        bell.ringAfterCommit();
        return id;
    }

    @Override
    public String messageIdOf(OutboxId id, OutgoingMessage message) {
        return messageIds.give(message.ticket(), id, message.from().domain());
    }

    private void insert(OutboxId id, OutgoingMessage message, boolean passesCap) {
        jdbc.sql("""
                insert into desk.outbox
                    (id, ticket, letter, message_id, from_address, from_name, to_addresses, cc_addresses, subject,
                     text_body, html_body, in_reply_to, reference_ids, file_names, file_types, file_ids, automatic,
                     forced, written_at, next_attempt_at)
                values
                    (:id, :ticket, :letter, :messageId, :from, :fromName, :to, :cc, :subject,
                     :text, :html, :inReplyTo, :references, :fileNames, :fileTypes, :fileIds, :automatic,
                     :forced, :now, :now)
                """)
                .param("id", id.value())
                .param(
                        "ticket",
                        message.ticket() == null ? null : message.ticket().number())
                .param("letter", message.letter())
                .param("messageId", messageIdOf(id, message))
                .param("from", message.from().value())
                .param("fromName", Problems.withoutNul(message.fromName()))
                .param("to", OutboxTable.texts(message.to()))
                .param("cc", OutboxTable.texts(message.cc()))
                .param("subject", Problems.withoutNul(message.subject()))
                .param("text", Problems.withoutNul(message.text()))
                .param("html", Problems.withoutNul(message.html()))
                .param("inReplyTo", inReplyTo(message))
                .param("references", texts(message.references(), Function.identity()))
                .param("fileNames", texts(message.files(), OutgoingFile::name))
                .param("fileTypes", texts(message.files(), OutgoingFile::type))
                .param("fileIds", texts(message.files(), file -> file.file().sha256()))
                .param("automatic", message.automatic())
                .param("forced", passesCap)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    @Override
    public List<Delivery> ofTicket(TicketId ticket) {
        return jdbc.sql("select * from desk.outbox where ticket = :ticket order by id")
                .param("ticket", ticket.number())
                .query((row, number) -> delivery(row))
                .list();
    }

    @Override
    public Optional<TicketId> ticketOf(String messageId) {
        return messageIds.verify(messageId).map(MessageIds.Own::ticket);
    }

    @Override
    public Optional<TicketId> bounced(Bounce bounce) {
        return bounces.take(bounce);
    }

    @Override
    public void sendAgain(OutboxId id) {
        jdbc.sql("""
                update desk.outbox
                set state = 'WAITING', next_attempt_at = :now, refused = '{}', forced = true, attempts = 0,
                    deferred_since = null, held = '{}', held_until = null
                where id = :id and (state in ('FAILED', 'HELD', 'BOUNCED') or held <> '{}')
                """)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id.value())
                .update();
        bell.ringAfterCommit();
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                new OutboxId(row.getLong("id")),
                OutboxTable.ticket(row),
                row.getString("letter"),
                row.getString("message_id"),
                OutboxTable.addresses(row, "to_addresses"),
                row.getString("subject"),
                row.getString("text_body"),
                Delivery.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Objects.requireNonNull(OutboxTable.instant(row, "written_at")),
                OutboxTable.instant(row, "sent_at"),
                OutboxTable.instant(row, "next_attempt_at"),
                OutboxTable.addresses(row, "held"),
                OutboxTable.instant(row, "held_until"),
                row.getString("problem"));
    }

    private static @Nullable String inReplyTo(OutgoingMessage message) {
        return message.inReplyTo() == null ? null : Problems.withoutNul(message.inReplyTo());
    }

    private static <T> String[] texts(List<T> values, Function<T, String> text) {
        return values.stream().map(text).map(Problems::withoutNul).toArray(String[]::new);
    }
}
