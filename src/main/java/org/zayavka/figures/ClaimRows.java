package org.zayavka.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which claims a report counts: its filters over {@code desk.claim t}. Only who sees the whole desk sees claims. */
final class ClaimRows {

    static final Set<String> AXES = Set.of("", "reason", "specialist", "outcome", "company");

    static final String SPECIALIST = "specialist";

    /** Until the answer is signed the director may decide anew, and nobody was promised anything. */
    static final String SIGNED = "coalesce(t.signed_at, t.answered_at) is not null";

    private static final Map<String, String> COLUMNS = Map.of(
            "reason",
            "t.reason",
            SPECIALIST,
            "t.specialist",
            "outcome",
            "case when " + SIGNED + " then t.outcome else '' end",
            "company",
            "coalesce(t.company::text, t.company_name)");

    private final List<String> conditions = new ArrayList<>(List.of("t.state <> 'DISMISSED'"));
    private final Map<String, Object> params = new HashMap<>();

    /** @throws RefusedReport for who sees some queues alone */
    ClaimRows(ReportRequest request, Specialists specialists) {
        if (request.scope().queues() != null) {
            throw new RefusedReport(request.language()
                    .say("Претензии видят менеджеры и руководство.", "Claims are for managers and heads."));
        }
        COLUMNS.forEach((filter, column) -> {
            if (filter.equals(SPECIALIST) && !request.filter(filter).isEmpty()) {
                conditions.add(column + " = any (:specialist::text[])");
                params.put(filter, specialists.writtenAs(request.filter(filter)).toArray(String[]::new));
            } else if (!request.filter(filter).isEmpty()) {
                conditions.add(column + " = :" + filter);
                params.put(filter, request.filter(filter));
            }
        });
    }

    /** What claims are grouped by: the first day of the period they arrived in, or a value of the axis. */
    static String key(ReportRequest request) {
        return request.axis().isEmpty()
                ? "date_trunc('%s', t.arrived_on)::date::text"
                        .formatted(request.grain().code())
                : COLUMNS.getOrDefault(request.axis(), "''");
    }

    String sql() {
        return String.join(" and ", conditions);
    }

    Map<String, Object> params() {
        return params;
    }
}
