package org.zayavka.intake;

import static org.springframework.context.annotation.FilterType.REGEX;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import org.zayavka.support.TestPostgres;
import org.zayavka.ticket.TicketReaders;

/** The real rooms of customers, tickets and intake over a real database, without the engine and without mail. */
@TestConfiguration
@EnableTransactionManagement
@ConfigurationPropertiesScan({
    "org.zayavka.shared",
    "org.zayavka.sla",
    "org.zayavka.customer",
    "org.zayavka.ticket",
    "org.zayavka.intake"
})
@ComponentScan(
        basePackages = {
            "org.zayavka.shared",
            "org.zayavka.sla",
            "org.zayavka.customer",
            "org.zayavka.ticket",
            "org.zayavka.intake"
        },
        excludeFilters =
                @Filter(
                        type = REGEX,
                        pattern = {"org\\.zayavka\\.\\w+\\.process\\..*", ".*Tests.*"}))
class IntakeRoom {

    @Bean
    DataSource dataSource() {
        return TestPostgres.database();
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource database) {
        return new JdbcTransactionManager(database);
    }

    @Bean
    TransactionTemplate transactions(PlatformTransactionManager manager) {
        return new TransactionTemplate(manager);
    }

    @Bean
    JdbcTemplate jdbcTemplate(DataSource database) {
        return new JdbcTemplate(database);
    }

    @Bean
    JdbcClient jdbcClient(JdbcTemplate template) {
        return JdbcClient.create(template);
    }

    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2026-06-01T08:01:00Z"), ZoneOffset.UTC);
    }

    @Bean
    StaffNames staffNames() {
        return login -> login.equals("anna") ? "Анна Громова" : "";
    }

    /** Who is not of the desk reads nothing. */
    @Bean
    TicketReaders ticketReaders() {
        return (login, ticket) -> !login.equals("outsider");
    }

    @Bean
    PaperMail paperMail() {
        return new PaperMail();
    }
}
