package org.zayavka.workplace.conversation;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.zayavka.shared.Remark;
import org.zayavka.shared.TicketId;
import org.zayavka.ticket.NewMessage;
import org.zayavka.ticket.Tickets;
import org.zayavka.workplace.Colleagues;

/** What the conversation keeps of a ticket that went from hand to hand: to whom, and why (S2.6). */
@Component
class GivenNotes {

    private final Tickets tickets;
    private final Colleagues colleagues;
    private final Clock clock;

    GivenNotes(Tickets tickets, Colleagues colleagues, Clock clock) {
        this.tickets = tickets;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /** @param reason in the giver's words; may be empty */
    void note(TicketId id, String by, String to, String reason) {
        var ticket = tickets.get(id);
        var now = clock.instant();
        ticket.say(NewMessage.remark(by, now, Remark.of("given", colleagues.name(to))));
        if (!reason.isEmpty()) {
            ticket.say(NewMessage.note(by, now, reason));
        }
        tickets.save(ticket);
    }
}
