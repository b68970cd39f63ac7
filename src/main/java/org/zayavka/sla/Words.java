package org.zayavka.sla;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import org.zayavka.shared.Language;
import org.zayavka.shared.RussianPlural;

/** Dates, durations and numbers as one language says them. */
record Words(Language language) {

    String say(String russian, String english) {
        return language.say(russian, english);
    }

    /** "8 ч 30 мин", "45 min"; hours are not made days, because a day of work has no fixed length. */
    String duration(Duration duration) {
        var parts = new ArrayList<String>();
        add(parts, duration.toHours(), say("ч", "h"));
        add(parts, duration.toMinutesPart(), say("мин", "min"));
        add(parts, duration.toSecondsPart(), say("с", "s"));
        return parts.isEmpty() ? say("0 мин", "0 min") : String.join(" ", parts);
    }

    /** "23 февраля", "1–8 января", "28 февраля – 1 марта". */
    String dates(LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return date(first);
        }
        if (first.getMonth() == last.getMonth() && first.getYear() == last.getYear()) {
            return first.getDayOfMonth() + "–" + date(last);
        }
        return date(first) + " – " + date(last);
    }

    String date(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMMM", language.locale()).format(date);
    }

    /** What follows a date whose year must be said. */
    String year(LocalDate date) {
        return " " + date.getYear() + say(" года", "");
    }

    String weekday(LocalDate date) {
        return date.getDayOfWeek().getDisplayName(TextStyle.FULL, language.locale());
    }

    /** "1 полный день", "3 полных дня", "5 полных дней". */
    String fullDays(int number) {
        return number + " "
                + say(
                        RussianPlural.of(number, "полный день", "полных дня", "полных дней"),
                        english(number, "full day"));
    }

    String days(int number) {
        return number + " " + say(RussianPlural.of(number, "день", "дня", "дней"), english(number, "day"));
    }

    private static String english(int number, String one) {
        return number == 1 ? one : one + "s";
    }

    private static void add(ArrayList<String> parts, long number, String unit) {
        if (number != 0) {
            parts.add(Math.abs(number) + " " + unit);
        }
    }
}
