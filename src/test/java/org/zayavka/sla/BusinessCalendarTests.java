package org.zayavka.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zayavka.sla.TestCalendars.MOSCOW;
import static org.zayavka.sla.TestCalendars.at;
import static org.zayavka.sla.TestCalendars.moscow;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BusinessCalendarTests {

    private final BusinessCalendar nineToNineteen = TestCalendars.workdays("9:00", "19:00");
    private final BusinessCalendar office = TestCalendars.workdays("9:00", "18:00");

    /** S2.2, S3.1 */
    @Test
    void theSecondOfOpeningIsOpenAndTheSecondOfClosingIsNot() {
        assertThat(nineToNineteen.isOpen(moscow("2026-11-24T08:59:59"))).isFalse();
        assertThat(nineToNineteen.isOpen(moscow("2026-11-24T09:00:00"))).isTrue();
        assertThat(nineToNineteen.isOpen(moscow("2026-11-24T18:59:59"))).isTrue();
        assertThat(nineToNineteen.isOpen(moscow("2026-11-24T18:59:59").plusNanos(999_999_999)))
                .isTrue();
        assertThat(nineToNineteen.isOpen(moscow("2026-11-24T19:00:00"))).isFalse();
    }

    @Test
    void timeUsedUpExactlyAtClosingIsDueAtClosing() {
        assertThat(nineToNineteen.plus(moscow("2026-11-24T09:00"), Duration.ofHours(10)))
                .isEqualTo(moscow("2026-11-24T19:00"));
        assertThat(nineToNineteen.plus(moscow("2026-11-24T09:00"), Duration.ofSeconds(36_001)))
                .isEqualTo(moscow("2026-11-25T09:00:01"));
    }

    @Test
    void startingAtClosingCountsFromTheNextOpening() {
        assertThat(nineToNineteen.plus(moscow("2026-11-24T19:00"), Duration.ofHours(1)))
                .isEqualTo(moscow("2026-11-25T10:00"));
        assertThat(nineToNineteen.nextOpening(moscow("2026-11-24T19:00"))).isEqualTo(moscow("2026-11-25T09:00"));
    }

    @Test
    void noTimeIsNoTimeAlsoAtNight() {
        assertThat(nineToNineteen.plus(moscow("2026-11-24T23:00"), Duration.ZERO))
                .isEqualTo(moscow("2026-11-24T23:00"));
        assertThat(nineToNineteen.between(moscow("2026-11-24T12:00"), moscow("2026-11-24T12:00")))
                .isZero();
        assertThat(nineToNineteen.between(moscow("2026-11-24T19:00"), moscow("2026-11-25T09:00")))
                .isZero();
    }

    @Test
    void fractionsOfASecondAreCutOffEverywhere() {
        var start = moscow("2026-11-24T12:00").plusNanos(900_000_000);

        assertThat(nineToNineteen.plus(start, Duration.ofMillis(1_900))).isEqualTo(moscow("2026-11-24T12:00:01"));
        assertThat(nineToNineteen.between(start, moscow("2026-11-24T12:00:05").plusNanos(1)))
                .isEqualTo(Duration.ofSeconds(5));
        assertThat(nineToNineteen.nextOpening(start)).isEqualTo(moscow("2026-11-24T12:00"));
    }

    @Test
    void betweenIsNegativeBackwardsAndPlusRefusesNegativeTime() {
        var noon = moscow("2026-11-24T12:00");

        assertThat(nineToNineteen.between(noon, noon.minusSeconds(60))).isEqualTo(Duration.ofSeconds(-60));
        assertThatThrownBy(() -> nineToNineteen.plus(noon, Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** S5.8 */
    @Test
    void aBillingQuestionOnFridayEveningIsPromisedForMonday() {
        var friday = moscow("2026-11-20T18:40");

        assertThat(office.isOpen(friday)).isFalse();
        assertThat(office.nextOpening(friday)).isEqualTo(moscow("2026-11-23T09:00"));
        assertThat(office.plus(friday, Duration.ofHours(4))).isEqualTo(moscow("2026-11-23T13:00"));
    }

    /** Complaint 11: round the clock has no gap at midnight, none on holidays, none when clocks change. */
    @Test
    void alwaysOpenLosesNoMinute() {
        var always = BusinessCalendar.always("always", Map.of(), ZoneId.of("Europe/Berlin"));
        var newYear = moscow("2025-12-31T23:59:59");

        assertThat(always.between(newYear, newYear.plus(Duration.ofDays(366)))).isEqualTo(Duration.ofDays(366));
        assertThat(always.plus(newYear, Duration.ofHours(2))).isEqualTo(newYear.plus(Duration.ofHours(2)));
        assertThat(always.isOpen(moscow("2026-01-01T00:00"))).isTrue();
        assertThat(always.nextOpening(newYear)).isEqualTo(newYear);
    }

    /** Complaint 11: the same from hours that say 0:00–24:00. */
    @Test
    void wholeDaysLoseNoMinute() {
        var wholeDays = TestCalendars.everyDay(MOSCOW, "0:00", "24:00");
        var start = moscow("2026-11-24T23:59");

        assertThat(wholeDays.between(start, start.plus(Duration.ofDays(3)))).isEqualTo(Duration.ofDays(3));
        assertThat(wholeDays.isOpen(moscow("2026-11-24T23:59:59"))).isTrue();
    }

    @Test
    void aShortDayEndsAnHourEarlier() {
        assertThat(nineToNineteen.isOpen(moscow("2026-04-30T17:59:59"))).isTrue();
        assertThat(nineToNineteen.isOpen(moscow("2026-04-30T18:00"))).isFalse();
        assertThat(nineToNineteen.plus(moscow("2026-04-30T17:30"), Duration.ofHours(1)))
                .isEqualTo(moscow("2026-05-04T09:30"));
    }

    @Test
    void theHourOfAShortDayIsTakenThroughABreak() {
        var split = TestCalendars.workdays(MOSCOW, "9:00", "13:00", "17:30", "18:00");

        assertThat(split.between(moscow("2026-04-30T00:00"), moscow("2026-05-01T00:00")))
                .isEqualTo(Duration.ofMinutes(210));
        assertThat(split.isOpen(moscow("2026-04-30T12:30"))).isFalse();
    }

    @Test
    void aWorkingSaturdayKeepsFridaysHours() {
        assertThat(office.between(moscow("2021-02-20T00:00"), moscow("2021-02-21T00:00")))
                .isEqualTo(Duration.ofHours(8));
        assertThat(office.plus(moscow("2021-02-19T17:00"), Duration.ofHours(10)))
                .isEqualTo(moscow("2021-02-24T10:00"));
    }

    @Test
    void aDeskOpenOnSaturdaysKeepsItsOwnHoursThere() {
        var openings = List.of(
                Opening.of(DayOfWeek.FRIDAY, "9:00", "18:00"), Opening.of(DayOfWeek.SATURDAY, "10:00", "15:00"));
        var desk = BusinessCalendar.of("saturdays", Map.of(), MOSCOW, openings, TestCalendars.PRODUCTION);

        assertThat(desk.between(moscow("2026-11-21T00:00"), moscow("2026-11-22T00:00")))
                .isEqualTo(Duration.ofHours(5));
    }

    @Test
    void theHourThatSpringSkipsIsNotCounted() {
        var berlin = ZoneId.of("Europe/Berlin");
        var nights = TestCalendars.everyDay(berlin, "1:00", "4:00");

        assertThat(nights.between(at("2026-03-29T00:00", berlin), at("2026-03-29T12:00", berlin)))
                .isEqualTo(Duration.ofHours(2));
        assertThat(nights.plus(at("2026-03-29T01:30", berlin), Duration.ofHours(1)))
                .isEqualTo(at("2026-03-29T03:30", berlin));
    }

    @Test
    void theHourThatAutumnRepeatsIsCountedTwice() {
        var newYork = ZoneId.of("America/New_York");
        var nights = TestCalendars.everyDay(newYork, "0:00", "3:00");

        assertThat(nights.between(at("2026-11-01T00:00", newYork), at("2026-11-01T12:00", newYork)))
                .isEqualTo(Duration.ofHours(4));
    }

    @Test
    void hoursThatOverlapOrNeverComeAreRefused() {
        var overlapping =
                List.of(Opening.of(DayOfWeek.MONDAY, "9:00", "13:00"), Opening.of(DayOfWeek.MONDAY, "12:00", "18:00"));

        assertThatThrownBy(() -> BusinessCalendar.of("x", Map.of(), MOSCOW, overlapping, TestCalendars.PRODUCTION))
                .hasMessageContaining("overlap");
        assertThatThrownBy(() -> BusinessCalendar.of("x", Map.of(), MOSCOW, List.of(), TestCalendars.PRODUCTION))
                .hasMessageContaining("no opening hours");
        assertThatThrownBy(() -> Opening.of(DayOfWeek.MONDAY, "9:00", "9:00"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void calendarsAreValues() {
        assertThat(TestCalendars.workdays("9:00", "19:00"))
                .isEqualTo(nineToNineteen)
                .isNotEqualTo(office);
    }
}
