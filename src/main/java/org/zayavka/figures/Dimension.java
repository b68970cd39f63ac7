package org.zayavka.figures;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What tickets can be told apart by. */
enum Dimension {
    COMPANY,
    PLAN,
    AGENT,
    PRIORITY,
    QUEUE;

    /** Its name in requests, its column in the tables. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param spot whose that is what is counted */
    String valueIn(TicketFigure ticket, Spot spot) {
        return switch (this) {
            case COMPANY ->
                ticket.company() == null
                        ? ticket.companyName()
                        : ticket.company().toString();
            case PLAN -> ticket.plan();
            case AGENT -> spot.agent();
            case PRIORITY -> ticket.priority();
            case QUEUE -> spot.queue();
        };
    }

    /** A condition over {@code desk.figure_ticket t}; the parameter is called as the key. */
    String isFiltered(String value) {
        if (this != COMPANY) {
            return "t." + key() + " = :" + key();
        }
        return isId(value) ? "t.company = :company::bigint" : "t.company is null and t.company_name = :company";
    }

    static boolean isId(String company) {
        return company.matches("\\d{1,18}");
    }

    /** Those that a request needs: its axis, its filters, and the queue where not all may be seen. */
    static List<Dimension> of(ReportRequest request) {
        return Arrays.stream(values())
                .filter(it -> it.key().equals(request.axis())
                        || !request.filter(it.key()).isEmpty()
                        || (it == QUEUE && request.scope().queues() != null))
                .toList();
    }
}
