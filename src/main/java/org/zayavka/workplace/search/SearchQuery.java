package org.zayavka.workplace.search;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zayavka.workplace.TicketScope;

/**
 * The statement that answers a question: only what is asked for is in it, so that PostgreSQL sees how rare it is and
 * either reads the rare words from their index or walks back from the newest ticket.
 */
final class SearchQuery {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private final String words;

    /** @param forms of the words of these criteria */
    SearchQuery(Criteria criteria, Forms forms, TicketScope scope, SearchCursor after, ZoneId zone) {
        words = tsquery(criteria, forms);
        if (!words.isEmpty()) {
            when("search_ticket.words @@ to_tsquery('desk.search', :words)", "words", words);
        }
        phrases(criteria, forms);
        if (criteria.asksForSignsOnly()) {
            conditions.add("false");
        }
        if (!after.equals(SearchCursor.START)) {
            conditions.add("(search_ticket.arrived_at, search_ticket.ticket) < (:afterAt, :afterNumber)");
            parameters.put("afterAt", Timestamp.from(after.arrivedAt()));
            parameters.put("afterNumber", after.number());
        }
        days(criteria, zone);
        conditions.add(scope.condition("search_ticket.informed"));
        parameters.putAll(scope.parameters());
        ofTheTicket(criteria);
    }

    /**
     * Says the words of phrases once more without their order. It changes nothing but what PostgreSQL expects: it takes
     * a phrase to be as common as its words together, and walks through all tickets for one that hardly occurs.
     */
    private void phrases(Criteria criteria, Forms forms) {
        var unordered =
                each(criteria, (terms, field) -> terms.unordered(field, forms)).collect(Collectors.joining(" & "));
        if (!unordered.isEmpty()) {
            // Of «и на» nothing is left, and nothing matches nothing.
            when(
                    "(numnode(to_tsquery('desk.search', :unordered)) = 0"
                            + " or search_ticket.words @@ to_tsquery('desk.search', :unordered))",
                    "unordered",
                    unordered);
        }
    }

    private void days(Criteria criteria, ZoneId zone) {
        if (criteria.from() != null) {
            when("search_ticket.arrived_at >= :from", "from", startOf(criteria.from(), zone));
        }
        if (criteria.until() != null) {
            when(
                    "search_ticket.arrived_at < :until",
                    "until",
                    startOf(criteria.until().plusDays(1), zone));
        }
    }

    private void ofTheTicket(Criteria criteria) {
        criteria.oneState().ifPresent(state -> when("ticket.state = :state", "state", state.name()));
        if (criteria.unsolvedOnly()) {
            conditions.add("ticket.state in ('WORKING', 'WAITING')");
        }
        if (!criteria.queue().isEmpty()) {
            when("ticket.in_queue = :queue", "queue", criteria.queue());
        }
        if (!criteria.assignee().isEmpty()) {
            when("ticket.assignee = :assignee", "assignee", criteria.assignee());
        }
    }

    private void when(String condition, String name, Object value) {
        conditions.add(condition);
        parameters.put(name, value);
    }

    private static Timestamp startOf(LocalDate day, ZoneId zone) {
        return Timestamp.from(day.atStartOfDay(zone).toInstant());
    }

    /** All words of all boxes, each in its field; empty when there are none. */
    private static String tsquery(Criteria criteria, Forms forms) {
        return each(criteria, (terms, field) -> Stream.of(terms.query(field, forms)))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" & "));
    }

    private static Stream<String> each(Criteria criteria, BiFunction<Terms, String, Stream<String>> part) {
        return Stream.of(
                        part.apply(Terms.parse(criteria.words()), ""),
                        part.apply(Terms.parse(criteria.person()), "A"),
                        part.apply(Terms.parse(criteria.company()), "B"),
                        part.apply(Terms.parse(criteria.file()), "C"))
                .flatMap(parts -> parts);
    }

    /** @return empty when no words are looked for */
    String words() {
        return words;
    }

    String sql(String columns) {
        return """
                select %s
                from desk.search_ticket join desk.ticket on ticket.number = search_ticket.ticket
                where %s
                order by search_ticket.arrived_at desc, search_ticket.ticket desc
                limit :limit
                """.formatted(columns, String.join("\n  and ", conditions));
    }

    Map<String, Object> parameters(int limit) {
        var all = new HashMap<>(parameters);
        all.put("limit", limit);
        return all;
    }
}
