package org.zayavka.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zayavka.figures.Report.Column;

/** Rows of a report that is counted where its facts lie: one for each period, or one for each value of its axis. */
@Component
class ValueRows {

    private final SumTable table;
    private final CompanyNames companies;

    ValueRows(SumTable table, CompanyNames companies) {
        this.table = table;
        this.companies = companies;
    }

    Column first(ReportRequest request) {
        return table.first(request);
    }

    /**
     * @param found by the first day of a period, or by value in the order they are shown in
     * @param fill puts what was found into a row; told null where nothing was
     */
    <T> List<Map<String, @Nullable Object>> of(
            ReportRequest request, Map<String, T> found, BiConsumer<Map<String, @Nullable Object>, @Nullable T> fill) {
        return request.axis().isEmpty() ? periods(request, found, fill) : values(request, found, fill);
    }

    private static <T> List<Map<String, @Nullable Object>> periods(
            ReportRequest request, Map<String, T> found, BiConsumer<Map<String, @Nullable Object>, @Nullable T> fill) {
        if (found.isEmpty()) {
            return List.of();
        }
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        Sums.periods(request).forEach(first -> {
            var row = new LinkedHashMap<String, @Nullable Object>();
            row.put("period", first.toString());
            fill.accept(row, found.get(first.toString()));
            rows.add(row);
        });
        return rows;
    }

    private <T> List<Map<String, @Nullable Object>> values(
            ReportRequest request, Map<String, T> found, BiConsumer<Map<String, @Nullable Object>, @Nullable T> fill) {
        var words = new Words(request.language());
        var names = request.axis().equals("company") ? companies.of(found.keySet()) : Map.<String, String>of();
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        found.forEach((value, it) -> {
            var row = new LinkedHashMap<String, @Nullable Object>();
            row.put("value", value);
            row.put("name", words.value(request.axis(), names.getOrDefault(value, value)));
            if (request.axis().equals("agent")) {
                row.put("login", value);
            }
            fill.accept(row, it);
            rows.add(row);
        });
        return rows.subList(0, Math.min(rows.size(), SumTable.MOST));
    }
}
