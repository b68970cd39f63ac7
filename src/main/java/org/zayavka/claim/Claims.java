package org.zayavka.claim;

import java.util.List;
import java.util.Optional;
import org.zayavka.shared.TicketId;
import org.zayavka.visit.VisitId;

/** The claims of the desk. What changes one joins the caller's transaction and writes its log. */
public interface Claims {

    /** Registers a claim; one whose key was used before is found, not registered again. */
    Claim register(NewClaim claim);

    /** @throws org.zayavka.shared.Refusal when there is none */
    Claim get(ClaimId id);

    Optional<Claim> find(ClaimId id);

    /** Those that are neither answered nor dismissed, the nearest deadline first. */
    List<Claim> open();

    /**
     * A page of the list: open claims by their deadlines, the nearest first, others the newest first.
     *
     * @param before the last claim of the page before; 0 for the first page
     */
    List<Claim> list(ClaimFilter filter, long before, int limit);

    /** The claims that a ticket is linked to. */
    List<Claim> ofTicket(TicketId ticket);

    /** What was written, the oldest first. */
    List<ClaimMessage> thread(ClaimId id);

    /** What happened, the oldest first. */
    List<ClaimFact> log(ClaimId id);

    /** The files, the oldest first. */
    List<ClaimFile> files(ClaimId id);

    Optional<ClaimFile> file(ClaimId id, long file);

    List<TicketId> tickets(ClaimId id);

    List<VisitId> visits(ClaimId id);

    /** Fills in what was missing, or puts right what is wrong; empty for what shall stay. */
    void complete(ClaimId id, ClaimFields fields, String by);

    /** Puts all fields as they are given, empty ones too: for a person who saw what stood there. */
    void correct(ClaimId id, ClaimFields fields, String by);

    /**
     * Adds a file; a signature becomes the one of the claim.
     *
     * @throws org.zayavka.shared.Refusal when files of the claim together become too large
     */
    ClaimFile attach(ClaimId id, NewClaimFile file, String by);

    /** Somebody has looked: this file, one of the claim, carries the owner's signature. */
    void sign(ClaimId id, ClaimSignature how, long file, String by);

    void note(ClaimId id, String text, String by);

    void link(ClaimId id, TicketId ticket, String by);

    void unlink(ClaimId id, TicketId ticket, String by);

    /** Also links the visit's ticket. */
    void link(ClaimId id, VisitId visit, String by);

    void unlink(ClaimId id, VisitId visit, String by);
}
