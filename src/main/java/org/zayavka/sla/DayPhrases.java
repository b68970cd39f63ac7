package org.zayavka.sla;

import java.util.ArrayList;
import java.util.List;
import org.zayavka.shared.Language;

/** Names days for a reader: "21–22 февраля — выходные; 23 февраля — праздник (День защитника Отечества)". */
record DayPhrases(Words words) {

    /** More weekends than one are only counted: their dates help nobody. */
    String of(List<NamedDays> days) {
        var weekends = days.stream().filter(DayPhrases::isWeekend).toList();
        var phrases = new ArrayList<String>();
        if (weekends.size() > 1) {
            int number = weekends.stream().mapToInt(DayPhrases::length).sum();
            phrases.add(words.say("выходные, ", "weekends, ") + words.days(number));
        }
        days.stream()
                .filter(each -> weekends.size() < 2 || !isWeekend(each))
                .map(this::phrase)
                .forEach(phrases::add);
        return String.join("; ", phrases);
    }

    private String phrase(NamedDays days) {
        return words.dates(days.first(), days.last()) + " — " + reason(days);
    }

    String reason(NamedDays days) {
        return switch (days.kind()) {
            case WEEKEND -> length(days) == 1 ? words.say("выходной", "weekend") : words.say("выходные", "weekend");
            case HOLIDAY -> holiday(days);
            case DAY_OFF -> words.say("перенос выходного дня", "day off moved here");
            case SHORT -> words.say("короткий день", "short day") + (onWeekend(days) ? ", " + working(days) : "");
            case WORKING -> days.open() ? working(days) : words.say("закрыто по расписанию", "closed by schedule");
        };
    }

    private String holiday(NamedDays days) {
        var name = Holiday.on(days.first()).map(holiday -> holiday.name(words.language()));
        return words.say("праздник", "public holiday")
                + name.map(each -> " (" + each + ")").orElse("");
    }

    private String working(NamedDays days) {
        var weekday = words.weekday(days.first());
        if (words.language() == Language.EN) {
            return "working " + weekday;
        }
        return (weekday.endsWith("а") ? "рабочая " : "рабочее ") + weekday;
    }

    private static boolean onWeekend(NamedDays days) {
        return ProductionYear.isWeekend(days.first());
    }

    private static boolean isWeekend(NamedDays days) {
        return days.kind() == DayKind.WEEKEND && !days.open();
    }

    private static int length(NamedDays days) {
        return Math.toIntExact(days.last().toEpochDay() - days.first().toEpochDay() + 1);
    }
}
