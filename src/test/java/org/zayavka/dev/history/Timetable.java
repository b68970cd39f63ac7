package org.zayavka.dev.history;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.zayavka.sla.WorkingDays;

/** When people write: by hour and weekday, little on days off, more each month, and now and then all at once. */
final class Timetable {

    private static final double[] WORKING_HOURS = {
        .04, .03, .02, .02, .02, .03, .06, .15, .55, 1.4, 1.9, 1.8, 1.4, 1, 1.4, 1.5, 1.3, 1, .6, .35, .25, .2, .12, .07
    };
    private static final double DAY_OFF = 0.09;
    private static final double GROWTH_EACH_YEAR = 0.3;

    private final long seed;
    private final ZoneId zone;
    private final WorkingDays days;

    Timetable(long seed, ZoneId zone, WorkingDays days) {
        this.seed = seed;
        this.zone = zone;
        this.days = days;
    }

    /**
     * So many moments in their order.
     *
     * @param from the first moment that is possible
     * @param to the first that is not
     */
    List<Instant> arrivals(Instant from, Instant to, int count) {
        var hours = hours(from, to);
        var all = hours.stream().mapToDouble(Hour::weight).sum();
        var arrivals = new ArrayList<Instant>(count);
        var dice = Dice.of(seed, -1);
        var at = 0;
        var passed = 0.0;
        for (int i = 0; i < count; i++) {
            var place = all * (i + dice.between(0, 1)) / count;
            while (at < hours.size() - 1 && passed + hours.get(at).weight() <= place) {
                passed += hours.get(at).weight();
                at++;
            }
            arrivals.add(hours.get(at).moment((place - passed) / hours.get(at).weight(), to));
        }
        return arrivals;
    }

    /** How much longer than usual everything takes on this day: 1 is usual. */
    double load(Instant at) {
        var day = at.atZone(zone).toLocalDate();
        var monday = day.getDayOfWeek() == DayOfWeek.MONDAY ? 1.3 : 1;
        return monday * Math.pow(mood(day), 2) * (incidentHour(day) < 0 ? 1 : 1.6);
    }

    private List<Hour> hours(Instant from, Instant to) {
        var hours = new ArrayList<Hour>();
        var first = from.atZone(zone).truncatedTo(ChronoUnit.HOURS);
        for (var hour = first; hour.toInstant().isBefore(to); hour = hour.plusHours(1)) {
            var years = ChronoUnit.DAYS.between(first, hour) / 365.25;
            hours.add(new Hour(hour.toInstant(), weight(hour) * (1 + GROWTH_EACH_YEAR * years)));
        }
        return hours;
    }

    private double weight(ZonedDateTime hour) {
        var day = hour.toLocalDate();
        if (!days.isWorking(day)) {
            return DAY_OFF * (hour.getHour() < 8 ? .2 : 1) * mood(day);
        }
        var sudden = incidentHour(day);
        var burst = sudden >= 0 && (hour.getHour() == sudden || hour.getHour() == sudden + 1) ? 4 : 1;
        return WORKING_HOURS[hour.getHour()] * weekday(day) * mood(day) * burst;
    }

    private static double weekday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case MONDAY -> 1.3;
            case TUESDAY -> 1.1;
            case FRIDAY -> 0.85;
            default -> 1;
        };
    }

    private double mood(LocalDate day) {
        return Dice.of(seed, day.toEpochDay()).between(0.85, 1.15);
    }

    /** Once in a month or two much breaks at once. */
    private int incidentHour(LocalDate day) {
        var dice = Dice.of(seed, -day.toEpochDay());
        return dice.chance(1 / 45.0) ? (int) dice.between(10, 16) : -1;
    }

    private record Hour(Instant begin, double weight) {

        /** To the millisecond, as the desk's clock. */
        Instant moment(double share, Instant end) {
            var at = begin.plusMillis((long) (Math.min(share, 0.9999) * 3_600_000));
            return at.isBefore(end) ? at : end.minusMillis(1);
        }
    }
}
