package org.zayavka.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zayavka.shared.ContactId;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.Refusal;
import org.zayavka.shared.TicketId;

/** What others may ask a ticket; nothing here changes it. */
public abstract sealed class TicketFacts permits Ticket {

    final TicketId id;
    final TicketData data;

    TicketFacts(TicketId id, TicketData data) {
        this.id = id;
        this.data = data;
    }

    public TicketId id() {
        return id;
    }

    public State state() {
        return data.state;
    }

    public String subject() {
        return data.subject;
    }

    public Requester requester() {
        return data.requester;
    }

    public String department() {
        return data.department;
    }

    public EmailAddress mailbox() {
        return data.mailbox;
    }

    public Priority priority() {
        return data.priority;
    }

    public Impact impact() {
        return data.impact;
    }

    /** The code of what it is about; empty while nobody has said it. */
    public String category() {
        return data.category;
    }

    public boolean declaredUrgent() {
        return data.declaredUrgent;
    }

    public String queue() {
        return data.queue;
    }

    public int taskPriority() {
        return data.taskPriority;
    }

    public int line() {
        return data.line;
    }

    /** Where it stands: line 2 has a queue of its own. Empty before it was queued. */
    public String inQueue() {
        return data.line == 2 ? "line2" : data.queue;
    }

    /** The engine's task that waits for a person; empty when none. */
    public String task() {
        return data.task;
    }

    public String lastAgent() {
        return data.lastAgent;
    }

    public String draft() {
        return data.draft;
    }

    public String question() {
        return data.question;
    }

    public Instant arrivedAt() {
        return data.arrivedAt;
    }

    public int openedTimes() {
        return data.openedTimes;
    }

    public boolean quarantine() {
        return data.quarantine;
    }

    public @Nullable ContactId linkTo() {
        return data.linkTo;
    }

    public String linkToContract() {
        return data.linkToContract;
    }

    public @Nullable TicketId duplicateOf() {
        return data.duplicateOf;
    }

    public @Nullable TicketId follows() {
        return data.follows;
    }

    public @Nullable Promise promise() {
        return data.promise;
    }

    /** When a person took it for the first time. */
    public @Nullable Instant reactedAt() {
        return data.reactedAt;
    }

    /** What the requester knows of the promise; absent when nobody told them yet. */
    public @Nullable ToldPromise told() {
        return data.told;
    }

    /** Whether work has yet to begin, by another moment than the requester was told. */
    public boolean beginsOtherwiseThanTold() {
        return data.promise != null
                && data.told != null
                && data.reactedAt == null
                && data.told.differsInReaction(data.promise);
    }

    /** Whether the requester was told a deadline that is no longer the promised one; of what has passed there is no news. */
    public boolean promisesOtherwiseThanTold(Instant now) {
        var promise = data.promise;
        var told = data.told;
        if (promise == null || told == null) {
            return false;
        }
        return told.differsInSolution(promise) && promise.solutionDue().isAfter(now)
                || beginsOtherwiseThanTold() && promise.reactionDue().isAfter(now);
    }

    public @Nullable Solution solution() {
        return data.solution;
    }

    /** The promise of a ticket that has one. */
    public Promise promised() {
        if (data.promise == null) {
            throw new Refusal(
                    "Заявке № " + id + " ещё не обещан срок.", "Ticket no. " + id + " has no deadline promised yet.");
        }
        return data.promise;
    }

    public Solution solved() {
        if (data.solution == null) {
            throw new Refusal("У заявки № " + id + " ещё нет решения.", "Ticket no. " + id + " has no solution yet.");
        }
        return data.solution;
    }

    /** From when the solution is counted: urgency starts the count anew (S1.3). */
    Instant countedFrom() {
        return data.urgentSince == null ? data.arrivedAt : data.urgentSince;
    }
}
