package org.zayavka.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;

/**
 * One real PostgreSQL for all tests of a JVM. Each caller gets a database of its own, copied from a template that
 * Flyway has migrated, so that tests don't see each other's rows.
 */
public final class TestPostgres {

    private static final String TEMPLATE = "zayavka_template";
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static EmbeddedPostgres server;

    private TestPostgres() {}

    /** A new database with the desk's tables. */
    public static DataSource database() {
        return server().getDatabase("postgres", createDatabase());
    }

    /** The JDBC address of a new database with the desk's tables, for a whole application (user postgres). */
    public static String url() {
        return server().getJdbcUrl("postgres", createDatabase());
    }

    private static synchronized String createDatabase() {
        var name = "zayavka_" + NEXT.incrementAndGet();
        execute("create database " + name + " template " + TEMPLATE);
        return name;
    }

    private static synchronized EmbeddedPostgres server() {
        if (server == null) {
            try {
                server = EmbeddedPostgres.builder()
                        .setRegisterShutdownHook(false)
                        .setLocaleConfig("encoding", "UTF8")
                        .setLocaleConfig("locale-provider", "builtin")
                        .setLocaleConfig("builtin-locale", "C.UTF-8")
                        .setServerConfig("max_connections", "800")
                        .start();
                // After Spring's contexts: a desk whose database is gone takes half a minute to stop.
                SpringApplication.getShutdownHandlers().add(TestPostgres::stop);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            execute("create database " + TEMPLATE);
            Flyway.configure()
                    .dataSource(server.getDatabase("postgres", TEMPLATE))
                    .defaultSchema("desk")
                    .load()
                    .migrate();
        }
        return server;
    }

    private static void execute(String sql) {
        try (var connection = server().getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
