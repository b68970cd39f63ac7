package org.zayavka.ticket.process;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.zayavka.shared.TaskComments;
import org.zayavka.shared.TicketId;
import org.zayavka.ticket.NewMessage;
import org.zayavka.ticket.Tickets;

/** A comment on a ticket's task is an internal note of the ticket, as if it stood in the task's form. */
@Component
class CommentNotes implements TaskComments {

    private final Tickets tickets;
    private final Clock clock;

    CommentNotes(Tickets tickets, Clock clock) {
        this.tickets = tickets;
        this.clock = clock;
    }

    @Override
    public void commented(String businessKey, String author, String text) {
        if (!businessKey.matches("[1-9]\\d{0,17}")) {
            return;
        }
        tickets.find(new TicketId(Long.parseLong(businessKey))).ifPresent(ticket -> {
            ticket.say(NewMessage.note(author, clock.instant(), text));
            tickets.save(ticket);
        });
    }
}
