package org.zayavka.claim;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.InboxId;
import org.zayavka.shared.OutboxId;

/** The letters and notes of claims. */
@Component
class ClaimThread {

    /** What is written, before it has a place in the thread. */
    record Entry(
            ClaimMessage.Direction direction,
            boolean stranger,
            String sender,
            @Nullable EmailAddress address,
            String subject,
            String text,
            Instant at,
            String messageId,
            @Nullable InboxId inbox,
            @Nullable OutboxId outbox) {

        static Entry note(String by, String text, Instant at) {
            return new Entry(ClaimMessage.Direction.NOTE, false, by, null, "", text, at, "", null, null);
        }
    }

    private final JdbcClient jdbc;

    ClaimThread(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ClaimId claim, Entry entry) {
        jdbc.sql("""
                insert into desk.claim_message (claim, direction, stranger, sender, address, subject, text, at, message_id,
                    inbox, outbox)
                values (:claim, :direction, :stranger, :sender, :address, :subject, :text, :at, :messageId,
                    :inbox::bigint, :outbox::bigint)
                """)
                .param("claim", claim.value())
                .param("direction", entry.direction().name())
                .param("stranger", entry.stranger())
                .param("sender", entry.sender())
                .param("address", entry.address() == null ? "" : entry.address().value())
                .param("subject", entry.subject())
                .param("text", entry.text())
                .param("at", Timestamp.from(entry.at()))
                .param("messageId", entry.messageId())
                .param("inbox", entry.inbox() == null ? null : entry.inbox().value())
                .param("outbox", entry.outbox() == null ? null : entry.outbox().value())
                .update();
    }

    List<ClaimMessage> of(ClaimId claim) {
        return jdbc.sql("select * from desk.claim_message where claim = :claim order by id")
                .param("claim", claim.value())
                .query(ClaimThread::message)
                .list();
    }

    /** The claim that one of these letters belongs to, the nearest first. */
    Optional<ClaimId> ofMessageIds(List<String> messageIds) {
        for (var messageId : messageIds) {
            var claim = jdbc.sql("select claim from desk.claim_message where message_id = :id order by id limit 1")
                    .param("id", messageId)
                    .query(Long.class)
                    .optional();
            if (claim.isPresent()) {
                return claim.map(ClaimId::new);
            }
        }
        return Optional.empty();
    }

    Optional<ClaimId> ofOutbox(OutboxId outbox) {
        return jdbc.sql("select claim from desk.claim_message where outbox = :outbox limit 1")
                .param("outbox", outbox.value())
                .query(Long.class)
                .optional()
                .map(ClaimId::new);
    }

    /** The Message-IDs of a claim's letters, the oldest first. */
    List<String> messageIds(ClaimId claim) {
        return jdbc.sql("""
                select message_id from desk.claim_message
                 where claim = :claim and message_id <> '' and not stranger order by id
                """).param("claim", claim.value()).query(String.class).list();
    }

    /** Whether somebody with this address has a part in the claim: wrote it, or was written to. */
    boolean knows(ClaimId claim, EmailAddress address) {
        return jdbc.sql("""
                select exists (select 1 from desk.claim_message
                                where claim = :claim and address = :address and not stranger)
                """)
                .param("claim", claim.value())
                .param("address", address.value())
                .query(Boolean.class)
                .single();
    }

    private static ClaimMessage message(ResultSet row, int index) throws SQLException {
        var inbox = (Long) row.getObject("inbox");
        var outbox = (Long) row.getObject("outbox");
        return new ClaimMessage(
                row.getLong("id"),
                new ClaimId(row.getLong("claim")),
                ClaimMessage.Direction.valueOf(row.getString("direction")),
                row.getBoolean("stranger"),
                row.getString("sender"),
                row.getString("subject"),
                row.getString("text"),
                row.getTimestamp("at").toInstant(),
                inbox == null ? null : new InboxId(inbox),
                outbox == null ? null : new OutboxId(outbox));
    }
}
