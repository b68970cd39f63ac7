package org.zayavka.workplace.conversation;

import java.time.Instant;
import org.zayavka.workplace.ReadersWords.Words;
import org.zayavka.workplace.TicketCard;

/**
 * The line above a conversation.
 *
 * @param queue where it stands now
 * @param assignee login of who took it; empty when nobody
 * @param mayWork whether the reader may change anything
 * @param mayKeepSolved whether it came back after a solution that may stand
 * @param language of the requester: in it answers are written
 */
record TicketHead(
        long number,
        String subject,
        String state,
        String stateWords,
        String queue,
        String queueWords,
        String priorityWords,
        String assignee,
        String assigneeWords,
        boolean overdue,
        boolean mayWork,
        boolean mayKeepSolved,
        String language) {

    static TicketHead of(TicketCard ticket, boolean mayWork, Words words, Instant now) {
        var state = ticket.state().code();
        return new TicketHead(
                ticket.id().number(),
                ticket.subject(),
                state,
                words.said("state." + state),
                ticket.inQueue(),
                words.show().queue(ticket.inQueue()),
                words.said("priority." + ticket.priority().code()),
                ticket.assignee(),
                ticket.assignee().isEmpty() ? "" : words.code().person(ticket.assignee()),
                ticket.overdue(now),
                mayWork,
                mayWork && ticket.mayKeepSolved(),
                ticket.language());
    }
}
