package org.zayavka.call;

import org.jspecify.annotations.Nullable;
import org.zayavka.visit.VisitRequest;

/**
 * What the operator wants of the ticket that a call becomes.
 *
 * @param visit what the visit needs; absent unless one is wanted
 */
public record TicketOfCall(
        String topic, boolean urgent, @Nullable VisitRequest visit) {}
