package org.zayavka.sla;

import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The desk's real calendars for a test that has a migrated database but no started desk. */
public final class CalendarsOf {

    private CalendarsOf() {}

    public static Calendars database(DataSource database) {
        var calendars = new CalendarsInDatabase(new CalendarTables(JdbcClient.create(database)), Duration.ofDays(1));
        calendars.refresh();
        return calendars;
    }
}
