package org.zayavka.sla;

import java.time.LocalDate;

/**
 * Days in a row, first and last included, that a reader of the calculation wants named, all for the same reason:
 * closed ones, and open ones that are no ordinary working days (short, or a weekend that works).
 */
public record NamedDays(LocalDate first, LocalDate last, DayKind kind, boolean open) {}
