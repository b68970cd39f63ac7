package org.zayavka.quality;

/**
 * What the table is asked about a closed ticket.
 *
 * @param company its name as the ticket has it; empty when unknown
 * @param plan of the contract; {@code none} when there is none
 * @param priority its code
 * @param phonedThisMonth whether the requester was phoned since the first of the month, or a call to them is planned
 */
public record SampleFacts(
        boolean phonedThisMonth, boolean reopened, boolean breached, String company, String plan, String priority) {}
