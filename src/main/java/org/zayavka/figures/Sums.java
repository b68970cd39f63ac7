package org.zayavka.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds up what the read model keeps, by periods or by the values of an axis. */
@Component
class Sums {

    private static final String SUMS = """
            select %s as key, sum(arrived) as arrived, sum(reacted_kept) as reacted_kept,
                   sum(reacted_broken) as reacted_broken, sum(solved_kept) as solved_kept,
                   sum(solved_broken) as solved_broken, sum(solved) as solved, sum(reopened) as reopened,
                   sum(closed) as closed, sum(dropped) as dropped, %s
            from (%s) as source
            group by 1
            order by 1
            """;
    private static final String NO_MINUTES = "null::bytea as reaction, null::bytea as solution";
    private static final String MINUTES =
            "string_agg(reaction_minutes, '') as reaction, string_agg(solution_minutes, '') as solution";

    private final JdbcClient jdbc;

    Sums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One for each period that has something, or for each value of the axis. */
    List<Sum> of(ReportRequest request) {
        return sums(key(request), NO_MINUTES, FigureSource.of(request));
    }

    /** Likewise, with the histograms. */
    List<Sum> withMinutes(ReportRequest request) {
        return sums(key(request), MINUTES, FigureSource.of(request));
    }

    /** Everything before the period. */
    Sum before(ReportRequest request) {
        return sums("''", NO_MINUTES, FigureSource.before(request)).stream()
                .findAny()
                .orElse(Sum.NOTHING);
    }

    /** The first days of all periods of a request. */
    static Stream<LocalDate> periods(ReportRequest request) {
        var grain = request.grain();
        return Stream.iterate(
                grain.first(request.from()), first -> !first.isAfter(request.to()), first -> grain.next(first));
    }

    private List<Sum> sums(String key, String minutes, FigureSource source) {
        return jdbc.sql(SUMS.formatted(key, minutes, source.sql()))
                .params(source.params())
                .query(Sum::of)
                .list();
    }

    private static String key(ReportRequest request) {
        return switch (request.axis()) {
            case "" ->
                "date_trunc('%s', day::timestamp)::date::text"
                        .formatted(request.grain().code());
            case "queue" -> "queue";
            default -> "value";
        };
    }
}
