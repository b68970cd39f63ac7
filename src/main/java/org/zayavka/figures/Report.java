package org.zayavka.figures;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table with what is needed to draw it; its JSON is what the pages get.
 *
 * @param note how the figures are to be read; may be empty
 * @param rows values by the keys of the columns, null or absent where nothing is known: text as String, date as
 *     {@code 2026-11-22}, count as a number, percent as a number from 0 to 100, minutes and other numbers as numbers, ticket as its
 *     number, moment as an ISO instant. A row may hold more than the columns show: {@code value}, the code of what it is
 *     about (to filter by), {@code task}, the engine's task to open, {@code login} of the agent, {@code name} for the chart.
 */
public record Report(
        String name,
        String title,
        String note,
        List<Column> columns,
        List<Map<String, @Nullable Object>> rows,
        Chart chart) {

    /**
     * A column.
     *
     * @param key of its values in the rows
     * @param label its heading
     * @param unit of its bare numbers, as a file's heading says it; may be empty. Pages write hours and minutes out.
     */
    public record Column(String key, String label, Kind kind, String unit) {

        public Column(String key, String label, Kind kind) {
            this(key, label, kind, "");
        }
    }

    /**
     * @param x the key of what stands along the axis
     * @param series the keys of what is drawn; of a matrix the keys of its columns, its lines are the rows
     */
    public record Chart(ChartType type, String x, List<String> series) {

        static Chart none() {
            return new Chart(ChartType.NONE, "", List.of());
        }
    }

    public enum Kind {
        TEXT,
        DATE,
        COUNT,
        PERCENT,
        MINUTES,
        /** Any number, also below 0. */
        NUMBER,
        TICKET,
        MOMENT;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public enum ChartType {
        BAR,
        STACKED,
        LINE,
        MATRIX,
        NONE;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
