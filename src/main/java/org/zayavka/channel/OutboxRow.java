package org.zayavka.channel;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.OutboxId;

/**
 * A message in the outbox and how far it got.
 *
 * @param accepted recipients whom the mail server took it for
 * @param refused recipients whom it will never reach by itself
 * @param attempts attempts that did not get through since it was written or put back into the line
 * @param deferredSince when the mail server first refused this very message for now
 * @param forced an agent sent it again, it goes to our own staff, or it is worth nothing later: the cap does not hold it
 */
record OutboxRow(
        OutboxId id,
        OutgoingMessage message,
        String messageId,
        List<EmailAddress> accepted,
        List<EmailAddress> refused,
        int attempts,
        @Nullable Instant deferredSince,
        boolean forced) {

    /** Loops are made of what machines compose; what a person wrote counts for the cap but never waits for it. */
    boolean mayBeHeld() {
        return message.automatic() && !forced;
    }

    List<EmailAddress> recipients() {
        var all = new LinkedHashSet<>(message.to());
        all.addAll(message.cc());
        return List.copyOf(all);
    }

    /** Who has not got it yet. */
    List<EmailAddress> remaining() {
        return recipients().stream()
                .filter(address -> !accepted.contains(address) && !refused.contains(address))
                .toList();
    }
}
