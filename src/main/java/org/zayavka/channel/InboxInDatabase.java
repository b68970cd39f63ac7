package org.zayavka.channel;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.InboxId;

@Component
class InboxInDatabase implements Inbox {

    // An index row has about 2,700 bytes; real Message-IDs have less than 250 (RFC 5322 allows 996).
    private static final int LONGEST_MESSAGE_ID = 1_000;
    private static final int LONGEST_SENDER = 320;
    private static final String LOCK = ", pg_advisory_xact_lock(hashtextextended(message_id, 1))";

    private final JdbcClient jdbc;
    private final TransactionTemplate ownTransaction;
    private final ObjectProvider<Labeller> labellers;
    private final ObjectProvider<MessageReader> readers;
    private final Bell bell;
    private final Clock clock;

    InboxInDatabase(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            ObjectProvider<Labeller> labellers,
            ObjectProvider<MessageReader> readers,
            Bell inboxBell,
            Clock clock) {
        this.jdbc = jdbc;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.labellers = labellers;
        this.readers = readers;
        this.bell = inboxBell;
        this.clock = clock;
    }

    @Override
    public boolean deliver(String gate, EmailAddress mailbox, String messageId, byte[] raw) {
        var label = label(gate, raw);
        var rows = ownTransaction.execute(transaction -> insert(gate, mailbox, messageId, raw, label));
        var fresh = Objects.equals(rows, 1);
        if (fresh) {
            bell.ring();
        }
        return fresh;
    }

    private int insert(String gate, EmailAddress mailbox, String messageId, byte[] raw, Labeller.Label label) {
        return jdbc.sql("""
                insert into desk.inbox
                    (gate, mailbox, message_id, content, sender, raw, received_at, next_attempt_at)
                values (:gate, :mailbox, :messageId, :content, :sender, :raw, :now, :now)
                on conflict (message_id, mailbox, content) do nothing
                """)
                .param("gate", gate)
                .param("mailbox", mailbox.value())
                .param("messageId", key(messageId))
                .param("content", label.content())
                .param("sender", cut(Problems.withoutNul(label.sender()), LONGEST_SENDER))
                .param("raw", raw)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    @Override
    public StoredMessage get(InboxId id) {
        return stored(id, "");
    }

    private StoredMessage stored(InboxId id, String lock) {
        return jdbc.sql("select gate, mailbox, raw, received_at" + lock + " from desk.inbox where id = :id")
                .param("id", id.value())
                .query((row, number) -> new StoredMessage(
                        id,
                        row.getString("gate"),
                        new EmailAddress(row.getString("mailbox")),
                        row.getBytes("raw"),
                        row.getTimestamp("received_at").toInstant()))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("no message " + id + " in the inbox"));
    }

    @Override
    public IncomingMessage read(InboxId id) {
        return read(get(id));
    }

    @Override
    public IncomingMessage take(InboxId id) {
        return read(stored(id, LOCK));
    }

    private IncomingMessage read(StoredMessage message) {
        return readers.orderedStream()
                .filter(reader -> reader.reads(message.gate()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody reads messages of the gate " + message.gate()))
                .read(message);
    }

    @Override
    public List<InboxId> copiesOf(InboxId id) {
        return jdbc.sql("""
                select copy.id
                from desk.inbox own
                join desk.inbox copy
                    on copy.message_id = own.message_id and copy.content = own.content and copy.mailbox <> own.mailbox
                where own.id = :id
                order by copy.id
                """)
                .param("id", id.value())
                .query((row, number) -> new InboxId(row.getLong("id")))
                .list();
    }

    @Override
    public Optional<InboxId> byMessageId(String messageId) {
        return jdbc.sql("select id from desk.inbox where message_id = :messageId order by id limit 1")
                .param("messageId", key(messageId))
                .query((row, number) -> new InboxId(row.getLong("id")))
                .optional();
    }

    private Labeller.Label label(String gate, byte[] raw) {
        return labellers
                .orderedStream()
                .filter(labeller -> labeller.labels(gate))
                .findFirst()
                .map(labeller -> labeller.label(raw))
                .orElseGet(() -> new Labeller.Label(sha256(raw), ""));
    }

    private static String key(String messageId) {
        return cut(Problems.withoutNul(messageId.strip()), LONGEST_MESSAGE_ID);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    private static byte[] sha256(byte[] raw) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(raw);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
