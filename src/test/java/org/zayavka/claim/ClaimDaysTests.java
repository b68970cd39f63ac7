package org.zayavka.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;
import org.zayavka.shared.DeskSettings;
import org.zayavka.shared.Language;
import org.zayavka.sla.CalendarsOf;
import org.zayavka.support.TestPostgres;

/** S3.10: 14 working days of the production calendar, counted from the day after arrival. */
@NullUnmarked
class ClaimDaysTests {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    private final ClaimDays days = new ClaimTerms(
            CalendarsOf.database(TestPostgres.database()),
            new ClaimSettings(14, List.of(10, 13), 5, 3, "office", Duration.ofHours(1), DataSize.ofMegabytes(50)),
            new DeskSettings(MOSCOW, DeskSettings.FilePolicy.ACCEPT, Map.of(), "workdays9to19", Map.of()));

    @ParameterizedTest
    @CsvSource({
        // An ordinary November: 4 November is a holiday, 3 November is short.
        "2026-11-23T10:00, 2026-12-11T18:00",
        "2026-10-26T10:00, 2026-11-16T18:00",
        // The New Year of 2026: off from 31 December 2025 to 11 January.
        "2025-12-22T10:00, 2026-01-21T18:00",
        "2025-12-30T10:00, 2026-01-29T18:00",
        "2025-12-31T10:00, 2026-01-29T18:00",
        // Received on a holiday, and in the night before the first working day.
        "2026-01-01T12:00, 2026-01-29T18:00",
        "2026-01-11T23:59, 2026-01-29T18:00",
        "2026-01-12T00:01, 2026-01-30T18:00",
        // After hours is still that day.
        "2026-11-23T23:30, 2026-12-11T18:00",
        "2026-11-24T00:10, 2026-12-14T18:00",
        // The May of 2026: off 1–3 and 9–11 May.
        "2026-04-30T17:00, 2026-05-22T18:00",
        "2026-05-01T12:00, 2026-05-22T18:00",
        "2026-05-08T10:00, 2026-05-29T18:00",
        "2026-04-17T10:00, 2026-05-08T17:00",
        // A working Saturday: 1 November 2025; 3 November is off for it.
        "2025-11-01T10:00, 2025-11-24T18:00",
        "2025-10-31T10:00, 2025-11-21T18:00",
        // A working Saturday that is short, too: 20 February 2027.
        "2027-02-20T10:00, 2027-03-16T18:00",
        "2027-02-19T10:00, 2027-03-15T18:00",
        "2027-02-01T10:00, 2027-02-19T18:00",
    })
    void countsFourteenWorkingDays(String arrived, String due) {
        var term = days.term(at(arrived));

        assertThat(LocalDateTime.ofInstant(term.dueAt(), MOSCOW)).isEqualTo(LocalDateTime.parse(due));
        assertThat(term.dueOn()).isEqualTo(LocalDateTime.parse(due).toLocalDate());
    }

    /** The morning of the tenth and of the thirteenth working day: a full day is left to act. */
    @Test
    void warnsOnTheTenthAndTheThirteenthDay() {
        var term = days.term(at("2026-04-30T17:00"));

        assertThat(term.warnAt()).containsExactly(at("2026-05-18T09:00"), at("2026-05-21T09:00"));
    }

    @Test
    void saysOfEachDayWhyItCounts() {
        var term = days.term(at("2025-12-26T19:00"));
        var explained = days.explained(term, Language.RU);

        assertThat(explained).extracting(ClaimDay::date).startsWith(LocalDate.of(2025, 12, 26));
        assertThat(explained.stream().filter(ClaimDay::isCounted).count()).isEqualTo(14);
        assertThat(explained.get(explained.size() - 1).number()).isEqualTo(14);
        var words = explained.stream().collect(Collectors.toMap(ClaimDay::date, ClaimDay::why));
        assertThat(words.get(LocalDate.of(2025, 12, 26))).contains("день поступления");
        assertThat(words.get(LocalDate.of(2025, 12, 27))).isEqualTo("выходной");
        assertThat(words.get(LocalDate.of(2025, 12, 29))).isEmpty();
        assertThat(words.get(LocalDate.of(2025, 12, 31))).isEqualTo("перенос выходного дня");
        assertThat(words.get(LocalDate.of(2026, 1, 7))).contains("новогодние каникулы");
        assertThat(days.explained(term, Language.EN)).extracting(ClaimDay::why).contains("day off moved here");
    }

    @Test
    void saysHowManyDaysAreLeft() {
        var term = days.term(at("2026-11-23T10:00"));

        assertThat(days.left(term, at("2026-11-23T12:00"))).isEqualTo(14);
        assertThat(days.left(term, at("2026-12-10T12:00"))).isEqualTo(1);
        assertThat(days.left(term, at("2026-12-11T17:59"))).isZero();
        assertThat(days.left(term, at("2026-12-11T18:01"))).isNegative();
        assertThat(days.left(term, at("2026-12-12T12:00"))).isEqualTo(-1);
        assertThat(days.left(term, at("2026-12-13T12:00"))).isEqualTo(-1);
        assertThat(days.left(term, at("2026-12-14T12:00"))).isEqualTo(-1);
        assertThat(days.left(term, at("2026-12-15T12:00"))).isEqualTo(-2);
    }

    private static Instant at(String moscow) {
        return LocalDateTime.parse(moscow).atZone(MOSCOW).toInstant();
    }
}
