package org.zayavka.sla;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.zayavka.shared.Language;

/**
 * Says a moment to a reader, in the reader's time; where that differs from the desk's at that moment, the zone is
 * added, so that nobody has to guess whose 12:30 it is. The year is said unless it is the reader's present one.
 */
public record Moments(ZoneId desk, Clock clock) {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    /** "вторник, 24 ноября, 12:30", "Tuesday, 24 November, 09:30"; of another year "12 января 2027 года". */
    public String format(Instant at, ZoneId readersZone, Language language) {
        return format(at, readersZone, language, false);
    }

    /** @param zoneGuessed nobody knows where the reader is, so the zone is always said */
    public String format(Instant at, ZoneId readersZone, Language language, boolean zoneGuessed) {
        var time = at.atZone(readersZone);
        var weekday = new Words(language).weekday(time.toLocalDate());
        return text(time, weekday, language) + zoneNote(time, language, zoneGuessed);
    }

    /** The same after "до": "вторника, 24 ноября, 12:30"; in English no different. */
    public String formatUntil(Instant at, ZoneId readersZone, Language language) {
        return formatUntil(at, readersZone, language, false);
    }

    /** @param zoneGuessed nobody knows where the reader is, so the zone is always said */
    public String formatUntil(Instant at, ZoneId readersZone, Language language, boolean zoneGuessed) {
        var time = at.atZone(readersZone);
        var weekday = language == Language.EN
                ? new Words(language).weekday(time.toLocalDate())
                : genitive(time.getDayOfWeek());
        return text(time, weekday, language) + zoneNote(time, language, zoneGuessed);
    }

    /**
     * The hour within which something is likely to happen, from the half hour before: "вторник, 24 ноября, с 12:00 до
     * 13:00", "Tuesday, 24 November, 09:00 to 10:00". Of an hour that has begun only its end is said: "вторник, 24 ноября,
     * до 13:00", "Tuesday, 24 November, by 10:00".
     *
     * @param zoneGuessed nobody knows where the reader is, so the zone is always said
     */
    public String formatHour(Instant at, ZoneId readersZone, Language language, boolean zoneGuessed) {
        var time = at.atZone(readersZone);
        var from = time.truncatedTo(ChronoUnit.HOURS).plusMinutes(time.getMinute() < 30 ? 0 : 30);
        var hour = DateTimeFormatter.ofPattern(language == Language.EN ? "HH:mm" : "H:mm", language.locale());
        var day = new Words(language).weekday(from.toLocalDate()) + ", " + date(from, language);
        var begun = from.toInstant().isBefore(clock.instant().truncatedTo(ChronoUnit.MINUTES));
        var span = begun
                ? language.say(", до ", ", by ")
                : language.say(", с ", ", ") + hour.format(from) + language.say(" до ", " to ");
        return day + span + hour.format(from.plusHours(1)) + zoneNote(from, language, zoneGuessed);
    }

    private String date(ZonedDateTime time, Language language) {
        var thisYear = clock.instant().atZone(time.getZone()).getYear();
        var words = new Words(language);
        return words.date(time.toLocalDate()) + (time.getYear() == thisYear ? "" : words.year(time.toLocalDate()));
    }

    private String text(ZonedDateTime time, String weekday, Language language) {
        // English readers take "2:49" for an afternoon as easily as for a night.
        var hour = language == Language.EN ? ", HH:mm" : ", H:mm";
        return weekday + ", " + date(time, language)
                + DateTimeFormatter.ofPattern(hour, language.locale()).format(time);
    }

    private String zoneNote(ZonedDateTime time, Language language, boolean always) {
        var desks = desk.getRules().getOffset(time.toInstant());
        if (!always && time.getOffset().equals(desks)) {
            return "";
        }
        if (time.getZone().equals(MOSCOW)) {
            return language == Language.EN ? " Moscow time" : " по московскому времени";
        }
        return " (" + zoneName(time, language) + ")";
    }

    /** With the offset: "Екатеринбург, UTC+05:00", as the JDK knows it; "London time, UTC+0" after the zone's city. */
    public static String zoneName(ZonedDateTime time, Language language) {
        if (time.getZone().normalized() instanceof ZoneOffset) {
            return offset(time, "UTC");
        }
        return place(time, language) + ", " + offset(time, "UTC+0");
    }

    private static String offset(ZonedDateTime time, String zero) {
        return time.getOffset().getTotalSeconds() == 0 ? zero : "UTC" + time.getOffset();
    }

    private static String place(ZonedDateTime time, Language language) {
        var id = time.getZone().getId();
        if (language == Language.EN && id.contains("/")) {
            // The JDK's "British Time" is nothing that people say.
            return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ') + " time";
        }
        return DateTimeFormatter.ofPattern("vvvv", language.locale()).format(time);
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
