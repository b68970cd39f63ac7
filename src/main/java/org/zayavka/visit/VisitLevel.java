package org.zayavka.visit;

import java.time.Duration;
import java.time.Instant;

/**
 * What the table {@code visitLevel} promises for a visit.
 *
 * @param within until when it must begin
 * @param lasts how long it takes
 * @param clockMayStand whether the clock of the solution stands while the customer wishes a later time
 */
public record VisitLevel(Instant within, Duration lasts, boolean clockMayStand) {}
