package org.zayavka.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zayavka.sla.TestCalendars.MOSCOW;
import static org.zayavka.sla.TestCalendars.moscow;

import java.time.Clock;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.zayavka.shared.Language;

/** S1.2 */
class MomentsTests {

    private final Moments moments = new Moments(MOSCOW, Clock.fixed(moscow("2026-11-22T10:00"), MOSCOW));

    @Test
    void saysDayAndHourInTheReadersLanguage() {
        var at = moscow("2026-11-24T12:30");

        assertThat(moments.format(at, MOSCOW, Language.RU)).isEqualTo("вторник, 24 ноября, 12:30");
        assertThat(moments.formatUntil(at, MOSCOW, Language.RU)).isEqualTo("вторника, 24 ноября, 12:30");
        assertThat(moments.format(at, MOSCOW, Language.EN)).isEqualTo("Tuesday, 24 November, 12:30");
        assertThat(moments.formatUntil(at, MOSCOW, Language.EN)).isEqualTo("Tuesday, 24 November, 12:30");
    }

    /** The year of the reader's own calendar, which may have begun already. */
    @Test
    void saysTheYearUnlessItIsThePresentOne() {
        var january = moscow("2027-01-12T12:30");
        var newYear = moscow("2027-01-01T00:30");

        assertThat(moments.formatUntil(january, MOSCOW, Language.RU)).isEqualTo("вторника, 12 января 2027 года, 12:30");
        assertThat(moments.format(january, MOSCOW, Language.EN)).isEqualTo("Tuesday, 12 January 2027, 12:30");
        assertThat(moments.format(moscow("2025-12-30T09:00"), MOSCOW, Language.RU))
                .isEqualTo("вторник, 30 декабря 2025 года, 9:00");
        assertThat(moments.format(newYear, MOSCOW, Language.RU)).contains("1 января 2027 года");
        assertThat(moments.format(newYear, ZoneId.of("Europe/London"), Language.EN))
                .startsWith("Thursday, 31 December, 21:30");
    }

    /** S3.5: at 9:56 nobody comes at 9:30. */
    @Test
    void saysTheHourOfWhatIsExpectedAndNothingOfItThatIsOver() {
        var atFourToTen = new Moments(MOSCOW, Clock.fixed(moscow("2026-11-23T09:56"), MOSCOW));
        var now = moscow("2026-11-23T09:56");
        var soon = moscow("2026-11-23T10:20");

        assertThat(atFourToTen.formatHour(now, MOSCOW, Language.RU, false))
                .isEqualTo("понедельник, 23 ноября, до 10:30");
        assertThat(atFourToTen.formatHour(now, MOSCOW, Language.EN, false)).isEqualTo("Monday, 23 November, by 10:30");
        assertThat(atFourToTen.formatHour(soon, MOSCOW, Language.RU, false))
                .isEqualTo("понедельник, 23 ноября, с 10:00 до 11:00");
        assertThat(atFourToTen.formatHour(soon, MOSCOW, Language.EN, false))
                .isEqualTo("Monday, 23 November, 10:00 to 11:00");
    }

    @Test
    void alwaysNamesTheZoneToWhomMayBeAnywhere() {
        var at = moscow("2026-11-24T02:49");

        assertThat(moments.formatUntil(at, MOSCOW, Language.RU, true))
                .isEqualTo("вторника, 24 ноября, 2:49 по московскому времени");
        assertThat(moments.format(at, MOSCOW, Language.EN, true)).isEqualTo("Tuesday, 24 November, 02:49 Moscow time");
    }

    @Test
    void namesTheZoneWhereTheReadersClockShowsAnotherTime() {
        var at = moscow("2026-11-24T12:30");

        assertThat(moments.format(at, ZoneId.of("Asia/Yekaterinburg"), Language.RU))
                .isEqualTo("вторник, 24 ноября, 14:30 (Екатеринбург, UTC+05:00)");
        assertThat(moments.format(at, ZoneId.of("UTC"), Language.EN)).endsWith("09:30 (UTC)");
        assertThat(moments.format(at, ZoneId.of("Europe/London"), Language.EN)).endsWith("09:30 (London time, UTC+0)");
        assertThat(moments.format(at, ZoneId.of("Europe/Minsk"), Language.RU)).endsWith("12:30");
    }
}
