package org.zayavka.sla;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zayavka.shared.Audit;
import org.zayavka.shared.Audit.Subject;
import org.zayavka.shared.Change;
import org.zayavka.shared.Outdated;
import org.zayavka.shared.Versioned;

@Component
class CalendarEditorInDatabase implements CalendarEditor {

    private static final int NEW = -1;

    private final JdbcClient jdbc;
    private final CalendarTables tables;
    private final Audit audit;

    CalendarEditorInDatabase(JdbcClient jdbc, CalendarTables tables, Audit audit) {
        this.jdbc = jdbc;
        this.tables = tables;
        this.audit = audit;
    }

    @Override
    public List<Integer> years() {
        return jdbc.sql("select year from desk.production_year order by year desc")
                .query(Integer.class)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Versioned<YearPlan> year(int year) {
        return jdbc.sql("select source, version from desk.production_year where year = :year")
                .param("year", year)
                .query((row, i) ->
                        new Versioned<>(new YearPlan(year, row.getString("source"), days(year)), row.getInt("version")))
                .optional()
                .orElseGet(() -> new Versioned<>(YearPlan.byLabourCode(year), NEW));
    }

    private TreeMap<LocalDate, DayKind> days(int year) {
        var days = new TreeMap<LocalDate, DayKind>();
        jdbc.sql("select day, kind from desk.production_day where year = :year")
                .param("year", year)
                .query(row -> {
                    days.put(
                            row.getObject("day", LocalDate.class),
                            DayKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)));
                });
        return days;
    }

    @Override
    @Transactional
    public void publish(YearPlan year, int version, String why, String by) {
        year.check();
        var subject = Subject.of("year", year.year());
        var before = year(year.year());
        if (before.version() != version) {
            throw new Outdated(subject);
        }
        var change = version == NEW
                ? Change.added(subject, year.texts())
                : Change.between(subject, before.value().texts(), year.texts());
        if (change.isNothing()) {
            return;
        }
        claim(year, version, subject);
        jdbc.sql("delete from desk.production_day where year = :year")
                .param("year", year.year())
                .update();
        var days = List.copyOf(year.days().entrySet());
        jdbc.sql("""
                insert into desk.production_day (day, kind)
                select day, kind from unnest(:days::date[], :kinds::text[]) as it (day, kind)
                """)
                .param("days", days.stream().map(day -> day.getKey().toString()).toArray(String[]::new))
                .param(
                        "kinds",
                        days.stream()
                                .map(day -> day.getValue().name().toLowerCase(Locale.ROOT))
                                .toArray(String[]::new))
                .update();
        audit.note(by, change.because(why));
    }

    private void claim(YearPlan year, int version, Subject subject) {
        var sql = version == NEW ? """
                insert into desk.production_year (year, source) values (:year, :source)
                on conflict do nothing
                """ : """
                update desk.production_year set source = :source, version = version + 1
                 where year = :year and version = :version
                """;
        if (jdbc.sql(sql)
                        .param("source", year.source())
                        .param("year", year.year())
                        .param("version", version)
                        .update()
                == 0) {
            throw new Outdated(subject);
        }
    }

    @Override
    public List<HoursPlan> hours() {
        return jdbc.sql("select code from desk.business_calendar order by code").query(String.class).list().stream()
                .map(code -> hours(code).map(Versioned::value))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(HoursPlan::nameRu))
                .toList();
    }

    @Override
    public Optional<Versioned<HoursPlan>> hours(String code) {
        return jdbc.sql("""
                select code, name_ru, name_en, zone, always_open, keeps_holidays, version
                  from desk.business_calendar where code = :code
                """)
                .param("code", code)
                .query((row, i) -> new Versioned<>(
                        new HoursPlan(
                                row.getString("code"),
                                row.getString("name_ru"),
                                row.getString("name_en"),
                                java.time.ZoneId.of(row.getString("zone")),
                                row.getBoolean("always_open"),
                                row.getBoolean("keeps_holidays"),
                                tables.openings().getOrDefault(code, List.of())),
                        row.getInt("version")))
                .optional();
    }

    @Override
    @Transactional
    public void keep(HoursPlan hours, int version, String why, String by) {
        var subject = new Subject("calendar", hours.code());
        var before = hours(hours.code());
        if (version != before.map(Versioned::version).orElse(NEW)) {
            throw new Outdated(subject);
        }
        var change = before.map(it -> Change.between(subject, it.value().texts(), hours.texts()))
                .orElseGet(() -> Change.added(subject, hours.texts()));
        if (change.isNothing()) {
            return;
        }
        claim(hours, version, subject);
        jdbc.sql("delete from desk.business_hours where calendar = :code")
                .param("code", hours.code())
                .update();
        for (var opening : hours.openings()) {
            jdbc.sql("""
                    insert into desk.business_hours (calendar, weekday, opens, closes)
                    values (:code, :weekday, :opens::time, :closes::time)
                    """)
                    .param("code", hours.code())
                    .param("weekday", opening.day().getValue())
                    .param("opens", HoursPlan.time(opening.from()))
                    .param("closes", HoursPlan.time(opening.to()))
                    .update();
        }
        audit.note(by, change.because(why));
    }

    private void claim(HoursPlan hours, int version, Subject subject) {
        var sql = version == NEW ? """
                insert into desk.business_calendar (code, name_ru, name_en, zone, always_open, keeps_holidays)
                values (:code, :nameRu, :nameEn, :zone, :always, :holidays)
                """ : """
                update desk.business_calendar
                   set name_ru = :nameRu, name_en = :nameEn, zone = :zone, always_open = :always,
                       keeps_holidays = :holidays, version = version + 1
                 where code = :code and version = :version
                """;
        try {
            if (jdbc.sql(sql)
                            .param("code", hours.code())
                            .param("nameRu", hours.nameRu())
                            .param("nameEn", hours.nameEn())
                            .param("zone", hours.zone().getId())
                            .param("always", hours.alwaysOpen())
                            .param("holidays", hours.keepsHolidays())
                            .param("version", version)
                            .update()
                    == 0) {
                throw new Outdated(subject);
            }
        } catch (DuplicateKeyException addedMeanwhile) {
            throw new Outdated(subject);
        }
    }

    @Override
    public Calendars with(YearPlan year) {
        var years = tables.years();
        years.put(year.year(), year.days());
        var production = ProductionCalendar.of(years);
        return new DraftCalendars(production, tables.calendars(production));
    }

    @Override
    public Calendars with(HoursPlan hours) {
        var production = tables.production();
        var calendars = tables.calendars(production);
        calendars.put(hours.code(), hours.calendar(production));
        return new DraftCalendars(production, calendars);
    }
}
