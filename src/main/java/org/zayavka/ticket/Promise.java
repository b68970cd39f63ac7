package org.zayavka.ticket;

import java.time.Instant;
import org.zayavka.sla.ServiceLevel;

/**
 * What was promised: two clocks with names of their own (complaint 10).
 *
 * @param level the service level that the table gave
 * @param countedFrom from which moment the solution is counted
 */
public record Promise(
        ServiceLevel level, Instant countedFrom, Instant reactionDue, Instant solutionDue, Instant warningAt) {}
