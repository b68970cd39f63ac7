package org.zayavka.call;

import java.util.List;
import java.util.Optional;
import org.zayavka.shared.TicketId;

/** The calls that were taken, for reading. */
public interface PhoneCalls {

    Optional<PhoneCall> find(CallId id);

    /** @throws org.zayavka.shared.Refusal when there is none */
    PhoneCall get(CallId id);

    /** The first one first. */
    List<PhoneCall> ofTicket(TicketId ticket);

    /**
     * A page of the list, the newest first.
     *
     * @param query words of the caller, company or contract, a phone, or {@code №} and a ticket's number; empty for all
     * @param before the last call of the page before; 0 for the first page
     */
    List<PhoneCall> list(String query, long before, int limit);
}
