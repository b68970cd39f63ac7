package org.zayavka.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zayavka.shared.TicketId;

/**
 * An agent linked it to a contact or a contract.
 *
 * @param company its number; absent when the contact belongs to none
 * @param contract its number in the register, not the one on paper
 */
public record RequesterIdentified(
        TicketId ticket,
        Instant at,
        @Nullable Long company,
        String companyName,
        @Nullable Long contract,
        String by) implements TicketEvent {}
