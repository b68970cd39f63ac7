package org.zayavka.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Complaint 11: years nobody has published yet follow the labour code. */
class ProductionCalendarTests {

    private final ProductionCalendar unpublished = ProductionCalendar.of(Map.of());

    @Test
    void knowsTheHolidaysOfTheLabourCode() {
        assertThat(LocalDate.of(2028, 1, 1).datesUntil(LocalDate.of(2028, 1, 9)))
                .allMatch(date -> unpublished.kind(date) == DayKind.HOLIDAY);
        assertThat(unpublished.kind(LocalDate.of(2028, 2, 23))).isEqualTo(DayKind.HOLIDAY);
        assertThat(unpublished.kind(LocalDate.of(2028, 3, 8))).isEqualTo(DayKind.HOLIDAY);
        assertThat(unpublished.kind(LocalDate.of(2028, 5, 1))).isEqualTo(DayKind.HOLIDAY);
        assertThat(unpublished.kind(LocalDate.of(2028, 5, 9))).isEqualTo(DayKind.HOLIDAY);
        assertThat(unpublished.kind(LocalDate.of(2028, 6, 12))).isEqualTo(DayKind.HOLIDAY);
        assertThat(unpublished.kind(LocalDate.of(2028, 11, 4))).isEqualTo(DayKind.HOLIDAY);
    }

    @Test
    void aHolidayOnAWeekendMovesToTheNextWorkingDayExceptInJanuary() {
        // 4 November 2028 is a Saturday, 1 January 2028 too
        assertThat(unpublished.kind(LocalDate.of(2028, 11, 6))).isEqualTo(DayKind.DAY_OFF);
        assertThat(unpublished.kind(LocalDate.of(2028, 1, 10))).isEqualTo(DayKind.WORKING);
        // 9 May 2032 is a Sunday, 1 May a Saturday
        assertThat(unpublished.kind(LocalDate.of(2032, 5, 3))).isEqualTo(DayKind.DAY_OFF);
        assertThat(unpublished.kind(LocalDate.of(2032, 5, 10))).isEqualTo(DayKind.DAY_OFF);
    }

    @Test
    void theWorkingDayRightBeforeAHolidayIsShort() {
        assertThat(unpublished.kind(LocalDate.of(2028, 2, 22))).isEqualTo(DayKind.SHORT);
        assertThat(unpublished.kind(LocalDate.of(2028, 11, 3))).isEqualTo(DayKind.SHORT);
        assertThat(unpublished.kind(LocalDate.of(2029, 12, 31))).isEqualTo(DayKind.SHORT);
        // a Sunday lies between 30 April 2028 … and the Friday before stays whole
        assertThat(unpublished.kind(LocalDate.of(2028, 4, 28))).isEqualTo(DayKind.WORKING);
        assertThat(unpublished.kind(LocalDate.of(2028, 4, 30))).isEqualTo(DayKind.WEEKEND);
    }

    @Test
    void saysWhichYearsArePublished() {
        assertThat(TestCalendars.PRODUCTION.isPublished(2026)).isTrue();
        assertThat(TestCalendars.PRODUCTION.isPublished(2028)).isFalse();
        assertThat(ProductionCalendar.plainWeeks().isPublished(2028)).isTrue();
    }
}
