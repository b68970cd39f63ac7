package org.zayavka.ticket;

import java.time.Instant;
import org.zayavka.shared.TicketId;

/** The requester was told when the queue is likely to come to the ticket (S3.5). */
public record ExpectedTimeTold(TicketId ticket, Instant at, Instant expected) implements TicketEvent {}
