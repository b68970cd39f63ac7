package org.zayavka.figures;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;

/** How long the periods of a report are. A period is known by its first day: weeks begin on Monday. */
public enum Grain {
    DAY,
    WEEK,
    MONTH;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Grain> ofCode(String code) {
        for (var grain : values()) {
            if (grain.code().equals(code)) {
                return Optional.of(grain);
            }
        }
        return Optional.empty();
    }

    LocalDate first(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    LocalDate next(LocalDate first) {
        return switch (this) {
            case DAY -> first.plusDays(1);
            case WEEK -> first.plusWeeks(1);
            case MONTH -> first.plusMonths(1);
        };
    }
}
