package org.zayavka.sla;

import java.util.List;
import java.util.Optional;
import org.zayavka.shared.Language;

/**
 * The desk's calendars, as an administrator keeps them in the database. Reading costs no SQL; a change is seen within
 * seconds on each node.
 */
public interface Calendars {

    /**
     * The calendar with this code, e.g. {@code workdays9to19}.
     *
     * @throws UnknownCalendar when there is none
     */
    BusinessCalendar calendar(String code);

    /** All calendars, by code. */
    List<BusinessCalendar> all();

    /** Counting in whole working days. */
    WorkingDays workingDays();

    /** What to show to people about a year whose production calendar is not published yet, or empty. */
    Optional<String> warningFor(int year, Language language);

    /** Reads the tables again at once if they have changed. */
    void refresh();
}
