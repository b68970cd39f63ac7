package org.zayavka.sla;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.shared.Language;

/** Reads calendars from their tables. */
@Component
class CalendarTables {

    private final JdbcClient jdbc;

    CalendarTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Changes with each statement that touches one of the tables. */
    UUID version() {
        return jdbc.sql("select version from desk.calendar_version")
                .query(UUID.class)
                .single();
    }

    ProductionCalendar production() {
        return ProductionCalendar.of(years());
    }

    /** The days that differ from an ordinary week, by published year. */
    Map<Integer, Map<LocalDate, DayKind>> years() {
        var years = new HashMap<Integer, Map<LocalDate, DayKind>>();
        jdbc.sql("select year from desk.production_year")
                .query(Integer.class)
                .list()
                .forEach(year -> years.put(year, new HashMap<>()));
        jdbc.sql("select year, day, kind from desk.production_day").query(row -> {
            years.computeIfAbsent(row.getInt("year"), year -> new HashMap<>())
                    .put(
                            row.getObject("day", LocalDate.class),
                            DayKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)));
        });
        return years;
    }

    Map<String, BusinessCalendar> calendars(ProductionCalendar production) {
        var openings = openings();
        var calendars = new TreeMap<String, BusinessCalendar>();
        jdbc.sql("select code, name_ru, name_en, zone, always_open, keeps_holidays from desk.business_calendar")
                .query(row -> {
                    var code = row.getString("code");
                    calendars.put(code, calendar(row, openings.getOrDefault(code, List.of()), production));
                });
        return calendars;
    }

    private static BusinessCalendar calendar(ResultSet row, List<Opening> openings, ProductionCalendar production)
            throws SQLException {
        var code = row.getString("code");
        var names = Map.of(Language.RU, row.getString("name_ru"), Language.EN, row.getString("name_en"));
        var zone = ZoneId.of(row.getString("zone"));
        if (row.getBoolean("always_open")) {
            return BusinessCalendar.always(code, names, zone);
        }
        var days = row.getBoolean("keeps_holidays") ? production : ProductionCalendar.plainWeeks();
        return BusinessCalendar.of(code, names, zone, openings, days);
    }

    Map<String, List<Opening>> openings() {
        var openings = new HashMap<String, List<Opening>>();
        // seconds, because a JDBC time can't say 24:00 without losing its last moment
        jdbc.sql("""
                select calendar, weekday, extract(epoch from opens)::int as opens, extract(epoch from closes)::int as closes
                  from desk.business_hours
                """).query(row -> {
            var day = DayOfWeek.of(row.getInt("weekday"));
            openings.computeIfAbsent(row.getString("calendar"), calendar -> new ArrayList<>())
                    .add(new Opening(day, row.getInt("opens"), row.getInt("closes")));
        });
        return openings;
    }
}
