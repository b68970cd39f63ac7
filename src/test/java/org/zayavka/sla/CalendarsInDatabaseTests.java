package org.zayavka.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zayavka.sla.TestCalendars.moscow;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zayavka.shared.Language;
import org.zayavka.support.TestPostgres;

class CalendarsInDatabaseTests {

    private static final JdbcClient SHIPPED = JdbcClient.create(TestPostgres.database());

    private final CalendarsInDatabase calendars = calendars(SHIPPED, Duration.ofDays(1));

    /** Complaint 11: the production calendar as published. */
    @Test
    void theYear2026HasItsPublishedDaysAndHours() {
        assertThat(Arrays.stream(Month.values())
                        .map(month -> calendars.workingDays().in(YearMonth.of(2026, month))))
                .containsExactly(15, 19, 21, 22, 19, 21, 23, 21, 22, 22, 20, 22);
        assertThat(hours(2026)).isEqualTo(1_972);
    }

    @ParameterizedTest
    @ValueSource(ints = {2021, 2025, 2026, 2027})
    void thePublishedYearsHave247WorkingDaysAnd1972Hours(int year) {
        assertThat(workingDays(year)).isEqualTo(247);
        assertThat(hours(year)).isEqualTo(1_972);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-02-20,SHORT", "2021-02-22,DAY_OFF", "2021-11-05,DAY_OFF", "2021-12-31,DAY_OFF",
        "2025-05-02,DAY_OFF", "2025-05-08,DAY_OFF", "2025-06-13,DAY_OFF", "2025-11-01,SHORT",
        "2025-11-03,DAY_OFF", "2025-12-31,DAY_OFF", "2026-01-09,DAY_OFF", "2026-03-09,DAY_OFF",
        "2026-04-30,SHORT", "2026-05-08,SHORT", "2026-05-11,DAY_OFF", "2026-06-11,SHORT",
        "2026-11-03,SHORT", "2026-12-31,DAY_OFF", "2027-02-20,SHORT", "2027-02-22,DAY_OFF",
        "2027-05-03,DAY_OFF", "2027-05-10,DAY_OFF", "2027-06-14,DAY_OFF", "2027-11-05,DAY_OFF",
        "2027-04-30,SHORT", "2027-06-11,SHORT", "2027-11-03,SHORT", "2027-12-31,DAY_OFF"
    })
    void movedAndShortDaysAreAsPublished(LocalDate date, DayKind kind) {
        assertThat(calendars.workingDays().production().kind(date)).isEqualTo(kind);
    }

    /** Complaint 11 */
    @Test
    void yearsNotPublishedCarryAVisibleWarning() {
        assertThat(calendars.warningFor(2026, Language.RU)).isEmpty();
        assertThat(calendars.warningFor(2028, Language.RU))
                .hasValueSatisfying(text -> assertThat(text).contains("2028", "не загружен"));
        assertThat(calendars.warningFor(2028, Language.EN))
                .hasValueSatisfying(text -> assertThat(text).contains("2028", "not loaded"));
    }

    /** S2.2, S3.1, S5.8 */
    @ParameterizedTest
    @CsvSource({
        "workdays9to19,2026-11-23T09:00,10",
        "workdays10to18,2026-11-23T10:00,8",
        "visits,2026-11-23T10:30,6.5",
        "office,2026-11-23T09:00,9"
    })
    void theDesksHaveTheirHours(String code, String monday, double hoursADay) {
        var calendar = calendars.calendar(code);

        assertThat(calendar.nextOpening(moscow("2026-11-20T19:00"))).isEqualTo(moscow(monday));
        assertThat(calendar.between(moscow("2026-11-23T00:00"), moscow("2026-11-30T00:00")))
                .isEqualTo(Duration.ofMinutes((long) (5 * 60 * hoursADay)));
        assertThat(calendar.zone()).isEqualTo(TestCalendars.MOSCOW);
    }

    /** S2.2 */
    @Test
    void customersRoundTheClockAreServedOnNewYearsNight() {
        assertThat(calendars.calendar("always").isOpen(moscow("2027-01-01T00:00")))
                .isTrue();
    }

    @Test
    void anUnknownCalendarIsNamedTogetherWithThoseThereAre() {
        assertThatThrownBy(() -> calendars.calendar("workdays8to20"))
                .isInstanceOf(UnknownCalendar.class)
                .hasMessageContaining("workdays8to20")
                .hasMessageContaining("visits, workdays10to18, workdays9to19");
    }

    private int workingDays(int year) {
        return months(year).stream().mapToInt(calendars.workingDays()::in).sum();
    }

    /** Of an eight-hour day, one less on short days. */
    private long hours(int year) {
        var days = calendars.workingDays().days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        return 8L * workingDays(year)
                - days.stream().filter(day -> day.kind() == DayKind.SHORT).count();
    }

    private static List<YearMonth> months(int year) {
        return Arrays.stream(Month.values())
                .map(month -> YearMonth.of(year, month))
                .toList();
    }

    private static CalendarsInDatabase calendars(JdbcClient jdbc, Duration check) {
        return new CalendarsInDatabase(new CalendarTables(jdbc), check);
    }
}
