package org.zayavka.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts what a system asks of PostgreSQL. Statements that carry {@link #OWN} belong to the measuring side and are left
 * out; so are key checks and other statements that PostgreSQL makes for itself.
 */
final class Meter {

    /** Stands in each statement of the measuring side. */
    static final String OWN = "/* bench */ ";

    private final JdbcClient outside;
    private final String database;
    private final List<HikariDataSource> pools;
    private final Processors processors;

    Meter(JdbcClient outside, String database, List<HikariDataSource> pools) {
        this.outside = outside;
        this.database = database;
        this.pools = pools;
        this.processors = Processors.beside(outside);
        track("none");
    }

    /**
     * Counts twice the same work: its processor time with connections that are warm, then its statements.
     *
     * @param work returns how many lifecycles it did
     */
    Cost count(Work work) {
        var java = processors.java();
        var server = processors.postgres();
        var timed = (double) work.run();
        var javaMillis = (processors.java() - java) / timed;
        var serverMillis = (processors.postgres() - server) / timed;
        track("top");
        flush();
        outside.sql("select pg_stat_statements_reset()").query((row, i) -> 0).single();
        var wal = wal();
        var transactions = transactions();
        var done = (double) work.run();
        var walBytes = (wal() - wal) / done;
        flush();
        var calls = calls("not like") / done;
        var committed = (transactions() - transactions - calls("like")) / done;
        track("none");
        return new Cost(calls, committed, walBytes, javaMillis, serverMillis);
    }

    /** The statements of the last count, those called most often first. */
    List<Statement> statements(double lifecycles) {
        return outside.sql("""
                select left(regexp_replace(query, '\\s+', ' ', 'g'), 180) as query, calls, total_exec_time, rows
                from pg_stat_statements s join pg_database d on d.oid = s.dbid
                where d.datname = :database and toplevel and query not like '%/* bench */%'
                order by calls desc, total_exec_time desc
                """)
                .param("database", database)
                .query((row, i) -> new Statement(
                        row.getString("query"),
                        row.getLong("calls") / lifecycles,
                        row.getDouble("total_exec_time") / row.getLong("calls"),
                        row.getDouble("rows") / lifecycles))
                .list();
    }

    private void track(String which) {
        outside.sql("alter system set pg_stat_statements.track = '" + which + "'")
                .update();
        outside.sql("alter system set pg_stat_statements.track_utility = off").update();
        outside.sql("select pg_reload_conf()").query((row, i) -> 0).single();
    }

    private long calls(String like) {
        return outside.sql("""
                select coalesce(sum(calls), 0)::bigint
                from pg_stat_statements s join pg_database d on d.oid = s.dbid
                where d.datname = :database and toplevel and query %s '%%/* bench */%%'
                """.formatted(like))
                .param("database", database)
                .query(Long.class)
                .single();
    }

    private long wal() {
        return outside.sql("select (pg_current_wal_insert_lsn() - '0/0')::bigint")
                .query(Long.class)
                .single();
    }

    private long transactions() {
        return outside.sql("select xact_commit + xact_rollback from pg_stat_database where datname = :database")
                .param("database", database)
                .query(Long.class)
                .single();
    }

    /** Servers tell their counts when they end. */
    private void flush() {
        renewConnections();
    }

    void renewConnections() {
        var now = outside.sql("select clock_timestamp()").query(Timestamp.class).single();
        pools.forEach(pool -> pool.getHikariPoolMXBean().softEvictConnections());
        Awaitility.await().atMost(Duration.ofMinutes(3)).until(() -> old(now) == 0);
    }

    private long old(Timestamp now) {
        return outside.sql("""
                select count(*) from pg_stat_activity
                where datname = :database and backend_start < :now and backend_type = 'client backend'
                """)
                .param("database", database)
                .param("now", now)
                .query(Long.class)
                .single();
    }

    interface Work {
        int run();
    }

    /** For each lifecycle; the last two are processor time. */
    record Cost(double statements, double transactions, double walBytes, double javaMillis, double postgresMillis) {}

    /** Calls and rows for each lifecycle, milliseconds for each call. */
    record Statement(String text, double calls, double millis, double rows) {}
}
