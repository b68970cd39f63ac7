package org.zayavka.claim;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.zayavka.shared.TicketId;
import org.zayavka.visit.VisitId;

/**
 * What happened to a claim: published within the transaction, and kept in its log as {@code Claim} and the name of the
 * fact.
 */
public sealed interface ClaimEvent {

    ClaimId claim();

    Instant at();

    /** A login; empty for the desk itself. */
    String by();

    record Registered(ClaimId claim, Instant at, String by, ClaimSource source) implements ClaimEvent {}

    /** @param missing the fields, divided by commas */
    record Asked(ClaimId claim, Instant at, String by, String missing) implements ClaimEvent {}

    /** @param fields those that were filled in, divided by commas */
    record Completed(ClaimId claim, Instant at, String by, String fields) implements ClaimEvent {}

    record FileAdded(ClaimId claim, Instant at, String by, ClaimFile.Kind sort, String name) implements ClaimEvent {}

    record Signed(ClaimId claim, Instant at, String by, ClaimSignature how) implements ClaimEvent {}

    record TicketLinked(ClaimId claim, Instant at, String by, TicketId ticket) implements ClaimEvent {}

    record TicketUnlinked(ClaimId claim, Instant at, String by, TicketId ticket) implements ClaimEvent {}

    record VisitLinked(ClaimId claim, Instant at, String by, VisitId visit) implements ClaimEvent {}

    record VisitUnlinked(ClaimId claim, Instant at, String by, VisitId visit) implements ClaimEvent {}

    /** @param missing what it is accepted without, divided by commas */
    record Accepted(ClaimId claim, Instant at, String by, String missing) implements ClaimEvent {}

    /** @param how {@code email}, or how the secretary told it */
    record Acknowledged(ClaimId claim, Instant at, String by, String how, LocalDate until) implements ClaimEvent {}

    /** It was no claim. */
    record Dismissed(ClaimId claim, Instant at, String by, String why) implements ClaimEvent {}

    /** @param stranger whether who wrote it has no part in the claim */
    record LetterArrived(ClaimId claim, Instant at, String by, String from, boolean stranger) implements ClaimEvent {}

    record LetterFailed(ClaimId claim, Instant at, String by, String letter, String why) implements ClaimEvent {}

    record Explained(ClaimId claim, Instant at, String by, boolean justified) implements ClaimEvent {}

    record Decided(
            ClaimId claim, Instant at, String by, ClaimOutcome outcome, BigDecimal compensation, boolean asDeputy)
            implements ClaimEvent {}

    record LetterSigned(ClaimId claim, Instant at, String by, String number) implements ClaimEvent {}

    record AnswerSent(ClaimId claim, Instant at, String by, String to) implements ClaimEvent {}

    /** The answer takes another way than before. */
    record AnswerWayChosen(ClaimId claim, Instant at, String by, AnswerWay way, String to) implements ClaimEvent {}

    record AnswerNotReached(ClaimId claim, Instant at, String by, AnswerWay way, String why) implements ClaimEvent {}

    record Answered(ClaimId claim, Instant at, String by, AnswerWay way, String proof) implements ClaimEvent {}

    /** @param day how many working days are over with this one */
    record DeadlineNear(ClaimId claim, Instant at, String by, int day) implements ClaimEvent {}

    record DeadlineMissed(ClaimId claim, Instant at, String by) implements ClaimEvent {}

    /** The day that had been written down was wrong. */
    record ArrivalCorrected(ClaimId claim, Instant at, String by, LocalDate from, LocalDate until, String why)
            implements ClaimEvent {}

    /** The production calendar was changed, or the day of arrival was put right. */
    record DueMoved(ClaimId claim, Instant at, String by, LocalDate from, LocalDate until) implements ClaimEvent {}

    /** By the right count the deadline that was missed lies ahead. */
    record BreachUndone(ClaimId claim, Instant at, String by, LocalDate until) implements ClaimEvent {}

    /** The owner was told another day of the answer than before. */
    record DueTold(ClaimId claim, Instant at, String by, LocalDate until) implements ClaimEvent {}

    /** As the log names it. */
    default String kind() {
        return "Claim" + getClass().getSimpleName();
    }
}
