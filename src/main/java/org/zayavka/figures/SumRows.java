package org.zayavka.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which rows of {@code desk.figure_sum} answer a request: those of the coarsest breakdown that knows what it asks for. */
final class SumRows {

    private final Map<String, Object> params = new HashMap<>();
    private final String where;

    private SumRows(ReportRequest request) {
        var breakdown = Breakdown.of(Dimension.of(request));
        var conditions = new ArrayList<>(List.of("breakdown = '%s'".formatted(breakdown.code())));
        for (var dimension : Dimension.values()) {
            var value = request.filter(dimension.key());
            if (!value.isEmpty()) {
                conditions.add("%1$s = :%1$s".formatted(dimension.key()));
                params.put(dimension.key(), value);
            } else if (!breakdown.tells(dimension)) {
                // The indexes lead through these columns.
                conditions.add("%s = ''".formatted(dimension.key()));
            }
        }
        TicketFilter.allowed(request, "queue", conditions, params);
        where = String.join(" and ", conditions);
    }

    static SumRows of(ReportRequest request) {
        return new SumRows(request);
    }

    /** A condition that more may be added to. */
    String where() {
        return where;
    }

    Map<String, Object> params() {
        return params;
    }
}
