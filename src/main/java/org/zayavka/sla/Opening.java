package org.zayavka.sla;

import java.time.DayOfWeek;
import java.time.Duration;

/**
 * One half-open stretch of a weekday: open at {@code from}, closed at {@code to}, both in seconds of the local day;
 * 86,400 is midnight at its end, so that a day can be open without losing its last minute.
 */
public record Opening(DayOfWeek day, int from, int to) {

    static final int DAY = 86_400;

    public Opening {
        if (from < 0 || to > DAY || from >= to) {
            throw new IllegalArgumentException("%s: opening %d–%d is not a stretch of a day".formatted(day, from, to));
        }
    }

    /** Times as {@code H:mm} or {@code H:mm:ss}; {@code 24:00} is the end of the day. */
    public static Opening of(DayOfWeek day, String from, String to) {
        return new Opening(day, seconds(from), seconds(to));
    }

    private static int seconds(String time) {
        var parts = time.split(":", -1);
        var seconds = Duration.ofHours(Integer.parseInt(parts[0])).plusMinutes(Integer.parseInt(parts[1]));
        return (int) (parts.length > 2 ? seconds.plusSeconds(Integer.parseInt(parts[2])) : seconds).toSeconds();
    }
}
