package org.zayavka.sla;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Calendars and moments made up by chance from a seed, edges and clock changes far more often than in life. */
public final class AnyCalendar {

    private static final List<String> ZONES = List.of(
            "Europe/Moscow",
            "Europe/Berlin",
            "America/New_York",
            "Asia/Yekaterinburg",
            "Asia/Kathmandu",
            "Australia/Lord_Howe",
            "America/St_Johns",
            "America/Havana",
            "Asia/Beirut",
            "UTC");

    private final Random random;
    private final int step;
    final ZoneId zone;
    final int year;
    final List<Opening> openings = new ArrayList<>();
    final Map<LocalDate, DayKind> exceptions = new HashMap<>();

    public AnyCalendar(long seed, int step) {
        this.random = new Random(seed);
        this.step = step;
        this.zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        this.year = 2020 + random.nextInt(10);
        for (var day : DayOfWeek.values()) {
            open(day);
        }
        for (int i = 0; i < 120; i++) {
            exceptions.put(LocalDate.ofYearDay(year, 1 + random.nextInt(365)), anyKind());
        }
    }

    private void open(DayOfWeek day) {
        if (day == DayOfWeek.WEDNESDAY) {
            // so that no calendar takes years for a few hours
            openings.add(Opening.of(day, "9:00", "13:00"));
            openings.add(Opening.of(day, "14:00", "18:00"));
            return;
        }
        int number = day.getValue() > 5 && random.nextBoolean() ? 0 : random.nextInt(4);
        int from = 0;
        for (int i = 0; i < number && from < Opening.DAY; i++) {
            from = Math.min(Opening.DAY - step, from + edge(8 * 3600));
            int to = Math.min(Opening.DAY, from + step + edge(10 * 3600));
            openings.add(new Opening(day, from, to));
            from = to;
        }
    }

    /** Zero now and then, so that days begin at midnight and stretches touch. */
    private int edge(int limit) {
        return random.nextInt(4) == 0 ? 0 : random.nextInt(limit / step) * step;
    }

    private DayKind anyKind() {
        var kinds = List.of(DayKind.WORKING, DayKind.SHORT, DayKind.SHORT, DayKind.HOLIDAY, DayKind.DAY_OFF);
        return kinds.get(random.nextInt(kinds.size()));
    }

    /** A correction of the production calendar: the hours of the week stay. */
    public AnyCalendar edited(Random by) {
        exceptions.keySet().removeIf(day -> by.nextInt(3) == 0);
        return this;
    }

    /** A day off is declared, or taken back. */
    public AnyCalendar dayOffAt(Instant at) {
        var day = at.atZone(zone).toLocalDate();
        if (day.getYear() == year && exceptions.remove(day) == null) {
            exceptions.put(day, DayKind.DAY_OFF);
        }
        return this;
    }

    public BusinessCalendar calendar() {
        var published = new HashMap<Integer, Map<LocalDate, DayKind>>();
        IntStream.range(2015, 2060).forEach(each -> published.put(each, Map.of()));
        published.put(year, exceptions);
        return BusinessCalendar.of("any", Map.of(), zone, openings, ProductionCalendar.of(published));
    }

    public SecondCounter counter() {
        return new SecondCounter(zone, openings, exceptions, step);
    }

    /** In the first eleven months of the year, half of the time a day around a clock change. */
    public Instant moment() {
        var january = LocalDate.of(year, 1, 3).atStartOfDay(ZoneOffset.UTC).toInstant();
        var change = zone.getRules().nextTransition(january.plus(Duration.ofDays(random.nextInt(200))));
        if (random.nextBoolean()
                && change != null
                && change.getInstant().atZone(zone).getYear() == year) {
            return change.getInstant().plusSeconds(steps(2 * Opening.DAY) - Opening.DAY);
        }
        return january.plusSeconds(steps(300 * Opening.DAY));
    }

    /** Working or other time, up to the limit. */
    Duration duration(Duration limit) {
        return random.nextInt(10) == 0 ? Duration.ZERO : Duration.ofSeconds(steps((int) limit.toSeconds()));
    }

    private long steps(int limit) {
        return (long) random.nextInt(limit / step) * step;
    }
}
