package org.zayavka.ticket;

/** A fact of a field visit, kept in the log of its ticket. */
public sealed interface VisitEvent extends TicketEvent
        permits VisitRequested, VisitAgreed, VisitMoved, VisitUnassigned, VisitCancelled, VisitBegan, VisitEnded {

    /** Number of the visit. */
    long visit();
}
