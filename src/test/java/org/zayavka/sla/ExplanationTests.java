package org.zayavka.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zayavka.sla.ClockEvent.paused;
import static org.zayavka.sla.ClockEvent.resumed;
import static org.zayavka.sla.ClockEvent.started;
import static org.zayavka.sla.ClockEvent.stopped;
import static org.zayavka.sla.TestCalendars.MOSCOW;
import static org.zayavka.sla.TestCalendars.moscow;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zayavka.shared.Language;

/** "Why this deadline?" */
class ExplanationTests {

    private final BusinessCalendar calendar = TestCalendars.workdays("9:00", "19:00");

    @Test
    void namesTheWeekend() {
        assertThat(explain(Duration.ofHours(8), started(moscow("2026-11-20T17:30"))))
                .isEqualTo("""
                Отведено 8 ч рабочего времени, календарь «по рабочим дням».
                • Начало: пятница, 20 ноября, 17:30
                • пятница, 20 ноября, 17:30–19:00: 1 ч 30 мин
                • Не считается: 21–22 ноября — выходные
                • понедельник, 23 ноября, 9:00–15:30: 6 ч 30 мин
                Срок: понедельник, 23 ноября, 15:30.""");
    }

    @Test
    void namesTheWorkingSaturdayTheMovedDayAndTheHoliday() {
        assertThat(explain(Duration.ofHours(15), started(moscow("2021-02-19T16:00"))))
                .isEqualTo("""
                Отведено 15 ч рабочего времени, календарь «по рабочим дням».
                • Начало: пятница, 19 февраля, 16:00
                • пятница, 19 февраля, 16:00–19:00: 3 ч
                • Не считается: ночь
                • суббота, 20 февраля, 9:00–18:00: 9 ч (20 февраля — короткий день, рабочая суббота)
                • Не считается: 21 февраля — выходной; 22 февраля — перенос выходного дня; 23 февраля — праздник (День защитника Отечества)
                • среда, 24 февраля, 9:00–12:00: 3 ч
                Срок: среда, 24 февраля, 12:00.""");
    }

    @Test
    void staysShortOverMonths() {
        var text = explain(Duration.ofHours(640), started(moscow("2026-02-02T12:00")));

        assertThat(text.lines()).hasSizeLessThan(12);
        assertThat(text)
                .contains("63 полных дня", "праздник (День защитника Отечества)", "9 марта — перенос выходного дня")
                .contains("30 апреля — короткий день");
    }

    @Test
    void tellsPauses() {
        assertThat(explain(
                        Duration.ofHours(4),
                        started(moscow("2026-11-24T07:00")),
                        paused(moscow("2026-11-24T10:00")),
                        resumed(moscow("2026-11-24T15:00:30"))))
                .isEqualTo("""
                        Отведено 4 ч рабочего времени, календарь «по рабочим дням».
                        • Начало: вторник, 24 ноября, 7:00
                        • Не считается: нерабочее время, вторник, 24 ноября, 7:00–9:00
                        • вторник, 24 ноября, 9:00–10:00: 1 ч
                        • Часы остановлены, ждём ответа: вторник, 24 ноября, 10:00
                        • Часы пошли дальше: вторник, 24 ноября, 15:00:30
                        • вторник, 24 ноября, 15:00:30–18:00:30: 3 ч
                        Срок: вторник, 24 ноября, 18:00:30.""");
    }

    @Test
    void aPausedClockSaysThatTheDeadlineIsOpen() {
        assertThat(explain(
                        Duration.ofHours(4), started(moscow("2026-11-24T09:00")), paused(moscow("2026-11-24T10:00"))))
                .endsWith("Израсходовано 1 ч, осталось 3 ч.\nСрок будет известен, когда часы пойдут дальше.");
    }

    @Test
    void anOverdrawnClockSaysWhenItsTimeWasUp() {
        assertThat(explain(
                        Duration.ofHours(2), started(moscow("2026-11-24T09:00")), stopped(moscow("2026-11-24T12:15"))))
                .contains("• Время вышло: вторник, 24 ноября, 11:00")
                .endsWith("Израсходовано 3 ч 15 мин, превышение 1 ч 15 мин.");
    }

    @Test
    void roundTheClockIsOneLine() {
        var deadline =
                Deadlines.of(List.of(started(moscow("2026-11-20T22:00"))), TestCalendars.always(), Duration.ofHours(4));

        assertThat(deadline.explain(Language.RU, MOSCOW)).isEqualTo("""
                Отведено 4 ч рабочего времени, календарь «круглосуточно».
                • Начало: пятница, 20 ноября, 22:00
                • пятница, 20 ноября, 22:00 – суббота, 21 ноября, 2:00: 4 ч
                Срок: суббота, 21 ноября, 2:00.""");
    }

    @Test
    void speaksEnglishInTheReadersZone() {
        var deadline = Deadlines.of(List.of(started(moscow("2026-11-20T17:30"))), calendar, Duration.ofHours(8));

        assertThat(deadline.explain(Language.EN, ZoneId.of("Asia/Yekaterinburg")))
                .isEqualTo("""
                8 h of working time, calendar “working days”.
                Times below: Yekaterinburg time, UTC+05:00; the calendar's own: Moscow time, UTC+03:00.
                • Start: Friday, 20 November, 19:30
                • Friday, 20 November, 19:30–21:00: 1 h 30 min
                • Not counted: 21–22 November — weekend
                • Monday, 23 November, 11:00–17:30: 6 h 30 min
                Deadline: Monday, 23 November, 17:30.""");
    }

    /** Complaint 11 */
    @Test
    void warnsOfAYearThatIsNotPublished() {
        assertThat(explain(Duration.ofHours(30), started(moscow("2027-12-30T17:30"))))
                .contains("на 2027 год не загружен", "на 2028 год не загружен", "новогодние каникулы");
    }

    private String explain(Duration budget, ClockEvent... events) {
        return Deadlines.of(List.of(events), calendar, budget).explain(Language.RU, MOSCOW);
    }
}
