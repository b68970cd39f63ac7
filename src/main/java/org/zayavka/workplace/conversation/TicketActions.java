package org.zayavka.workplace.conversation;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zayavka.shared.Refusal;
import org.zayavka.shared.TicketId;
import org.zayavka.ticket.Categories;
import org.zayavka.ticket.Impact;
import org.zayavka.ticket.State;
import org.zayavka.ticket.TicketLinks;
import org.zayavka.ticket.process.OutsideTheForm;
import org.zayavka.workplace.Agent;
import org.zayavka.workplace.TicketCard;
import org.zayavka.workplace.conversation.Undos.Action;
import org.zayavka.workplace.conversation.Undos.Undo;

/** What an agent does with a ticket while its task stays: each one transaction, with what it takes to undo it. */
@Component
class TicketActions {

    private final OutsideTheForm work;
    private final TicketLinks links;
    private final Categories categories;
    private final TaskActions tasks;
    private final Watching watching;
    private final SplitLetters splits;
    private final Undos undos;
    private final Deliveries deliveries;

    TicketActions(
            OutsideTheForm work,
            TicketLinks links,
            Categories categories,
            TaskActions tasks,
            Watching watching,
            SplitLetters splits,
            Undos undos,
            Deliveries deliveries) {
        this.work = work;
        this.links = links;
        this.categories = categories;
        this.tasks = tasks;
        this.watching = watching;
        this.splits = splits;
        this.undos = undos;
        this.deliveries = deliveries;
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

    /** @param category code of one that the desk has */
    @Transactional
    public UUID isAbout(Agent agent, TicketId ticket, String category) {
        if (categories.find(category).isEmpty()) {
            throw new Refusal(
                    "Такой категории нет. Обновите страницу и выберите из списка.",
                    "There is no such category. Reload the page and choose from the list.");
        }
        var before = work.categorise(ticket, category, agent.login());
        return undos.keep(agent.login(), ticket, Action.CATEGORY, before, category);
    }

    /** @param other that the agent may read */
    @Transactional
    public UUID link(Agent agent, TicketId ticket, TicketId other) {
        links.link(ticket, other, agent.login());
        return undos.keep(agent.login(), ticket, Action.LINK, "", other.toString());
    }

    @Transactional
    public void unlink(Agent agent, TicketId ticket, TicketId other) {
        links.unlink(ticket, other, agent.login());
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
        var before = splits.of(ticket, List.of(message)).get(message);
        if (before != null) {
            throw new Refusal(
                    "Это письмо уже выделено в заявку № " + before + ".",
                    "This letter is ticket no. " + before + " already.");
        }
        return work.splitOff(ticket, message, agent.login());
    }

    /** @throws Refusal when it was changed since, was undone already, or too long ago */
    @Transactional
    public void undo(Agent agent, TicketCard ticket, UUID token) {
        var undo = undos.take(agent.login(), ticket.id(), token);
        switch (undo.action()) {
            case TAKE -> {
                tasks.undoTake(ticket, undo.after());
                takeBackReaction(agent, ticket, undo);
            }
            case PUT_BACK -> tasks.undoPutBack(ticket, undo.before());
            case URGENCY -> {
                TaskActions.refuseUnless(ticket.declaredUrgent(), ticket);
                work.withdrawUrgency(ticket.id(), agent.login());
            }
            case IMPACT -> {
                var now = work.hits(ticket.id(), Impact.ofCode(undo.before()), agent.login());
                TaskActions.refuseUnless(now.code().equals(undo.after()), ticket);
            }
            case HAND_OVER -> {
                tasks.undoHandTo(ticket, undo.before(), undo.after());
                takeBackReaction(agent, ticket, undo);
            }
            case CATEGORY -> {
                TaskActions.refuseUnless(ticket.category().equals(undo.after()), ticket);
                work.categorise(ticket.id(), undo.before(), agent.login());
            }
            case LINK -> links.unlink(ticket.id(), new TicketId(Long.parseLong(undo.after())), agent.login());
            case WATCH -> watching.remove(ticket.id(), undo.after(), agent.login());
        }
    }

    /** Who has written to the requester meanwhile has reacted, whoever holds the task. */
    private void takeBackReaction(Agent agent, TicketCard ticket, Undo undo) {
        if (undo.isOfUntouched() && !deliveries.hasReplySince(ticket.id(), undo.at())) {
            work.takeBackReaction(ticket.id(), agent.login());
        }
    }
}
