package org.zayavka.sla;

import java.time.LocalDate;

/** A date and what the production calendar says of it. */
public record CalendarDay(LocalDate date, DayKind kind) {}
