package org.zayavka.figures;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zayavka.figures.Report.Column;
import org.zayavka.figures.Report.Kind;

/** Makes rows of sums: one for each period, also where nothing happened, or one for each value, the biggest first. */
@Component
class SumTable {

    /** More values than that no page shows; filters find the others. */
    static final int MOST = 200;

    private final CompanyNames companies;

    SumTable(CompanyNames companies) {
        this.companies = companies;
    }

    /** Of tickets that no agent has touched; left out where nothing is to be told of them. */
    static boolean isNobody(ReportRequest request, Sum sum) {
        return request.axis().equals("agent") && sum.key().isEmpty();
    }

    /** The column that says what a row is about. */
    Column first(ReportRequest request) {
        var words = new Words(request.language());
        return request.axis().isEmpty()
                ? new Column("period", words.period(request.grain()), Kind.DATE)
                : new Column("name", words.axis(request.axis()), Kind.TEXT);
    }

    List<Map<String, @Nullable Object>> rows(
            ReportRequest request, List<Sum> sums, BiConsumer<Map<String, @Nullable Object>, Sum> fill) {
        return request.axis().isEmpty() ? periods(request, sums, fill) : values(request, sums, fill);
    }

    /** What a report must tell when not all values are shown; else empty. */
    String note(ReportRequest request, List<Sum> sums) {
        if (request.axis().isEmpty() || sums.size() <= MOST) {
            return "";
        }
        return request.language()
                .say(
                        " Показаны первые %d из %d, остальные найдёт фильтр.",
                        " The first %d of %d are shown; a filter finds the others.")
                .formatted(MOST, sums.size());
    }

    private static List<Map<String, @Nullable Object>> periods(
            ReportRequest request, List<Sum> sums, BiConsumer<Map<String, @Nullable Object>, Sum> fill) {
        var known = sums.stream().collect(toMap(Sum::key, Function.identity()));
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        Sums.periods(request).forEach(first -> {
            var row = new LinkedHashMap<String, @Nullable Object>();
            row.put("period", first.toString());
            fill.accept(row, known.getOrDefault(first.toString(), Sum.NOTHING));
            rows.add(row);
        });
        return rows;
    }

    private List<Map<String, @Nullable Object>> values(
            ReportRequest request, List<Sum> sums, BiConsumer<Map<String, @Nullable Object>, Sum> fill) {
        var words = new Words(request.language());
        var shown = sums.stream()
                .sorted(Comparator.comparingLong((Sum sum) -> -sum.arrived() - sum.solved())
                        .thenComparing(Sum::key))
                .limit(MOST)
                .toList();
        var names = request.axis().equals("company")
                ? companies.of(shown.stream().map(Sum::key).toList())
                : Map.<String, String>of();
        return shown.stream()
                .map(sum -> {
                    Map<String, @Nullable Object> row = new LinkedHashMap<>();
                    row.put("value", sum.key());
                    row.put("name", words.value(request.axis(), names.getOrDefault(sum.key(), sum.key())));
                    if (request.axis().equals("agent")) {
                        row.put("login", sum.key());
                    }
                    fill.accept(row, sum);
                    return row;
                })
                .toList();
    }
}
