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
 * @param task of the engine, that waits for a person; empty when none
 * @param impact code of whom it hits
 * @param category code of what it is about; empty while nobody has said it
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
        String task,
        String assignee,
        String assigneeWords,
        boolean overdue,
        boolean declaredUrgent,
        String impact,
        String category,
        String categoryWords,
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
                ticket.task(),
                ticket.assignee(),
                ticket.assignee().isEmpty() ? "" : words.code().person(ticket.assignee()),
                ticket.overdue(now),
                ticket.declaredUrgent(),
                ticket.impact().code(),
                ticket.category(),
                words.code().category(ticket.category()),
                mayWork,
                mayWork && ticket.mayKeepSolved(),
                ticket.language());
    }
}
