package org.zayavka.claim;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds claims by what people remember of them. */
@Component
class ClaimLists {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0,]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[-()\\d\\s\\u00a0.]{7,}");
    private static final Pattern TICKET = Pattern.compile("\\s*[№#]\\s*(\\d{1,18})\\s*");
    private static final int MOST_WORDS = 8;

    private final JdbcClient jdbc;

    ClaimLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Claim> list(ClaimFilter filter, long before, int limit) {
        var params = new HashMap<String, Object>();
        var where = found(filter.query().strip(), params) + standing(filter, params);
        return jdbc.sql("select * from desk.claim where (:before = 0 or number < :before) and " + where
                        + " order by number desc limit :limit")
                .params(params)
                .param("before", before)
                .param("limit", limit)
                .query(ClaimRows::claim)
                .list();
    }

    private static String standing(ClaimFilter filter, Map<String, Object> params) {
        var where = "";
        if (!filter.states().isEmpty()) {
            params.put("states", filter.states().stream().map(Enum::name).toList());
            where = " and state in (:states)";
        }
        return filter.overdue() ? where + " and missed_at is not null" : where;
    }

    private static String found(String query, Map<String, Object> params) {
        var claim = ClaimId.of(query);
        if (claim.isPresent()) {
            params.put("number", claim.get().value());
            return "number = :number";
        }
        var ticket = TICKET.matcher(query);
        if (ticket.matches()) {
            params.put("ticket", Long.parseLong(ticket.group(1)));
            return "exists (select 1 from desk.claim_ticket link where link.claim = number and link.ticket = :ticket)";
        }
        return words(query, params);
    }

    private static String words(String query, Map<String, Object> params) {
        var words = PHONE.matcher(query).matches()
                ? List.of(phone(query))
                : Arrays.stream(SPACES.split(query))
                        .filter(word -> !word.isEmpty())
                        .limit(MOST_WORDS)
                        .toList();
        var where = new StringBuilder("true");
        for (int i = 0; i < words.size(); i++) {
            params.put("word" + i, "%" + folded(words.get(i)) + "%");
            where.append(" and search_key like :word").append(i);
        }
        return where.toString();
    }

    /** The last ten digits: people write +7, 8 or nothing before them. */
    private static String phone(String query) {
        var digits = query.replaceAll("\\D", "");
        return digits.length() > 10 ? digits.substring(digits.length() - 10) : digits;
    }

    private static String folded(String word) {
        return word.toLowerCase(Locale.ROOT).replace('ё', 'е').replaceAll("([\\\\%_])", "\\\\$1");
    }
}
