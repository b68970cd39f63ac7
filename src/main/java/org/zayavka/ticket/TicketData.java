package org.zayavka.ticket;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zayavka.shared.ContactId;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.TicketId;

/** The state of a ticket as its row holds it; only {@link Ticket} changes it. */
final class TicketData {

    final String subject;
    final EmailAddress mailbox;
    final Instant arrivedAt;
    final boolean quarantine;
    final @Nullable TicketId follows;
    final List<EmailAddress> newParticipants;

    State state = State.WORKING;
    Requester requester;
    String department;
    Priority priority = Priority.NORMAL;
    Impact impact = Impact.PERSON;
    boolean declaredUrgent;

    @Nullable
    Instant urgentSince;

    String queue = "";
    int taskPriority;
    int line = 1;
    int openedTimes = 1;
    String draft = "";
    String question = "";
    String lastAgent = "";

    @Nullable
    Promise promise;

    @Nullable
    ToldPromise told;

    @Nullable
    Solution solution;

    @Nullable
    Instant reactedAt;

    @Nullable
    Instant newsAt;

    @Nullable
    Instant closedAt;

    @Nullable
    Closing closing;

    @Nullable
    TicketId duplicateOf;

    @Nullable
    ContactId linkTo;

    String linkToContract = "";
    boolean undelivered;
    /** Code; empty while nobody has said it. */
    String category = "";

    String task = "";
    String assignee = "";
    /** Of this transaction alone: the requester has just said yes. */
    boolean confirmed;
    /** Of this transaction alone: somebody has just seen that it is spam. */
    boolean spam;

    TicketData(
            String subject,
            EmailAddress mailbox,
            Instant arrivedAt,
            boolean quarantine,
            @Nullable TicketId follows,
            List<EmailAddress> newParticipants,
            Requester requester,
            String department) {
        this.subject = subject;
        this.mailbox = mailbox;
        this.arrivedAt = arrivedAt;
        this.quarantine = quarantine;
        this.follows = follows;
        this.newParticipants = newParticipants;
        this.requester = requester;
        this.department = department;
    }

    static TicketData of(NewTicket from) {
        var data = new TicketData(
                from.subject(),
                from.mailbox(),
                from.arrivedAt(),
                from.quarantine(),
                from.follows(),
                from.participants(),
                from.requester(),
                from.department());
        data.declaredUrgent = from.declaredUrgent();
        data.newsAt = from.arrivedAt();
        return data;
    }
}
