package org.zayavka.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes the indexes of tables away while millions of rows are copied into them and builds them again afterwards, which
 * takes a fraction of the time. Those behind a key or a constraint stay.
 */
final class Indexes {

    private final HikariDataSource database;
    private final List<String> definitions = new ArrayList<>();

    private Indexes(HikariDataSource database) {
        this.database = database;
    }

    static Indexes takenFrom(HikariDataSource database, List<String> tables) {
        var indexes = new Indexes(database);
        tables.forEach(indexes::take);
        return indexes;
    }

    private void take(String table) {
        var jdbc = JdbcClient.create(database);
        var found = jdbc.sql("""
                select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
                from pg_index i
                where i.indrelid = cast(:table as regclass)
                  and not i.indisprimary and not i.indisunique
                  and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid)
                """)
                .param("table", table)
                .query((row, n) -> List.of(row.getString("name"), row.getString("definition")))
                .list();
        for (var index : found) {
            definitions.add(index.get(1));
            jdbc.sql("drop index " + index.get(0)).update();
        }
    }

    /** On both cores. */
    void buildAgain() {
        var left = new LinkedBlockingQueue<>(definitions);
        Callable<Integer> builder = () -> {
            var built = 0;
            for (var next = left.poll(); next != null; next = left.poll()) {
                JdbcClient.create(database).sql(next).update();
                built++;
            }
            return built;
        };
        Load.together(2, builder);
    }

    /** A statement that the desk began meanwhile keeps its plan, and would read whole tables again and again. */
    void cancelWhatBeganWithoutThem() {
        JdbcClient.create(database).sql("""
                        select count(pg_cancel_backend(pid)) from pg_stat_activity
                        where datname = current_database() and state = 'active' and pid <> pg_backend_pid()
                          and query_start < clock_timestamp() - interval '5 seconds'
                        """).query(Long.class).single();
    }
}
