package org.zayavka.sla;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.zayavka.shared.Language;

/** Small calendars for tests, with the days around two holidays of 2026 as published. */
final class TestCalendars {

    static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    static final ProductionCalendar PRODUCTION = ProductionCalendar.of(Map.of(
            2021,
            Map.of(
                    LocalDate.of(2021, 2, 20), DayKind.SHORT,
                    LocalDate.of(2021, 2, 22), DayKind.DAY_OFF,
                    LocalDate.of(2021, 2, 23), DayKind.HOLIDAY),
            2026,
            Map.of(
                    LocalDate.of(2026, 2, 23), DayKind.HOLIDAY,
                    LocalDate.of(2026, 3, 8), DayKind.HOLIDAY,
                    LocalDate.of(2026, 3, 9), DayKind.DAY_OFF,
                    LocalDate.of(2026, 4, 30), DayKind.SHORT,
                    LocalDate.of(2026, 5, 1), DayKind.HOLIDAY)));

    private TestCalendars() {}

    static BusinessCalendar workdays(String from, String to) {
        return workdays(MOSCOW, from, to);
    }

    static BusinessCalendar workdays(ZoneId zone, String... times) {
        var openings = new ArrayList<Opening>();
        for (var day : DayOfWeek.values()) {
            for (int i = 0; i < times.length && day.getValue() < 6; i += 2) {
                openings.add(Opening.of(day, times[i], times[i + 1]));
            }
        }
        return BusinessCalendar.of(
                "workdays",
                Map.of(Language.RU, "по рабочим дням", Language.EN, "working days"),
                zone,
                openings,
                PRODUCTION);
    }

    static BusinessCalendar everyDay(ZoneId zone, String from, String to) {
        var openings = List.of(DayOfWeek.values()).stream()
                .map(day -> Opening.of(day, from, to))
                .toList();
        return BusinessCalendar.of("everyDay", Map.of(), zone, openings, ProductionCalendar.plainWeeks());
    }

    static BusinessCalendar always() {
        return BusinessCalendar.always(
                "always", Map.of(Language.RU, "круглосуточно", Language.EN, "round the clock"), MOSCOW);
    }

    /** A local time of Moscow. */
    static Instant moscow(String local) {
        return at(local, MOSCOW);
    }

    static Instant at(String local, ZoneId zone) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }
}
