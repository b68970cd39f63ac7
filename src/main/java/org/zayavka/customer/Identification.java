package org.zayavka.customer;

import org.jspecify.annotations.Nullable;

/**
 * Who a sender is, as far as can be told.
 *
 * @param contract the contract the request is under: the one that the text names, else the only one of the company
 */
public record Identification(
        @Nullable Contact contact,
        @Nullable Company company,
        @Nullable Contract contract,
        How how) {

    public enum How {
        /** The address is registered as a contact's (S5.1). */
        REGISTERED_ADDRESS,
        /** An agent linked the ticket to a contact or a contract. */
        AGENT,
        /** On the phone, by the contract and the surname that the caller stated (S3.7): no proof for changing data (S5.1). */
        PHONE,
        /** Unknown sender, but the text names a contract or a login: a hint for the agent, no proof. */
        CONTRACT_NAMED,
        /** Nothing is known. */
        NONE
    }

    /** Whether requests that change data may be accepted from this sender. */
    public boolean identified() {
        return how == How.REGISTERED_ADDRESS || how == How.AGENT;
    }
}
