package org.zayavka.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Shows a stretch of a running clock in few steps: what counts, full days together, and what lies between. */
final class CountedSteps {

    private final BusinessCalendar calendar;
    private final DayNames names;
    private final List<CalculationStep> steps = new ArrayList<>();

    CountedSteps(BusinessCalendar calendar) {
        this.calendar = calendar;
        this.names = new DayNames(calendar);
    }

    List<CalculationStep> of(Instant from, Instant until) {
        if (!from.isBefore(until)) {
            return steps;
        }
        if (calendar.isAlwaysOpen()) {
            return List.of(new CalculationStep.Counted(from, until, 1, Duration.between(from, until), List.of()));
        }
        var days = openDays(from, until);
        var position = from;
        for (int i = 0; i < days.size(); ) {
            int next = afterFullDays(days, i);
            position = addSkipped(position, days.get(i).from());
            position = addCounted(days.subList(i, next));
            i = next;
        }
        addSkipped(position, until);
        return steps;
    }

    /** The index after the full days that begin at i; after i itself when that is not a full day. */
    private static int afterFullDays(List<OpenDay> days, int i) {
        int next = i + 1;
        while (days.get(i).full() && next < days.size() && days.get(next).full()) {
            next++;
        }
        return next;
    }

    private Instant addCounted(List<OpenDay> days) {
        var first = days.get(0);
        var last = days.get(days.size() - 1);
        var time = days.stream().map(OpenDay::time).reduce(Duration.ZERO, Duration::plus);
        var notable = names.notable(first.date(), last.date());
        steps.add(new CalculationStep.Counted(first.from(), last.to(), days.size(), time, notable));
        return last.to();
    }

    private Instant addSkipped(Instant from, Instant to) {
        if (from.isBefore(to)) {
            steps.add(new CalculationStep.Skipped(from, to, names.closed(from, to)));
        }
        return to;
    }

    private List<OpenDay> openDays(Instant from, Instant until) {
        var days = new ArrayList<OpenDay>();
        calendar.walk(from, until, (start, end, date) -> {
            var stretch = new OpenDay(
                    date,
                    Instant.ofEpochSecond(start),
                    Instant.ofEpochSecond(end),
                    Duration.ofSeconds(end - start),
                    false);
            int last = days.size() - 1;
            if (last >= 0 && days.get(last).date().equals(date)) {
                days.set(last, days.get(last).and(stretch));
            } else {
                days.add(stretch);
            }
            return true;
        });
        days.replaceAll(day -> day.measured(calendar.hoursOf(day.date())));
        return days;
    }

    private record OpenDay(LocalDate date, Instant from, Instant to, Duration time, boolean full) {

        OpenDay and(OpenDay later) {
            return new OpenDay(date, from, later.to, time.plus(later.time), false);
        }

        OpenDay measured(Duration hours) {
            return new OpenDay(date, from, to, time, time.equals(hours));
        }
    }
}
