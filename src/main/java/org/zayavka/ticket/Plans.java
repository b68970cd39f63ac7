package org.zayavka.ticket;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zayavka.customer.Contract;
import org.zayavka.customer.Customers;

/** Which contract a ticket is served by, and on which plan: only what is proven counts (S5.1, S5.2). */
@Component
public class Plans {

    private static final String NONE = "none";

    private final Customers customers;

    Plans(Customers customers) {
        this.customers = customers;
    }

    /** The contract of a ticket, also of one that was only named. */
    public Optional<Contract> contract(Ticket ticket) {
        return Optional.ofNullable(ticket.requester().contract()).flatMap(customers::contract);
    }

    public String plan(Ticket ticket) {
        return contract(ticket)
                .filter(contract -> ticket.requester().identified())
                .map(Contract::plan)
                .orElse(NONE);
    }
}
