package org.zayavka.quality;

import java.time.Instant;
import org.zayavka.shared.TicketId;

/**
 * The quality officer will phone about a closed ticket (S1.8).
 *
 * @param subject of the ticket
 * @param company name; empty when unknown
 * @param until when it is worth phoning
 */
public record CallPlanned(TicketId ticket, String subject, String company, Instant until) {}
