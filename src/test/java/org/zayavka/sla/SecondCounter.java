package org.zayavka.sla;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Business time by brute force: looks at the wall clock at every step, knows no days, no stretches, no shortcuts. */
public record SecondCounter(ZoneId zone, List<Opening> openings, Map<LocalDate, DayKind> exceptions, int step) {

    /** Round the clock: every day has all its hours. */
    public static SecondCounter always(ZoneId zone, int step) {
        var days = Stream.of(DayOfWeek.values())
                .map(day -> new Opening(day, 0, Opening.DAY))
                .toList();
        return new SecondCounter(zone, days, Map.of(), step);
    }

    boolean isOpen(Instant at) {
        var local = at.atZone(zone);
        var date = local.toLocalDate();
        var weekend = date.getDayOfWeek().getValue() > 5;
        var kind = exceptions.getOrDefault(date, weekend ? DayKind.WEEKEND : DayKind.WORKING);
        if (kind == DayKind.HOLIDAY || kind == DayKind.DAY_OFF) {
            return false;
        }
        int second = local.toLocalTime().toSecondOfDay();
        var day = date.getDayOfWeek();
        if (weekend && kind.isWorking() && !opensOn(day)) {
            day = DayOfWeek.FRIDAY;
        }
        var open = false;
        int rest = 0;
        for (var opening : openings) {
            if (opening.day() == day) {
                open |= opening.from() <= second && second < opening.to();
                rest += Math.max(0, opening.to() - Math.max(second, opening.from()));
            }
        }
        return open && (kind != DayKind.SHORT || rest > 3600);
    }

    private boolean opensOn(DayOfWeek day) {
        return openings.stream().anyMatch(opening -> opening.day() == day);
    }

    public Duration between(Instant from, Instant to) {
        long sum = 0;
        for (long at = from.getEpochSecond(); at < to.getEpochSecond(); at += step) {
            sum += isOpen(Instant.ofEpochSecond(at)) ? step : 0;
        }
        return Duration.ofSeconds(sum);
    }

    public Instant plus(Instant start, Duration working) {
        long left = working.toSeconds();
        long at = start.getEpochSecond();
        for (; left > 0; at += step) {
            left -= isOpen(Instant.ofEpochSecond(at)) ? step : 0;
        }
        return Instant.ofEpochSecond(at);
    }

    Instant nextOpening(Instant start) {
        long at = start.getEpochSecond();
        while (!isOpen(Instant.ofEpochSecond(at))) {
            at += step;
        }
        return Instant.ofEpochSecond(at);
    }

    Instant closing(Instant start) {
        long at = start.getEpochSecond();
        while (isOpen(Instant.ofEpochSecond(at))) {
            at += step;
        }
        return Instant.ofEpochSecond(at);
    }
}
