package org.zayavka.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zayavka.sla.TestCalendars.moscow;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zayavka.support.TestPostgres;

/** Complaint 11: an administrator changes calendars while the desk works. */
class CalendarChangesTests {

    private final JdbcClient jdbc = JdbcClient.create(TestPostgres.database());

    @Test
    void aChangeIsSeenAfterARefreshAndNotAskedForBefore() {
        var calendars = calendars(Duration.ofDays(1));
        var saturday = LocalDate.of(2026, 11, 28);
        assertThat(calendars.workingDays().isWorking(saturday)).isFalse();

        jdbc.sql("insert into desk.production_day (day, kind) values (:day, 'working')")
                .param("day", saturday)
                .update();

        assertThat(calendars.workingDays().isWorking(saturday)).isFalse();
        calendars.refresh();
        assertThat(calendars.workingDays().isWorking(saturday)).isTrue();
        assertThat(calendars.calendar("office").isOpen(moscow("2026-11-28T12:00")))
                .isTrue();
    }

    @Test
    void aChangeIsSeenByItselfWhenTheTimeToCheckHasCome() {
        var watchful = calendars(Duration.ZERO);
        assertThat(watchful.calendar("office").isOpen(moscow("2026-11-23T18:30")))
                .isFalse();

        jdbc.sql("update desk.business_hours set closes = '24:00' where calendar = 'office'")
                .update();

        assertThat(watchful.calendar("office").isOpen(moscow("2026-11-23T23:59:59")))
                .isTrue();
    }

    @Test
    void aSpoiledTableLeavesTheDeskWithTheCalendarsItKnows() {
        var watchful = calendars(Duration.ZERO);
        watchful.refresh();

        jdbc.sql("update desk.business_calendar set zone = 'Mars/Olympus'").update();

        assertThat(watchful.calendar("office").zone()).isEqualTo(TestCalendars.MOSCOW);
        assertThatThrownBy(watchful::refresh).hasMessageContaining("Mars/Olympus");
    }

    private CalendarsInDatabase calendars(Duration check) {
        return new CalendarsInDatabase(new CalendarTables(jdbc), check);
    }
}
