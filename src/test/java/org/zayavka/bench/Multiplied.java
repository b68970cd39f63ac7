package org.zayavka.bench;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows of a table made many: each copy takes the columns of a real row, but for those that tell one ticket from the
 * other. So the bench follows the tables wherever their rooms take them.
 */
final class Multiplied {

    private final JdbcClient jdbc;
    private final String table;
    private final List<String> columns;

    /** @param which the real rows, a condition on the table */
    Multiplied(JdbcClient jdbc, String table, String which) {
        this.jdbc = jdbc;
        this.table = table;
        this.columns = columns(jdbc, table);
        jdbc.sql("drop table if exists " + pattern()).update();
        jdbc.sql("create temp table %s as select * from %s where %s".formatted(pattern(), table, which))
                .update();
    }

    /** Those whose values PostgreSQL does not make by itself. */
    private static List<String> columns(JdbcClient jdbc, String table) {
        return jdbc.sql("""
                select attname from pg_attribute
                where attrelid = cast(:table as regclass) and attnum > 0 and not attisdropped
                  and attgenerated = '' and attidentity = ''
                order by attnum
                """).param("table", table).query(String.class).list();
    }

    private String pattern() {
        return "pattern_of_" + table.replace('.', '_');
    }

    /**
     * @param different SQL for columns that differ from the pattern; {@code n} is the number of the copy, {@code t} the
     *     pattern
     */
    void copy(long from, long to, Map<String, String> different) {
        var values = columns.stream()
                .map(column -> different.getOrDefault(column, "t." + column))
                .collect(Collectors.joining(", "));
        jdbc.sql("""
                insert into %s (%s)
                select %s
                from generate_series(%d, %d) as n
                cross join lateral (select * from %s where n > 0 offset 0) as t
                """.formatted(table, String.join(", ", columns), values, from, to, pattern()))
                .update();
    }
}
