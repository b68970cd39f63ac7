package org.zayavka.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zayavka.shared.OneNode;
import org.zayavka.support.TestPostgres;

/** What people leave lying at their desks does not pile up. */
@NullUnmarked
class LeftoversTests {

    private static final Instant NOW = Instant.parse("2026-11-23T07:00:00Z");
    private static final Instant YESTERDAY = Instant.parse("2026-11-22T06:59:00Z");

    private final DataSource database = TestPostgres.database();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final Past past = new Past(jdbc);

    @Test
    void filesThatNobodySentGoWithinADayUnlessADraftHasThem() {
        past.ticket(1, "WORKING", NOW, "ticket");
        upload("forgotten", YESTERDAY);
        upload("young", NOW);
        var kept = upload("kept", YESTERDAY);
        jdbc.sql("insert into desk.draft (person, ticket, kind, text, files, at) values ('anna', 1, 'reply', '', ?, ?)")
                .param(new UUID[] {kept})
                .param(Timestamp.from(NOW))
                .update();
        jdbc.sql("insert into desk.writing (person, ticket, at) values ('anna', 1, ?)")
                .param(Timestamp.from(YESTERDAY))
                .update();

        var transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        var settings = new RetentionSettings(
                Period.ofYears(5),
                Period.ofYears(5),
                Period.ofYears(5),
                Period.ofYears(5),
                Period.ofYears(5),
                Period.ofYears(5),
                Period.ofDays(60),
                Period.ofDays(1),
                Period.ofYears(3),
                "-",
                2);
        var files = new UnusedFiles(jdbc);
        new Leftovers(jdbc, files, settings, new OneNode(database), transaction, Clock.fixed(NOW, ZoneOffset.UTC))
                .clear();

        assertThat(past.texts("select name from desk.upload")).containsExactlyInAnyOrder("young", "kept");
        assertThat(past.texts("select sha256 from desk.file"))
                .contains("young", "kept")
                .doesNotContain("forgotten");
        assertThat(past.texts("select person from desk.writing")).isEmpty();
        assertThat(past.texts("select person from desk.draft")).containsExactly("anna");
    }

    private UUID upload(String name, Instant at) {
        jdbc.sql("insert into desk.file (sha256, bytes, size) values (?, '', 0)")
                .param(name)
                .update();
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into desk.upload (id, person, name, type, size, file, at)
                values (:id, 'anna', :name, 'text/plain', 1, :name, :at)
                """)
                .param("id", id)
                .param("name", name)
                .param("at", Timestamp.from(at))
                .update();
        return id;
    }
}
