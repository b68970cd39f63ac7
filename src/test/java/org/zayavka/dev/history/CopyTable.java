package org.zayavka.dev.history;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows on their way into a table, in PostgreSQL's own way of copying: twenty times as fast as inserting them. */
final class CopyTable {

    private static final int FULL = 4_000_000;

    private final String table;
    private final Collection<String> columns;
    private final StringBuilder rows = new StringBuilder();

    CopyTable(String table, Collection<String> columns) {
        this.table = table;
        this.columns = columns;
    }

    void add(Collection<? extends @Nullable Object> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(table + " takes " + columns + ", not " + cells);
        }
        var separator = "";
        for (var cell : cells) {
            rows.append(separator);
            append(cell);
            separator = "\t";
        }
        rows.append('\n');
    }

    boolean isFull() {
        return rows.length() > FULL;
    }

    void writeTo(Connection connection) throws SQLException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        try {
            copy.copyIn(
                    "copy %s (%s) from stdin".formatted(table, String.join(", ", columns)),
                    new StringReader(rows.toString()));
        } catch (IOException e) {
            throw new SQLException(e);
        }
        rows.setLength(0);
    }

    private void append(@Nullable Object cell) {
        if (cell == null) {
            rows.append("\\N");
            return;
        }
        var text = cell.toString();
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '\\' -> rows.append("\\\\");
                case '\t' -> rows.append("\\t");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                default -> rows.append(text.charAt(i));
            }
        }
    }
}
