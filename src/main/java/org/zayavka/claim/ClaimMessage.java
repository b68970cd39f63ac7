package org.zayavka.claim;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zayavka.shared.InboxId;
import org.zayavka.shared.OutboxId;

/**
 * A letter or a note in a claim's thread.
 *
 * @param direction which way it went
 * @param stranger whether somebody wrote it who has no part in the claim: their words are kept and mean nothing
 * @param from the name or address of who wrote it; a login for a note
 * @param text plain
 */
public record ClaimMessage(
        long id,
        ClaimId claim,
        Direction direction,
        boolean stranger,
        String from,
        String subject,
        String text,
        Instant at,
        @Nullable InboxId inbox,
        @Nullable OutboxId outbox) {

    public enum Direction {
        IN,
        OUT,
        NOTE
    }
}
