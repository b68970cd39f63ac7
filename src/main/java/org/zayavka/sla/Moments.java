package org.zayavka.sla;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.zayavka.shared.Language;

/**
 * Says a moment to a reader, in the reader's time; where that differs from the desk's at that moment, the zone is
 * added, so that nobody has to guess whose 12:30 it is.
 */
public record Moments(ZoneId desk) {

    /** "вторник, 24 ноября, 12:30", "Tuesday, 24 November, 12:30". */
    public String format(Instant at, ZoneId readersZone, Language language) {
        var time = at.atZone(readersZone);
        return text(time, new Words(language).weekday(time.toLocalDate()), language) + zoneNote(time, language);
    }

    /** The same after "до": "вторника, 24 ноября, 12:30"; in English no different. */
    public String formatUntil(Instant at, ZoneId readersZone, Language language) {
        var time = at.atZone(readersZone);
        var weekday = language == Language.EN
                ? new Words(language).weekday(time.toLocalDate())
                : genitive(time.getDayOfWeek());
        return text(time, weekday, language) + zoneNote(time, language);
    }

    private static String text(ZonedDateTime time, String weekday, Language language) {
        return weekday
                + DateTimeFormatter.ofPattern(", d MMMM, H:mm", language.locale())
                        .format(time);
    }

    private String zoneNote(ZonedDateTime time, Language language) {
        var desks = desk.getRules().getOffset(time.toInstant());
        return time.getOffset().equals(desks) ? "" : " (" + zoneName(time, language) + ")";
    }

    /** As the JDK knows it in this language, with the offset: "Екатеринбург, UTC+05:00". */
    static String zoneName(ZonedDateTime time, Language language) {
        var offset = time.getOffset().getTotalSeconds() == 0 ? "UTC" : "UTC" + time.getOffset();
        var name = DateTimeFormatter.ofPattern("vvvv", language.locale()).format(time);
        return time.getZone().normalized() instanceof ZoneOffset ? offset : name + ", " + offset;
    }

    private static String genitive(DayOfWeek day) {
        return switch (day) {
            case MONDAY -> "понедельника";
            case TUESDAY -> "вторника";
            case WEDNESDAY -> "среды";
            case THURSDAY -> "четверга";
            case FRIDAY -> "пятницы";
            case SATURDAY -> "субботы";
            case SUNDAY -> "воскресенья";
        };
    }
}
