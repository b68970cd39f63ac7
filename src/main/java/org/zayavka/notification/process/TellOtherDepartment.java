package org.zayavka.notification.process;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zayavka.notification.StaffLetter;
import org.zayavka.notification.StaffLetters;
import org.zayavka.shared.DeskSettings;
import org.zayavka.ticket.ArrivedElsewhereToo;
import org.zayavka.ticket.Tickets;

/** One letter to two mailboxes is one ticket; the department that does not work on it is told (complaint 7). */
@Component
class TellOtherDepartment {

    private final StaffLetters letters;
    private final StaffAddresses staff;
    private final DeskSettings desk;
    private final Tickets tickets;

    TellOtherDepartment(StaffLetters letters, StaffAddresses staff, DeskSettings desk, Tickets tickets) {
        this.letters = letters;
        this.staff = staff;
        this.desk = desk;
        this.tickets = tickets;
    }

    @EventListener
    void on(ArrivedElsewhereToo fact) {
        if (!fact.department().equals(tickets.get(fact.ticket()).department())) {
            letters.send(fact.ticket(), StaffLetter.CAME_TO_BOTH, staff.members(desk.lineOf(fact.department())));
        }
    }
}
