package org.zayavka.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zayavka.shared.Audit;
import org.zayavka.shared.Audit.Subject;
import org.zayavka.shared.Faults;
import org.zayavka.shared.Outdated;
import org.zayavka.support.DeskTest;

/** Complaint 11: the production calendar by year, kept by an administrator. */
@NullUnmarked
@DeskTest
class CalendarEditorTests {

    @Autowired
    CalendarEditor editor;

    @Autowired
    Calendars calendars;

    @Autowired
    Audit audit;

    /** The figures of the published calendar. */
    @Test
    void countsTheMonthsOfAPublishedYear() {
        var months = editor.year(2026).value().months();

        assertThat(months)
                .extracting(YearPlan.Month::days)
                .containsExactly(15, 19, 21, 22, 19, 21, 23, 21, 22, 22, 20, 22);
        assertThat(months.stream().mapToInt(YearPlan.Month::hours).sum()).isEqualTo(1972);
    }

    @Test
    void aYearThatIsNotPublishedBeginsWithTheHolidaysOfTheLabourCode() {
        var year = editor.year(2044);

        assertThat(year.version()).isEqualTo(-1);
        assertThat(year.value().days()).containsEntry(LocalDate.of(2044, 5, 9), DayKind.HOLIDAY);
    }

    @Test
    void publishesAYearWithItsReasonAndTheDeskCountsByIt() {
        var tuesday = LocalDate.of(2045, 8, 15);
        var year = plan(2045, Map.of(tuesday, DayKind.DAY_OFF));
        assertThat(editor.with(year).workingDays().isWorking(tuesday)).isFalse();
        assertThat(calendars.workingDays().isWorking(tuesday)).isTrue();

        editor.publish(year, -1, "Постановление № 1", "galina");

        calendars.refresh();
        assertThat(calendars.workingDays().isWorking(tuesday)).isFalse();
        var line = audit.of(Subject.of("year", 2045), 1).get(0);
        assertThat(line.why()).isEqualTo("Постановление № 1");
        assertThat(line.fields()).contains(new Audit.Field("2045-08-15", "", "day_off"));
    }

    @Test
    void whoPublishesOverANewerVersionIsTold() {
        editor.publish(plan(2046, Map.of()), -1, "Первый", "galina");

        assertThatThrownBy(() -> editor.publish(
                        plan(2046, Map.of(LocalDate.of(2046, 3, 1), DayKind.SHORT)), -1, "Второй", "admin"))
                .isInstanceOf(Outdated.class);
        assertThat(editor.year(2046).value().days()).isEmpty();
    }

    @Test
    void refusesDaysThatCanNotBe() {
        assertThatThrownBy(() -> editor.publish(
                        plan(2047, Map.of(LocalDate.of(2048, 1, 1), DayKind.HOLIDAY)), -1, "Год", "galina"))
                .isInstanceOf(Faults.class);
        assertThat(editor.year(2047).version()).isEqualTo(-1);
    }

    @Test
    void keepsHoursWithBreaksUntilMidnight() {
        var typed = new HashMap<>(Map.of(
                "code",
                "shifts",
                "nameRu",
                "сменами",
                "nameEn",
                "in shifts",
                "zone",
                "Asia/Yekaterinburg",
                "alwaysOpen",
                "no",
                "keepsHolidays",
                "no",
                "monday",
                "9:00–13:00, 14:00-24:00",
                "sunday",
                "00:00–06:30"));

        editor.keep(HoursPlan.read(typed), -1, "Вторая смена", "galina");

        var kept = editor.hours("shifts").orElseThrow();
        assertThat(kept.value().texts())
                .containsEntry("monday", "9:00–13:00, 14:00–24:00")
                .containsEntry("sunday", "0:00–6:30")
                .containsEntry("tuesday", "");
        typed.put("monday", "");
        editor.keep(HoursPlan.read(typed), kept.version(), "Понедельник закрыт", "galina");
        assertThat(editor.hours("shifts").orElseThrow().value().texts()).containsEntry("monday", "");
        assertThatThrownBy(() -> editor.keep(HoursPlan.read(typed), kept.version(), "Ещё", "admin"))
                .isInstanceOf(Outdated.class);
    }

    @Test
    void tellsWhichHoursAreWrong() {
        var typed = Map.of(
                "code",
                "x",
                "nameRu",
                "",
                "nameEn",
                "x",
                "zone",
                "Moscow",
                "monday",
                "с девяти",
                "friday",
                "9:00–18:00, 17:00–20:00",
                "sunday",
                "25:00–26:00");

        assertThatThrownBy(() -> HoursPlan.read(typed))
                .isInstanceOfSatisfying(
                        Faults.class,
                        faults -> assertThat(faults.all())
                                .extracting(Faults.Fault::field)
                                .containsExactlyInAnyOrder("nameRu", "zone", "monday", "friday", "sunday"));
    }

    private static YearPlan plan(int year, Map<LocalDate, DayKind> days) {
        return new YearPlan(year, "Производственный календарь", new TreeMap<>(days));
    }
}
