package org.zayavka.workplace.privacy;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.zayavka.shared.Language;
import org.zayavka.shared.RussianPlural;

/** Days and spans that reach over years. */
final class PrivacyWords {

    private final Language language;
    private final DateTimeFormatter days;
    private final DateTimeFormatter moments;

    PrivacyWords(Language language, ZoneId zone) {
        this.language = language;
        this.days =
                DateTimeFormatter.ofPattern("d MMMM uuuu", language.locale()).withZone(zone);
        this.moments = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", language.locale())
                .withZone(zone);
    }

    /** "24 ноября 2026"; empty for no moment. */
    public String day(@Nullable Instant at) {
        return at == null ? "" : days.format(at);
    }

    /** "24 ноября 2026, 12:30"; empty for no moment. */
    public String moment(@Nullable Instant at) {
        return at == null ? "" : moments.format(at);
    }

    /** "5 лет", "1 год 6 месяцев", "60 дней". */
    public String span(Period span) {
        var parts = new ArrayList<String>();
        add(parts, span.getYears(), "год", "года", "лет", "year");
        add(parts, span.getMonths(), "месяц", "месяца", "месяцев", "month");
        add(parts, span.getDays(), "день", "дня", "дней", "day");
        return String.join(" ", parts);
    }

    private void add(ArrayList<String> parts, int number, String one, String few, String many, String english) {
        if (number != 0) {
            parts.add(number + " "
                    + language.say(RussianPlural.of(number, one, few, many), number == 1 ? english : english + "s"));
        }
    }
}
