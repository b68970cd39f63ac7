package org.zayavka.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.shared.SearchWords;

/** Finds claims by what people remember of them. */
@Component
class ClaimLists {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private final JdbcClient jdbc;

    ClaimLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Claim> list(ClaimFilter filter, long before, int limit) {
        var params = new HashMap<String, Object>();
        var where = found(filter.query().strip(), params) + standing(filter, params);
        var order = filter.isOfOpen()
                ? new Order(
                        "(due_at, number) > (select due_at, number from desk.claim where number = :before)",
                        "due_at, number")
                : new Order("number < :before", "number desc");
        return jdbc.sql("select * from desk.claim where (:before = 0 or " + order.after() + ") and " + where
                        + " order by " + order.by() + " limit :limit")
                .params(params)
                .param("before", before)
                .param("limit", limit)
                .query(ClaimRows::claim)
                .list();
    }

    private record Order(String after, String by) {}

    private static String standing(ClaimFilter filter, Map<String, Object> params) {
        var where = "";
        if (!filter.states().isEmpty()) {
            params.put("states", filter.states().stream().map(Enum::name).toList());
            where = " and state in (:states)";
        }
        return filter.overdue() ? where + " and missed_at is not null" : where;
    }

    private static String found(String query, Map<String, Object> params) {
        var claim = ClaimId.typed(query);
        if (claim.isPresent()) {
            params.put("number", claim.get().value());
            return "number = :number";
        }
        var ticket = SearchWords.ticket(query);
        if (ticket.isPresent()) {
            params.put("ticket", ticket.getAsLong());
            return "exists (select 1 from desk.claim_ticket link where link.claim = number and link.ticket = :ticket)";
        }
        if (NUMBER.matcher(query).matches()) {
            params.put("number", Long.valueOf(query));
            return "(number = :number or " + SearchWords.condition(query, params) + ")";
        }
        return SearchWords.stemmed(query, params);
    }
}
