package org.zayavka.quality;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zayavka.ticket.TicketFacts;

/** Who answered for a ticket, and whose it was: what figures count a judgement by. */
final class Answerer {

    private Answerer() {}

    static Map<String, @Nullable Object> of(TicketFacts ticket) {
        var columns = new HashMap<String, @Nullable Object>();
        var solution = ticket.solution();
        var company = ticket.requester().company();
        columns.put("agent", solution == null ? ticket.lastAgent() : solution.by());
        columns.put("queue", ticket.inQueue());
        columns.put("plan", plan(ticket));
        columns.put("priority", ticket.priority().code());
        columns.put("company", company == null ? null : company.value());
        columns.put("companyName", ticket.requester().companyName());
        return columns;
    }

    static String plan(TicketFacts ticket) {
        var promise = ticket.promise();
        return promise == null ? "none" : promise.plan();
    }
}
