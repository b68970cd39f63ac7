package org.zayavka.visit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.zayavka.shared.TicketId;

/** The visits. Every change is a fact in the log of the ticket and is told to the ticket's process. */
public interface Visits {

    /** Notes what the visit of a ticket needs: a new one, or the one that has no time yet. */
    Visit request(TicketId ticket, VisitRequest what, Instant now);

    Optional<Visit> find(VisitId id);

    /** @throws org.zayavka.shared.Refusal when there is none */
    Visit get(VisitId id);

    /** The first one first. */
    List<Visit> ofTicket(TicketId ticket);

    /** The one that has not ended. */
    Optional<Visit> current(TicketId ticket);

    /** Whether it is, or was, this engineer's to drive there. */
    boolean isVisitedBy(TicketId ticket, String engineer);

    /** Those with a time that overlaps this stretch, whatever became of them except cancelled ones. */
    List<Visit> between(Instant from, Instant until);

    /** The agreed and begun ones of an engineer in this stretch. */
    List<Visit> of(String engineer, Instant from, Instant until);

    /** Those that have no time yet, the most urgent first. */
    List<Visit> waiting();

    /** What the table promises. */
    Visit promise(VisitId id, VisitLevel level, int priority);

    /**
     * Agrees a time, or moves an agreed visit for a reason of the desk.
     *
     * @throws org.zayavka.shared.Outdated when a colleague was quicker
     * @throws org.zayavka.shared.Refusal when a rule forbids it, with the rule in words
     */
    Visit agree(VisitId id, String engineer, Instant start, String by, int expectedVersion, Instant now);

    /** Moves an agreed visit; later than one hour before it is charged when the customer wants it (S3.4). */
    Late move(VisitId id, String engineer, Instant start, Actor by, int expectedVersion, Instant now);

    /** Cancels a visit that has not begun; later than one hour before it is charged when the customer wants it (S3.4). */
    Late cancel(VisitId id, Actor by, String reason, Instant now);

    /**
     * Agrees a time for an urgent visit; those that had it get other times (S3.6). All or none.
     *
     * @param headConsents whether the head of the desk does it: nobody is displaced twice without
     */
    Visit displace(
            VisitId urgent,
            String engineer,
            Instant start,
            List<Displaced> others,
            String by,
            boolean headConsents,
            int expectedVersion,
            Instant now);

    /** The time is taken back: the visit waits for the dispatcher again. */
    Visit unassign(VisitId id, String why, Instant now);

    /** The engineer is there. */
    Visit begin(VisitId id, String by, Instant now);

    /**
     * It is over.
     *
     * @param how one of DONE, NOBODY_THERE, DECLINED, ANOTHER_NEEDED
     * @param reason of what was not done; empty when it was
     */
    Visit end(VisitId id, VisitState how, String reason, String by, Instant now);
}
