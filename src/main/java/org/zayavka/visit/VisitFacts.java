package org.zayavka.visit;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zayavka.shared.TicketId;

/** What others may ask a visit; nothing here changes it. */
public abstract sealed class VisitFacts permits Visit {

    final VisitData data;

    VisitFacts(VisitData data) {
        this.data = data;
    }

    public VisitId id() {
        return data.id;
    }

    public TicketId ticket() {
        return data.ticket;
    }

    public VisitState state() {
        return data.state;
    }

    public Instant requestedAt() {
        return data.requestedAt;
    }

    public VisitRequest request() {
        return data.request;
    }

    public String skill() {
        return data.request.skill();
    }

    public String area() {
        return data.request.area();
    }

    public Responsible responsible() {
        return data.request.responsible();
    }

    public Duration lasts() {
        return data.lasts;
    }

    /** Until when it must begin; null while nothing is promised. */
    public @Nullable Instant within() {
        return data.within;
    }

    /** Of its ticket, 0..100, when it was promised. */
    public int priority() {
        return data.priority;
    }

    /** Login; null while it has no time. */
    public @Nullable String engineer() {
        return data.engineer;
    }

    public @Nullable Instant start() {
        return data.start;
    }

    public @Nullable Instant end() {
        return data.end;
    }

    /** When its time was agreed the last time. */
    public @Nullable Instant agreedAt() {
        return data.agreedAt;
    }

    public boolean clockStands() {
        return data.clockStands;
    }

    public @Nullable Instant beganAt() {
        return data.beganAt;
    }

    public @Nullable Instant endedAt() {
        return data.endedAt;
    }

    /** Why it was cancelled, declined, in vain; else empty. */
    public String reason() {
        return data.reason;
    }

    /** How often a more urgent visit took its time. */
    public int displacedTimes() {
        return data.displacedTimes;
    }

    /** Whether a late change was charged already. */
    public boolean lateFee() {
        return data.lateFee;
    }

    /** For calendars of other people: one more with each letter that changes the appointment. */
    public int icsSequence() {
        return data.icsSequence;
    }

    public int version() {
        return data.version;
    }

    /**
     * Until when the customer may change it freely, that second included (S3.4), as it was told with the time; null while
     * it has no time.
     */
    public @Nullable Instant freeUntil() {
        return data.freeUntil;
    }

    /** Never, where its customer learned of the time too late to have had a free one. */
    public boolean mayCost() {
        return data.start != null && data.freeUntil != null && data.freeUntil.isBefore(data.start);
    }
}
