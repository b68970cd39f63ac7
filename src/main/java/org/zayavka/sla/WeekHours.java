package org.zayavka.sla;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;

/** The opening hours of a week as arrays {from, to, from, to, …} in seconds of the day, ready for each kind of day. */
final class WeekHours {

    private static final int[] CLOSED = {};
    private static final int HOUR = 3_600;

    private final int[][] usual = new int[7][];
    private final int[][] working = new int[7][];
    private final int[][] shortened = new int[7][];

    WeekHours(Collection<Opening> openings) {
        for (var day : DayOfWeek.values()) {
            usual[day.ordinal()] = hours(openings, day);
        }
        for (var day : DayOfWeek.values()) {
            var hours = onWorkingDay(day);
            working[day.ordinal()] = hours;
            shortened[day.ordinal()] = hourLess(hours);
        }
    }

    int[] of(DayOfWeek day, DayKind kind) {
        return switch (kind) {
            case HOLIDAY, DAY_OFF -> CLOSED;
            case WEEKEND -> usual[day.ordinal()];
            case WORKING -> working[day.ordinal()];
            case SHORT -> shortened[day.ordinal()];
        };
    }

    boolean isEmpty() {
        return Arrays.stream(usual).allMatch(hours -> hours.length == 0);
    }

    /** A Saturday or Sunday that works keeps its own hours, and Friday's when it has none. */
    private int[] onWorkingDay(DayOfWeek day) {
        var own = usual[day.ordinal()];
        var weekend = day.compareTo(DayOfWeek.SATURDAY) >= 0;
        return weekend && own.length == 0 ? usual[DayOfWeek.FRIDAY.ordinal()] : own;
    }

    private static int[] hours(Collection<Opening> openings, DayOfWeek day) {
        var sorted = openings.stream()
                .filter(opening -> opening.day() == day)
                .sorted(Comparator.comparingInt(Opening::from))
                .toList();
        var hours = new int[sorted.size() * 2];
        for (int i = 0; i < sorted.size(); i++) {
            if (i > 0 && sorted.get(i).from() < hours[2 * i - 1]) {
                throw new IllegalArgumentException("%s: openings overlap".formatted(day));
            }
            hours[2 * i] = sorted.get(i).from();
            hours[2 * i + 1] = sorted.get(i).to();
        }
        return hours;
    }

    /** One open hour less, taken from the day's end, through a break if need be. */
    private static int[] hourLess(int[] hours) {
        int left = HOUR;
        int end = hours.length;
        while (end > 0 && hours[end - 1] - hours[end - 2] <= left) {
            left -= hours[end - 1] - hours[end - 2];
            end -= 2;
        }
        var shorter = Arrays.copyOf(hours, end);
        if (end > 0) {
            shorter[end - 1] -= left;
        }
        return shorter;
    }
}
