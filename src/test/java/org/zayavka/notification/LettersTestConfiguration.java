package org.zayavka.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import org.zayavka.support.TestPostgres;

@NullUnmarked
// Not a @Configuration: the whole desk's tests must not find it.
@TestConfiguration(proxyBeanMethods = false)
@Import({TestTickets.class, org.zayavka.quality.RatingLinks.class})
@EnableTransactionManagement(proxyTargetClass = true)
@EnableConfigurationProperties
@ConfigurationPropertiesScan({
    "org.zayavka.shared",
    "org.zayavka.customer",
    "org.zayavka.sla",
    "org.zayavka.ticket",
    "org.zayavka.visit",
    "org.zayavka.billing",
    "org.zayavka.notification"
})
@ComponentScan(
        basePackages = {
            "org.zayavka.shared",
            "org.zayavka.customer",
            "org.zayavka.sla",
            "org.zayavka.ticket",
            "org.zayavka.visit",
            "org.zayavka.billing",
            "org.zayavka.notification"
        },
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = ".*(\\.process\\..*|Tests?|\\.notification\\.(Claim.*|DraftsOfAnswers))"))
class LettersTestConfiguration {

    /** Monday, 23 November 2026, 9:12 in Moscow. */
    static final Instant NOW = Instant.parse("2026-11-23T06:12:00Z");

    @Bean
    DataSource database() {
        return TestPostgres.database();
    }

    @Bean
    JdbcTemplate jdbcTemplate(DataSource database) {
        return new JdbcTemplate(database);
    }

    @Bean
    JdbcClient jdbcClient(DataSource database) {
        return JdbcClient.create(database);
    }

    @Bean
    PlatformTransactionManager transactions(DataSource database) {
        return new JdbcTransactionManager(database);
    }

    @Bean
    TransactionTemplate inTransaction(PlatformTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }

    @Bean
    Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Bean
    Colleagues colleagues() {
        return login -> login.equals("anna") ? "Анна Громова" : login;
    }

    @Bean
    OpenOutbox outbox() {
        return new OpenOutbox();
    }

    @Bean
    OwnMailboxes mailboxes() {
        return new OwnMailboxes();
    }
}
