package org.zayavka.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A PostgreSQL that keeps its word at a commit: fsync and synchronous_commit are on, as on a server in earnest. */
final class BenchPostgres implements AutoCloseable {

    private final EmbeddedPostgres server;

    private BenchPostgres(EmbeddedPostgres server) {
        this.server = server;
    }

    static BenchPostgres start() {
        LoggingSystem.get(BenchPostgres.class.getClassLoader()).setLogLevel("io.zonky", LogLevel.WARN);
        try {
            return new BenchPostgres(EmbeddedPostgres.builder()
                    .setRegisterShutdownHook(false)
                    .setLocaleConfig("encoding", "UTF8")
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    // These come after the -F that is built in, and the last word counts.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("shared_buffers", "1GB")
                    .setServerConfig("maintenance_work_mem", "256MB")
                    // No checkpoint in the middle of a measurement.
                    .setServerConfig("max_wal_size", "16GB")
                    .setServerConfig("checkpoint_timeout", "30min")
                    .setServerConfig("logging_collector", "on")
                    .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Creates an empty database and gives its JDBC address (user postgres). */
    String create(String database) {
        var maintenance = JdbcClient.create(server.getPostgresDatabase());
        maintenance.sql("create database " + database).update();
        maintenance.sql("create extension if not exists pg_stat_statements").update();
        return server.getJdbcUrl("postgres", database);
    }

    /** From now on new connections to a database note the plans of statements that take so long, in milliseconds. */
    void notePlans(String database, int slowerThan) {
        for (var setting : new String[] {
            "session_preload_libraries = 'auto_explain'",
            "auto_explain.log_min_duration = " + slowerThan,
            "auto_explain.log_analyze = on",
            "auto_explain.log_timing = off",
            "auto_explain.log_buffers = on"
        }) {
            outside().sql("alter database " + database + " set " + setting).update();
        }
    }

    /** What the server noted. */
    String notes() {
        return outside()
                .sql("select pg_read_file(pg_current_logfile())")
                .query(String.class)
                .single();
    }

    /** Connections like the desk's own: the driver's settings are those of application.yml. */
    static HikariDataSource connect(String url, int connections) {
        var config = new HikariConfig();
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("preparedStatementCacheQueries", "1024");
        config.addDataSourceProperty("preparedStatementCacheSizeMiB", "16");
        config.setJdbcUrl(url);
        config.setUsername("postgres");
        config.setMaximumPoolSize(connections);
        return new HikariDataSource(config);
    }

    /** The database that belongs to nobody. */
    JdbcClient outside() {
        return JdbcClient.create(server.getPostgresDatabase());
    }

    /** What the figures were taken on, in one line. */
    String settings() {
        return outside().sql("""
                select 'PostgreSQL ' || current_setting('server_version')
                    || ', fsync=' || current_setting('fsync')
                    || ', synchronous_commit=' || current_setting('synchronous_commit')
                    || ', shared_buffers=' || current_setting('shared_buffers')
                """).query(String.class).single()
                + ", " + Runtime.getRuntime().availableProcessors() + " cores shared with it, Java "
                + Runtime.version().feature();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
