package org.zayavka.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.zayavka.shared.DeskSettings;
import org.zayavka.support.TestPostgres;

class SlaConfigurationTests {

    private final ApplicationContextRunner desk = new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class))
            .withBean(DataSource.class, TestPostgres::database)
            .withBean(Clock.class, Clock::systemUTC)
            .withUserConfiguration(
                    Settings.class, SlaConfiguration.class, CalendarTables.class, CalendarsInDatabase.class);

    /** S2.2 */
    @Test
    void aDeskIsInMoscowUnlessItSaysOtherwise() {
        desk.run(context -> {
            assertThat(context.getBean(Calendars.class).all()).hasSize(5);
            assertThat(context.getBean(Moments.class).desk()).isEqualTo(ZoneId.of("Europe/Moscow"));
        });
        desk.withPropertyValues("zayavka.desk.zone=Asia/Omsk")
                .run(context ->
                        assertThat(context.getBean(Moments.class).desk()).isEqualTo(ZoneId.of("Asia/Omsk")));
    }

    @EnableConfigurationProperties({SlaSettings.class, DeskSettings.class})
    static class Settings {}
}
