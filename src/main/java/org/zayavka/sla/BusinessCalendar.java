package org.zayavka.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zayavka.shared.Language;

/**
 * When a desk works (S2.2, S3.1), and arithmetic in that time: exact to the second (fractions of a second are cut off
 * everywhere), half-open (the second of closing is closed), local hours in zones with summer time as the wall clock
 * shows them. Open always means always: holidays and clock changes don't touch it. An immutable value.
 */
public final class BusinessCalendar {

    private static final int[] WHOLE_DAY = {0, Opening.DAY};
    private static final Duration HORIZON = Duration.ofDays(50 * 366L);

    private final String code;
    private final Map<Language, String> names;
    private final ZoneId zone;
    private final boolean alwaysOpen;
    private final List<Opening> openings;
    private final ProductionCalendar production;
    private final WeekHours week;
    private final OpenStretches stretches;

    private BusinessCalendar(
            String code,
            Map<Language, String> names,
            ZoneId zone,
            boolean alwaysOpen,
            Collection<Opening> openings,
            ProductionCalendar production) {
        this.code = code;
        this.names = Map.copyOf(names);
        this.zone = zone;
        this.alwaysOpen = alwaysOpen;
        this.openings = List.copyOf(openings);
        this.production = production;
        this.week = new WeekHours(openings);
        this.stretches = new OpenStretches(zone.getRules(), this::hours);
    }

    /**
     * Open in the given hours of each week, except on the production calendar's days off.
     *
     * @throws IllegalArgumentException when no hours are given, or hours of a day overlap
     */
    public static BusinessCalendar of(
            String code,
            Map<Language, String> names,
            ZoneId zone,
            Collection<Opening> openings,
            ProductionCalendar production) {
        var calendar = new BusinessCalendar(code, names, zone, false, openings, production);
        if (calendar.week.isEmpty()) {
            throw new IllegalArgumentException("Calendar %s has no opening hours".formatted(code));
        }
        return calendar;
    }

    /** Open round the clock on every day of the year. */
    public static BusinessCalendar always(String code, Map<Language, String> names, ZoneId zone) {
        return new BusinessCalendar(code, names, zone, true, List.of(), ProductionCalendar.plainWeeks());
    }

    /**
     * The earliest moment by which so much working time has passed since the start: at closing rather than at the next
     * opening when the time is used up exactly then, and the start itself when there is none to pass.
     *
     * @throws IllegalArgumentException for a negative duration
     */
    public Instant plus(Instant start, Duration working) {
        if (working.isNegative()) {
            throw new IllegalArgumentException("Negative working time " + working);
        }
        long from = start.getEpochSecond();
        if (alwaysOpen || working.toSeconds() == 0) {
            return Instant.ofEpochSecond(from + working.toSeconds());
        }
        var countdown = new Countdown(working.toSeconds());
        stretches.walk(from, from + HORIZON.toSeconds(), countdown);
        return Instant.ofEpochSecond(countdown.result(code));
    }

    /** The working time between two moments; negative when the second lies before the first. */
    public Duration between(Instant from, Instant to) {
        if (to.isBefore(from)) {
            return between(to, from).negated();
        }
        if (alwaysOpen) {
            return Duration.ofSeconds(to.getEpochSecond() - from.getEpochSecond());
        }
        var sum = new long[1];
        walk(from, to, (start, end, date) -> {
            sum[0] += end - start;
            return true;
        });
        return Duration.ofSeconds(sum[0]);
    }

    public boolean isOpen(Instant at) {
        return nextOpening(at).getEpochSecond() == at.getEpochSecond();
    }

    /** The first moment from here on that is open: this one, cut to the second, when it is. */
    public Instant nextOpening(Instant at) {
        long from = at.getEpochSecond();
        if (alwaysOpen) {
            return Instant.ofEpochSecond(from);
        }
        var opening = new Countdown(0);
        stretches.walk(from, from + HORIZON.toSeconds(), opening);
        return Instant.ofEpochSecond(opening.result(code));
    }

    /**
     * When the hours end in which a moment lies: the moment itself, cut to the second, when it is closed.
     *
     * @throws IllegalStateException for a calendar that never closes
     */
    public Instant closing(Instant at) {
        if (alwaysOpen) {
            throw new IllegalStateException("The calendar " + code + " never closes");
        }
        var end = new long[] {at.getEpochSecond()};
        stretches.walk(end[0], end[0] + HORIZON.toSeconds(), (from, to, date) -> {
            if (from > end[0]) {
                return false;
            }
            end[0] = to;
            return true;
        });
        return Instant.ofEpochSecond(end[0]);
    }

    /** The working time of a local date, clock changes left aside. */
    Duration hoursOf(LocalDate date) {
        var hours = hours(date);
        long sum = 0;
        for (int i = 0; i < hours.length; i += 2) {
            sum += hours[i + 1] - hours[i];
        }
        return Duration.ofSeconds(sum);
    }

    void walk(Instant from, Instant until, OpenStretches.Visitor visitor) {
        stretches.walk(from.getEpochSecond(), until.getEpochSecond(), visitor);
    }

    private int[] hours(LocalDate date) {
        return alwaysOpen ? WHOLE_DAY : week.of(date.getDayOfWeek(), production.kind(date));
    }

    public String code() {
        return code;
    }

    /** As people call it, e.g. «по рабочим дням с 9:00 до 19:00»; the code when it has no name. */
    public String name(Language language) {
        return names.getOrDefault(language, code);
    }

    public ZoneId zone() {
        return zone;
    }

    public boolean isAlwaysOpen() {
        return alwaysOpen;
    }

    ProductionCalendar production() {
        return production;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BusinessCalendar that
                && code.equals(that.code)
                && names.equals(that.names)
                && zone.equals(that.zone)
                && alwaysOpen == that.alwaysOpen
                && openings.equals(that.openings)
                && production.equals(that.production);
    }

    @Override
    public int hashCode() {
        return Objects.hash(code, zone, alwaysOpen, openings);
    }

    @Override
    public String toString() {
        return "BusinessCalendar[" + code + "]";
    }
}
