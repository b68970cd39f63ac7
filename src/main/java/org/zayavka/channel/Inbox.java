package org.zayavka.channel;

import java.util.List;
import java.util.Optional;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.InboxId;

/** What came in. A gate delivers; the dispatcher hands each message to the {@link Reception} in a transaction. */
public interface Inbox {

    /**
     * Commits a raw message at once, in a transaction of its own.
     *
     * @param messageId the Message-ID with angle brackets, or what stands for it; unique per mailbox
     * @return false when the mailbox had it already
     */
    boolean deliver(String gate, EmailAddress mailbox, String messageId, byte[] raw);

    StoredMessage get(InboxId id);

    /** Reads a stored message with the reader of its gate. */
    IncomingMessage read(InboxId id);

    /**
     * Reads a message in order to handle it: the Message-ID is locked until the end of the transaction, so that two
     * copies are never handled at once (complaint 7). In the same statement, as it happens for every letter.
     */
    IncomingMessage take(InboxId id);

    /**
     * Other inbox rows with the same Message-ID and the same content that came through other mailboxes, the oldest
     * first. Only who took the message may rely on the answer.
     */
    List<InboxId> copiesOf(InboxId id);

    Optional<InboxId> byMessageId(String messageId);
}
