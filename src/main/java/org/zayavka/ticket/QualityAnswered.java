package org.zayavka.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zayavka.shared.TicketId;

/**
 * A quality officer asked the requester on the phone how it went (S1.8). What they wish is a note of the conversation.
 *
 * @param score 1 to 5, the best
 * @param recommends 0 to 10: whether they would recommend the desk; absent when they did not say
 * @param by the login of who asked
 */
public record QualityAnswered(
        TicketId ticket, Instant at, int score, @Nullable Integer recommends, String by) implements TicketEvent {}
