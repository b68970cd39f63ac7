package org.zayavka.ticket.process;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.zayavka.shared.ProcessMessages;

/** What the room of tickets tells its processes. */
@Component
class TicketMessages implements ProcessMessages {

    static final String REGISTERED = "ticket.registered";
    static final String REQUESTER_ADDED = "ticket.requesterAdded";
    static final String REQUESTER_ANSWERED = "ticket.requesterAnswered";
    static final String REQUESTER_REPLIED = "ticket.requesterReplied";
    static final String SOLUTION_CONFIRMED = "ticket.solutionConfirmed";
    static final String REQUESTER_WITHDREW = "ticket.requesterWithdrew";
    static final String HEAD_CALLED = "ticket.headCalled";
    static final String PROMISE_OUTDATED = "ticket.promiseOutdated";

    @Override
    public Set<String> names() {
        return Set.of(
                REGISTERED,
                REQUESTER_ADDED,
                REQUESTER_ANSWERED,
                REQUESTER_REPLIED,
                SOLUTION_CONFIRMED,
                REQUESTER_WITHDREW,
                HEAD_CALLED,
                PROMISE_OUTDATED);
    }
}
