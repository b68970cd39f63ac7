package org.zayavka.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zayavka.sla.BusinessCalendar;
import org.zayavka.sla.DayKind;
import org.zayavka.sla.Opening;
import org.zayavka.sla.ProductionCalendar;

/** S3.5: when the queue is likely to come to a ticket. */
@org.jspecify.annotations.NullUnmarked
class QueueTimeTests {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final BusinessCalendar NINE_TO_SEVEN = workdays("9:00", "19:00");
    private static final BusinessCalendar TEN_TO_SIX = workdays("10:00", "18:00");
    private static final BusinessCalendar ALWAYS = BusinessCalendar.always("always", Map.of(), MOSCOW);
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    @Test
    void theFirstIsTakenAtOnceInWorkingHours() {
        assertThat(expected(0, NINE_TO_SEVEN, "2026-11-03T12:00")).isEqualTo("2026-11-03T12:00");
    }

    @Test
    void eachOneBeforeItTakesItsTime() {
        assertThat(expected(3, NINE_TO_SEVEN, "2026-11-05T12:00")).isEqualTo("2026-11-05T13:30");
    }

    @Test
    void atNightNobodyWorksTheQueueOff() {
        assertThat(expected(2, NINE_TO_SEVEN, "2026-11-05T22:00")).isEqualTo("2026-11-06T10:00");
    }

    /** A shortened day, then a holiday. */
    @Test
    void aHolidayIsNoWorkingTime() {
        assertThat(expected(4, NINE_TO_SEVEN, "2026-11-03T17:00")).isEqualTo("2026-11-05T10:00");
    }

    @Test
    void whatFallsOnTheClosingSecondIsTheNextMornings() {
        assertThat(expected(2, NINE_TO_SEVEN, "2026-11-05T18:00")).isEqualTo("2026-11-06T09:00");
    }

    @Test
    void aContractWithShorterHoursIsServedWithinThem() {
        assertThat(expected(1, TEN_TO_SIX, "2026-11-05T18:00")).isEqualTo("2026-11-06T10:00");
        assertThat(expected(0, TEN_TO_SIX, "2026-11-05T09:00")).isEqualTo("2026-11-05T10:00");
    }

    /** S2.2: at night there is whoever is on duty, for them alone; by day the queue's people and its pace. */
    @Test
    void roundTheClockMeansAtNightTooForTheFirstOfThem() {
        assertThat(expected(new Ahead(7, 0), ALWAYS, "2026-11-04T03:00")).isEqualTo("2026-11-04T03:00");
        assertThat(expected(new Ahead(3, 2), ALWAYS, "2026-11-05T12:00")).isEqualTo("2026-11-05T13:30");
        assertThat(expected(new Ahead(3, 0), ALWAYS, "2026-11-05T18:00")).isEqualTo("2026-11-05T19:00");
    }

    /** S3.5: nobody counts how fast the night goes, so nobody says it. */
    @Test
    void theNightHasNoPace() {
        assertThat(reckon(new Ahead(7, 1), ALWAYS, "2026-11-04T03:00")).isNull();
        assertThat(reckon(new Ahead(3, 1), ALWAYS, "2026-11-05T18:00")).isNull();
    }

    /** A queue that works round the clock has one pace at all hours. */
    @Test
    void aQueueThatNeverClosesIsCountedAtAnyHour() {
        var at = QueueTime.expected(new Ahead(3, 3), HALF_AN_HOUR, ALWAYS, ALWAYS, moscow("2026-11-04T03:00"));

        assertThat(at).isEqualTo(moscow("2026-11-04T04:30"));
    }

    @Test
    void moreAheadIsNeverEarlierAndAlwaysWithinTheHours() {
        var random = new Random(35);
        for (int i = 0; i < 5_000; i++) {
            var now = Instant.parse("2026-10-28T00:00:00Z").plusSeconds(random.nextInt(20 * 86_400));
            var pace = Duration.ofSeconds(random.nextInt(4 * 3600));
            var promised = List.of(NINE_TO_SEVEN, TEN_TO_SIX, ALWAYS).get(random.nextInt(3));
            int before = random.nextInt(50);
            var ahead = new Ahead(before, 0);

            var at = QueueTime.expected(ahead, pace, NINE_TO_SEVEN, promised, now);

            assertThat(QueueTime.expected(new Ahead(before + 1, 0), pace, NINE_TO_SEVEN, promised, now))
                    .isAfterOrEqualTo(at);
            assertThat(QueueTime.expected(ahead, pace.plusMinutes(1), NINE_TO_SEVEN, promised, now))
                    .isAfterOrEqualTo(at);
            assertThat(QueueTime.expected(ahead, pace, NINE_TO_SEVEN, promised, now.plusSeconds(60)))
                    .isAfterOrEqualTo(at);
            assertThat(at.plusSeconds(1)).isAfter(now);
            assertThat(promised.isOpen(at)).isTrue();
        }
    }

    private static LocalDateTime expected(int before, BusinessCalendar promised, String now) {
        return expected(new Ahead(before, 0), promised, now);
    }

    private static LocalDateTime expected(Ahead ahead, BusinessCalendar promised, String now) {
        return reckon(ahead, promised, now).atZone(MOSCOW).toLocalDateTime();
    }

    private static Instant reckon(Ahead ahead, BusinessCalendar promised, String now) {
        return QueueTime.expected(ahead, HALF_AN_HOUR, NINE_TO_SEVEN, promised, moscow(now));
    }

    private static Instant moscow(String time) {
        return LocalDateTime.parse(time).atZone(MOSCOW).toInstant();
    }

    private static BusinessCalendar workdays(String from, String to) {
        var openings = Stream.of(DayOfWeek.values())
                .filter(day -> day.getValue() < 6)
                .map(day -> Opening.of(day, from, to))
                .toList();
        var production = ProductionCalendar.of(Map.of(
                2026,
                Map.of(
                        LocalDate.of(2026, 11, 3), DayKind.SHORT,
                        LocalDate.of(2026, 11, 4), DayKind.HOLIDAY)));
        return BusinessCalendar.of("workdays", Map.of(), MOSCOW, openings, production);
    }
}
