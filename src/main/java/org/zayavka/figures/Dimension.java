package org.zayavka.figures;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What tickets can be told apart by, besides their queue, which every sum is kept by. */
enum Dimension {
    COMPANY("coalesce(t.company::text, t.company_name)"),
    PLAN("t.plan"),
    AGENT("t.agent"),
    PRIORITY("t.priority");

    private final String ofTicket;

    Dimension(String ofTicket) {
        this.ofTicket = ofTicket;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The value as an expression over {@code desk.figure_ticket t}. */
    String ofTicket() {
        return ofTicket;
    }

    /** A condition over {@code desk.figure_ticket t} that an index can answer; the parameter is called as the key. */
    String isFiltered(String value) {
        if (this != COMPANY) {
            return ofTicket + " = :" + key();
        }
        return isId(value) ? "t.company = :company::bigint" : "t.company is null and t.company_name = :company";
    }

    static boolean isId(String company) {
        return company.matches("\\d{1,18}");
    }

    /** Those that a request needs: its axis and its filters. */
    static List<Dimension> of(ReportRequest request) {
        return Arrays.stream(values())
                .filter(it -> it.key().equals(request.axis())
                        || !request.filter(it.key()).isEmpty())
                .toList();
    }
}
