package org.zayavka.workplace.conversation;

import java.util.Arrays;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zayavka.shared.Refusal;
import org.zayavka.shared.TicketId;
import org.zayavka.ticket.Impact;
import org.zayavka.ticket.State;
import org.zayavka.ticket.process.OutsideTheForm;
import org.zayavka.workplace.Agent;
import org.zayavka.workplace.TicketCard;
import org.zayavka.workplace.conversation.Undos.Action;

/** What an agent does with a ticket while its task stays: each one transaction, with what it takes to undo it. */
@Component
class TicketActions {

    private final OutsideTheForm work;
    private final TaskActions tasks;
    private final Watching watching;
    private final Undos undos;

    TicketActions(OutsideTheForm work, TaskActions tasks, Watching watching, Undos undos) {
        this.work = work;
        this.tasks = tasks;
        this.watching = watching;
        this.undos = undos;
    }

    @Transactional
    public UUID declareUrgent(Agent agent, TicketId ticket) {
        work.declareUrgent(ticket, agent.login());
        return undos.keep(agent.login(), ticket, Action.URGENCY, "", "");
    }

    @Transactional
    public UUID hits(Agent agent, TicketId ticket, String code) {
        var impact = Arrays.stream(Impact.values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "Выберите, кого это задевает: одного человека, отдел или всю компанию.",
                        "Choose whom it hits: a person, a department or the whole company."));
        var before = work.hits(ticket, impact, agent.login());
        return undos.keep(agent.login(), ticket, Action.IMPACT, before.code(), impact.code());
    }

    /** The reply that reopened it was only thanks (complaint 8). */
    @Transactional
    public void keepSolved(TicketCard ticket) {
        if (ticket.state() != State.WORKING
                || ticket.solvedAt() == null
                || ticket.task().isEmpty()) {
            throw new Refusal(
                    "Заявку № " + ticket.id() + " не открывали снова: возвращать в решённые нечего.",
                    "Ticket no. " + ticket.id() + " was not opened again: there is no solution to go back to.");
        }
        work.keepSolved(ticket.id());
    }

    /** @return the new ticket */
    TicketId split(Agent agent, TicketId ticket, long message) {
        return work.splitOff(ticket, message, agent.login());
    }

    /** @throws Refusal when it was changed since, was undone already, or too long ago */
    @Transactional
    public void undo(Agent agent, TicketCard ticket, UUID token) {
        var undo = undos.take(agent.login(), ticket.id(), token);
        switch (undo.action()) {
            case TAKE -> tasks.undoTake(ticket, undo.after());
            case PUT_BACK -> tasks.undoPutBack(ticket, undo.before());
            case URGENCY -> {
                TaskActions.refuseUnless(ticket.declaredUrgent(), ticket);
                work.withdrawUrgency(ticket.id(), agent.login());
            }
            case IMPACT -> {
                var now = work.hits(ticket.id(), Impact.ofCode(undo.before()), agent.login());
                TaskActions.refuseUnless(now.code().equals(undo.after()), ticket);
            }
            case WATCH -> watching.remove(ticket.id(), undo.after(), agent.login());
        }
    }
}
