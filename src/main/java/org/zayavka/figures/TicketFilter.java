package org.zayavka.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The conditions of a request over {@code desk.figure_ticket t}: its filters and what the person may see. */
final class TicketFilter {

    private final List<String> conditions = new ArrayList<>(List.of("true"));
    private final Map<String, Object> params = new HashMap<>();

    TicketFilter(ReportRequest request) {
        for (var dimension : Dimension.values()) {
            var value = request.filter(dimension.key());
            if (!value.isEmpty()) {
                conditions.add(dimension.isFiltered(value));
                params.put(dimension.key(), value);
            }
        }
        allowed(request, "t.queue", conditions, params);
    }

    /** Adds the conditions on the queue that are the same for every table. */
    static void queues(ReportRequest request, String column, List<String> conditions, Map<String, Object> params) {
        if (!request.filter("queue").isEmpty()) {
            conditions.add(column + " = :queue");
            params.put("queue", request.filter("queue"));
        }
        allowed(request, column, conditions, params);
    }

    /** Adds which queues the person may see. */
    static void allowed(ReportRequest request, String column, List<String> conditions, Map<String, Object> params) {
        var allowed = request.scope().queues();
        if (allowed != null) {
            conditions.add(column + " = any (:allowed::text[])");
            params.put("allowed", allowed.toArray(String[]::new));
        }
    }

    String sql() {
        return String.join(" and ", conditions);
    }

    Map<String, Object> params() {
        return params;
    }
}
