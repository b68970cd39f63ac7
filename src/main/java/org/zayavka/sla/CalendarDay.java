package org.zayavka.sla;

import java.time.LocalDate;
import org.zayavka.shared.Language;

/** A date and what the production calendar says of it. */
public record CalendarDay(LocalDate date, DayKind kind) {

    /** What makes the day another than an ordinary working one, e.g. the holiday's name; empty for those. */
    public String reason(Language reader) {
        if (kind == DayKind.WORKING && !ProductionYear.isWeekend(date)) {
            return "";
        }
        return new DayPhrases(new Words(reader)).reason(new NamedDays(date, date, kind, kind.isWorking()));
    }
}
