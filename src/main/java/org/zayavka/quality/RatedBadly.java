package org.zayavka.quality;

import org.zayavka.shared.TicketId;

/**
 * Somebody is not content and says why: the head of the desk hears of it at any hour (S1.7).
 *
 * @param subject of the ticket
 * @param company name; empty when unknown
 */
public record RatedBadly(TicketId ticket, String subject, String company) {}
