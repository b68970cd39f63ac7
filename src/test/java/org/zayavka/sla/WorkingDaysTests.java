package org.zayavka.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** S3.10 */
class WorkingDaysTests {

    private final WorkingDays days = new WorkingDays(TestCalendars.PRODUCTION);

    @Test
    void fourteenWorkingDaysGoAroundAMovedDayOff() {
        var friday = LocalDate.of(2026, 2, 20);

        // 24–27 February, 2–6 March, 10–13 March and one more on the 16th
        assertThat(days.plus(friday, 14)).isEqualTo(LocalDate.of(2026, 3, 16));
    }

    @Test
    void theDayItselfIsNotCounted() {
        assertThat(days.plus(LocalDate.of(2026, 11, 20), 0)).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(days.plus(LocalDate.of(2026, 11, 20), 1)).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(days.plus(LocalDate.of(2026, 11, 21), 1)).isEqualTo(LocalDate.of(2026, 11, 23));
    }

    @Test
    void countingBackAgreesWithCountingOn() {
        var start = LocalDate.of(2021, 2, 1);
        for (int number = 0; number < 400; number++) {
            assertThat(days.between(start, days.plus(start, number))).isEqualTo(number);
        }
        assertThat(days.between(LocalDate.of(2021, 2, 24), LocalDate.of(2021, 2, 19)))
                .isEqualTo(-2);
    }

    @Test
    void aWorkingSaturdayCounts() {
        assertThat(days.plus(LocalDate.of(2021, 2, 19), 2)).isEqualTo(LocalDate.of(2021, 2, 24));
    }

    @Test
    void eachDayOfAPeriodCanBeShown() {
        assertThat(days.days(LocalDate.of(2021, 2, 19), LocalDate.of(2021, 2, 24)))
                .extracting(CalendarDay::kind)
                .containsExactly(
                        DayKind.WORKING,
                        DayKind.SHORT,
                        DayKind.WEEKEND,
                        DayKind.DAY_OFF,
                        DayKind.HOLIDAY,
                        DayKind.WORKING);
    }

    @Test
    void aNegativeNumberOfDaysIsRefused() {
        assertThatThrownBy(() -> days.plus(LocalDate.of(2026, 2, 20), -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
