package org.zayavka.quality;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zayavka.shared.TicketId;

/**
 * A call of the quality officer.
 *
 * @param share what the table said, percent
 * @param reason why, its code
 * @param tableVersion of the table that said so
 * @param attempts how often nobody picked up
 * @param triedAt the last attempt
 * @param score 1 to 5; absent until it is answered
 * @param recommends 0 to 10; absent when they did not say
 */
public record QualityCall(
        TicketId ticket,
        Instant plannedAt,
        int share,
        String reason,
        int tableVersion,
        int attempts,
        @Nullable Instant triedAt,
        boolean open,
        @Nullable Integer score,
        @Nullable Integer recommends) {}
