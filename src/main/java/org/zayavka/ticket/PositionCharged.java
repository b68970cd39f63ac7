package org.zayavka.ticket;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zayavka.shared.TicketId;

/**
 * The customer pays for something beside the contract (S3.4, S3.9).
 *
 * @param visit for which
 * @param item of the price list
 * @param amount in roubles; null when billing has yet to decide
 * @param charged why: {@code cancelled}, {@code moved}, {@code nobody_there}, {@code work}
 * @param by login; empty for the desk itself
 */
public record PositionCharged(
        TicketId ticket,
        Instant at,
        long visit,
        String item,
        @Nullable BigDecimal amount,
        String charged,
        String by) implements TicketEvent {}
