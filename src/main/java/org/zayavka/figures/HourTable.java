package org.zayavka.figures;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.zayavka.figures.Report.Chart;
import org.zayavka.figures.Report.ChartType;
import org.zayavka.figures.Report.Column;
import org.zayavka.figures.Report.Kind;
import org.zayavka.shared.Language;

/** A line with a figure for each hour of the day. */
final class HourTable {

    static final int HOURS = Places.HOURS;
    private static final List<String> KEYS =
            IntStream.range(0, HOURS).mapToObj("h%02d"::formatted).toList();

    private HourTable() {}

    /** One for each hour, and their sum. */
    static List<Column> columns(Words words) {
        var columns = new ArrayList<Column>();
        IntStream.range(0, HOURS)
                .forEach(hour -> columns.add(new Column(KEYS.get(hour), Integer.toString(hour), Kind.COUNT)));
        columns.add(new Column("total", words.say("Всего", "All"), Kind.COUNT));
        return columns;
    }

    static Map<String, @Nullable Object> row(DayOfWeek weekday, double[] hours, Language language) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("weekday", weekday.getDisplayName(TextStyle.FULL_STANDALONE, language.locale()));
        for (var hour = 0; hour < HOURS; hour++) {
            row.put(KEYS.get(hour), rounded(hours[hour]));
        }
        row.put("total", rounded(Arrays.stream(hours).sum()));
        return row;
    }

    /** Whole where it is, else with one decimal. */
    private static Number rounded(double value) {
        var tenths = Math.round(value * 10);
        if (tenths % 10 == 0) {
            return tenths / 10;
        }
        return tenths / 10.0;
    }

    static Chart chart(String x) {
        return new Chart(ChartType.MATRIX, x, KEYS);
    }
}
