package org.zayavka.support;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for words in every column of every table of a database, those of the engine too. */
public final class Everywhere {

    private final JdbcClient jdbc;

    public Everywhere(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The tables that have the words in a row, as text or as bytes. */
    public List<String> tablesWith(String words) {
        var tables = jdbc.sql("""
                select format('%I.%I', table_schema, table_name) from information_schema.tables
                where table_schema in ('desk', 'public') and table_type = 'BASE TABLE' order by 1
                """).query(String.class).list();
        return tables.stream().filter(table -> has(table, words)).toList();
    }

    private boolean has(String table, String words) {
        return jdbc.sql("select exists (select from %s as kept where kept::text ilike :text or kept::text like :bytes)"
                        .formatted(table))
                .param("text", "%" + words + "%")
                .param("bytes", "%" + HexFormat.of().formatHex(words.getBytes(StandardCharsets.UTF_8)) + "%")
                .query(Boolean.class)
                .single();
    }
}
