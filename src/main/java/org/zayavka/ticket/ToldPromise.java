package org.zayavka.ticket;

import java.time.Instant;

/** The deadlines that the requester was told last. */
public record ToldPromise(Instant reactionDue, Instant solutionDue) {}
