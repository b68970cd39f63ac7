package org.zayavka.sla;

import java.util.List;
import java.util.Optional;
import org.zayavka.shared.Versioned;

/**
 * The production calendar and the hours, for those who keep them: each change is written into the audit trail with its
 * reason, and moves the promises of open tickets within half a minute. Throws {@link org.zayavka.shared.Faults} for what
 * can't be and {@link org.zayavka.shared.Outdated} for a version that is no longer the newest.
 */
public interface CalendarEditor {

    /** The published years, the newest first. */
    List<Integer> years();

    /** A year as published; one that is not, by the labour code, with the version -1. */
    Versioned<YearPlan> year(int year);

    void publish(YearPlan year, int version, String why, String by);

    List<HoursPlan> hours();

    Optional<Versioned<HoursPlan>> hours(String code);

    /** @param version -1 for hours that are new */
    void keep(HoursPlan hours, int version, String why, String by);

    /** All calendars as they would be with this year; nothing is written. */
    Calendars with(YearPlan year);

    /** All calendars as they would be with these hours; nothing is written. */
    Calendars with(HoursPlan hours);
}
