package org.zayavka.workplace;

import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;
import org.zayavka.shared.TicketId;
import org.zayavka.ticket.TicketReaders;

/** The rule of the staff pages for those who come by another way. */
@Component
class StaffReaders implements TicketReaders {

    private final IdentityService people;
    private final DeskAccess access;
    private final TicketCards tickets;

    StaffReaders(IdentityService people, DeskAccess access, TicketCards tickets) {
        this.people = people;
        this.access = access;
        this.tickets = tickets;
    }

    @Override
    public boolean mayRead(String login, TicketId ticket) {
        var groups = people.createGroupQuery().groupMember(login).list().stream()
                .map(Group::getId)
                .collect(Collectors.toUnmodifiableSet());
        var who = new StaffMember(login, groups);
        return tickets.find(ticket).filter(card -> access.mayRead(who, card)).isPresent();
    }
}
