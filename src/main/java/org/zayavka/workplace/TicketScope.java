package org.zayavka.workplace;

import java.util.Map;
import java.util.Set;

/**
 * The tickets that a person may read, as a part of queries: what is not theirs is never found, counted or skipped.
 *
 * @param everything whether they read the tickets of all queues
 * @param queues in which they work
 * @param visits whether they drive to customers: they read the tickets of their own visits
 * @param departments whose first line they are: they read what these know of
 */
public record TicketScope(
        boolean everything, Set<String> queues, Set<String> departments, String login, boolean visits) {

    private static final String OWN = """
            (ticket.queue = any(:scopeQueues) or ticket.in_queue = any(:scopeQueues) or ticket.assignee = :scopeLogin
                or %s && cast(:scopeDepartments as text[]))
            """;

    private static final String VISITED =
            "(%s or ticket.number in (select visit.ticket from desk.visit where visit.engineer = :scopeLogin))";

    /**
     * A condition on {@code ticket}, a row of {@code desk.ticket}.
     *
     * @param informed the column that has the departments which know of a ticket without working on it
     */
    public String condition(String informed) {
        if (everything) {
            return "true";
        }
        return visits ? VISITED.formatted(OWN.formatted(informed)) : OWN.formatted(informed);
    }

    /** What the condition asks for. */
    public Map<String, Object> parameters() {
        return everything
                ? Map.of()
                : Map.of(
                        "scopeQueues", queues.toArray(String[]::new),
                        "scopeDepartments", departments.toArray(String[]::new),
                        "scopeLogin", login);
    }
}
