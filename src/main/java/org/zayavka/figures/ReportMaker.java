package org.zayavka.figures;

import java.util.Set;

/** Makes one report. */
interface ReportMaker {

    /** What figures of tickets can be shown by; empty: by periods. */
    Set<String> TICKET_AXES = Set.of("", "company", "plan", "queue", "agent", "priority");

    /** As it is called in addresses. */
    String name();

    /** What it can be shown by. */
    default Set<String> axes() {
        return TICKET_AXES;
    }

    Report make(ReportRequest request);
}
