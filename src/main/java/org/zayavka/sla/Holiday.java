package org.zayavka.sla;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.stream.Stream;
import org.zayavka.shared.Language;

/** The public holidays of art. 112 of the labour code. */
enum Holiday {
    NEW_YEAR(1, 1, 8, "новогодние каникулы", "New Year holidays"),
    DEFENDERS(2, 23, 23, "День защитника Отечества", "Defender of the Fatherland Day"),
    WOMEN(3, 8, 8, "Международный женский день", "International Women's Day"),
    LABOUR(5, 1, 1, "Праздник Весны и Труда", "Spring and Labour Day"),
    VICTORY(5, 9, 9, "День Победы", "Victory Day"),
    RUSSIA(6, 12, 12, "День России", "Russia Day"),
    UNITY(11, 4, 4, "День народного единства", "National Unity Day");

    private final MonthDay first;
    private final MonthDay last;
    private final String russian;
    private final String english;

    Holiday(int month, int first, int last, String russian, String english) {
        this.first = MonthDay.of(month, first);
        this.last = MonthDay.of(month, last);
        this.russian = russian;
        this.english = english;
    }

    static Optional<Holiday> on(LocalDate date) {
        var day = MonthDay.from(date);
        return Stream.of(values())
                .filter(holiday -> !day.isBefore(holiday.first) && !day.isAfter(holiday.last))
                .findFirst();
    }

    Stream<LocalDate> in(int year) {
        return first.atYear(year).datesUntil(last.atYear(year).plusDays(1));
    }

    /** Falling on a weekend it gives the next working day off; the January ones are moved by decree only. */
    boolean movesToNextWorkingDay() {
        return this != NEW_YEAR;
    }

    String name(Language language) {
        return language == Language.EN ? english : russian;
    }
}
