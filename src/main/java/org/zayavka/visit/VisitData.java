package org.zayavka.visit;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zayavka.shared.TicketId;

/** A visit as its row holds it; only {@link Visit} changes it. */
final class VisitData {

    final VisitId id;
    final TicketId ticket;
    final Instant requestedAt;
    int version;

    VisitState state = VisitState.REQUESTED;
    VisitRequest request;
    Duration lasts;

    @Nullable
    Instant within;

    boolean clockMayStand;
    int priority;

    @Nullable
    String engineer;

    @Nullable
    Instant start;

    @Nullable
    Instant end;

    @Nullable
    Instant agreedAt;

    @Nullable
    Instant freeUntil;

    boolean clockStands;

    @Nullable
    Instant beganAt;

    @Nullable
    Instant endedAt;

    String reason = "";
    int displacedTimes;
    boolean lateFee;
    int icsSequence;

    VisitData(VisitId id, TicketId ticket, Instant requestedAt, int version, VisitRequest request, Duration lasts) {
        this.id = id;
        this.ticket = ticket;
        this.requestedAt = requestedAt;
        this.version = version;
        this.request = request;
        this.lasts = lasts;
    }
}
