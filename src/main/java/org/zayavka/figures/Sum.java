package org.zayavka.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What a period or a value of an axis comes to.
 *
 * @param key the first day of the period, ISO, or the value
 */
record Sum(
        String key,
        long arrived,
        long reactedKept,
        long reactedBroken,
        long solvedKept,
        long solvedBroken,
        long solved,
        long reopened,
        long closed,
        long dropped,
        Histogram reaction,
        Histogram solution) {

    static final Sum NOTHING = new Sum("", 0, 0, 0, 0, 0, 0, 0, 0, 0, Histogram.of(null), Histogram.of(null));

    /** By how many tickets fewer are open afterwards than before. */
    long shrunk() {
        return solved + dropped - arrived - reopened;
    }

    /** How many left the work: with a solution, or because nobody needs one any more. */
    long done() {
        return solved + dropped;
    }

    /** A part in percent of a whole, with one decimal; null of nothing. */
    static @Nullable Double percent(long part, long whole) {
        return whole == 0 ? null : Math.round(1000.0 * part / whole) / 10.0;
    }

    static Sum of(ResultSet row, int index) throws SQLException {
        return new Sum(
                row.getString("key"),
                row.getLong("arrived"),
                row.getLong("reacted_kept"),
                row.getLong("reacted_broken"),
                row.getLong("solved_kept"),
                row.getLong("solved_broken"),
                row.getLong("solved"),
                row.getLong("reopened"),
                row.getLong("closed"),
                row.getLong("dropped"),
                Histogram.of(row.getBytes("reaction")),
                Histogram.of(row.getBytes("solution")));
    }
}
