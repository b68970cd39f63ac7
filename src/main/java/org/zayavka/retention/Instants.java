package org.zayavka.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** A moment out of a row of one. */
final class Instants {

    private Instants() {}

    static Instant first(ResultSet row, int index) throws SQLException {
        return row.getTimestamp(1).toInstant();
    }
}
