package org.zayavka.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** One line of the calculation behind a deadline. */
public sealed interface CalculationStep {

    record Started(Instant at) implements CalculationStep {}

    /** Working time that counts: a part of one day, or full days together with what lies between them. */
    record Counted(Instant from, Instant to, int days, Duration time, List<NamedDays> notable)
            implements CalculationStep {}

    /** Closed time while the clock runs; no named days: a night or a break. */
    record Skipped(Instant from, Instant to, List<NamedDays> days) implements CalculationStep {}

    record Paused(Instant at) implements CalculationStep {}

    record Resumed(Instant at) implements CalculationStep {}

    record Stopped(Instant at) implements CalculationStep {}

    /** All the time was used up here, while the clock went on. */
    record Due(Instant at) implements CalculationStep {}
}
