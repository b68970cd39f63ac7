package org.zayavka.ticket;

import java.time.Instant;

/**
 * What was announced to the requester.
 *
 * @param text the agent's words
 * @param by the login of the agent who gets it back when it reopens; empty when nobody solved it
 * @param closesAt when silence closes the ticket (S1.6)
 */
public record Solution(Outcome outcome, String text, String by, Instant at, Instant closesAt) {}
