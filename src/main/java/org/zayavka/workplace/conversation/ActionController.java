package org.zayavka.workplace.conversation;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zayavka.shared.Refusal;
import org.zayavka.workplace.Agent;
import org.zayavka.workplace.AgentTickets;
import org.zayavka.workplace.Colleagues;
import org.zayavka.workplace.TicketCard;

/** The actions of the tab. */
@RestController
@RequestMapping("/camunda/api/desk/{engine}/tickets/{number}")
class ActionController {

    private final AgentTickets tickets;
    private final TaskActions tasks;
    private final TicketActions actions;
    private final Watching watching;
    private final Colleagues colleagues;
    private final ActionWords words;
    private final ThreadVersions versions;

    ActionController(
            AgentTickets tickets,
            TaskActions tasks,
            TicketActions actions,
            Watching watching,
            Colleagues colleagues,
            ActionWords words,
            ThreadVersions versions) {
        this.tickets = tickets;
        this.tasks = tasks;
        this.actions = actions;
        this.watching = watching;
        this.colleagues = colleagues;
        this.words = words;
        this.versions = versions;
    }

    /**
     * @param undo what {@code POST undo/…} takes to take it back; null when it can't be
     * @param words what was done
     */
    record Done(String version, @Nullable UUID undo, String words) {}

    @PostMapping("/actions/take")
    Done take(Agent agent, @PathVariable long number) {
        var ticket = tickets.workedOn(agent, number);
        return done(ticket, tasks.take(agent, ticket), agent.say("Заявка ваша.", "The ticket is yours."));
    }

    @PostMapping("/actions/put-back")
    Done putBack(Agent agent, @PathVariable long number) {
        var ticket = tickets.workedOn(agent, number);
        return done(
                ticket,
                tasks.putBack(agent, ticket),
                agent.say("Заявка снова в очереди.", "The ticket is in the queue again."));
    }

    /**
     * @param to login of a colleague; else the queue counts
     * @param queue group of the queue
     * @param reason goes along as a note; another department wants one
     */
    record HandOver(
            @Nullable String to,
            @Nullable String queue,
            @Nullable String reason) {}

    @PostMapping("/actions/hand-over")
    Done handOver(Agent agent, @PathVariable long number, @RequestBody HandOver wanted) {
        var ticket = tickets.workedOn(agent, number);
        var to = text(wanted.to());
        if (to.isEmpty()) {
            tasks.handToQueue(agent, ticket, text(wanted.queue()), text(wanted.reason()));
            return done(ticket, null, words.inOtherQueue(agent, text(wanted.queue())));
        }
        var colleague = colleagues
                .member(to)
                .map(who -> new Agent(who, agent.language()))
                .filter(who -> tickets.mayWork(who, ticket))
                .orElseThrow(() -> new Refusal(
                        "«" + to + "» не работает в этой очереди. Выберите коллегу из неё или другую очередь.",
                        "“" + to + "” does not work in this queue. Choose a colleague of it, or another queue."));
        var undo = tasks.handTo(agent, ticket, colleague.login(), text(wanted.reason()));
        return done(ticket, undo, words.withColleague(agent, colleague.login()));
    }

    @PostMapping("/actions/urgency")
    Done urgency(Agent agent, @PathVariable long number) {
        var ticket = tickets.workedOn(agent, number);
        var undo = actions.declareUrgent(agent, ticket.id());
        return done(ticket, undo, words.newDeadline(agent, tickets.readable(agent, number)));
    }

    /** @param impact person, department or company */
    record NewImpact(@Nullable String impact) {}

    @PostMapping("/actions/impact")
    Done impact(Agent agent, @PathVariable long number, @RequestBody NewImpact wanted) {
        var ticket = tickets.workedOn(agent, number);
        var undo = actions.hits(agent, ticket.id(), text(wanted.impact()));
        return done(ticket, undo, words.newDeadline(agent, tickets.readable(agent, number)));
    }

    /** @param category code of one that the desk has */
    record NewCategory(@Nullable String category) {}

    @PostMapping("/actions/category")
    Done category(Agent agent, @PathVariable long number, @RequestBody NewCategory wanted) {
        var ticket = tickets.workedOn(agent, number);
        var undo = actions.isAbout(agent, ticket.id(), text(wanted.category()));
        return done(ticket, undo, words.isAbout(agent, text(wanted.category())));
    }

    @PostMapping("/actions/spam")
    Done spam(Agent agent, @PathVariable long number) {
        var ticket = tickets.workedOn(agent, number);
        tasks.spam(agent, ticket);
        return done(
                ticket,
                null,
                agent.say(
                        "Заявка закрыта как спам, отправитель ничего не узнает.",
                        "The ticket is closed as spam, its sender hears nothing."));
    }

    /** @param to number of a ticket that the agent may read */
    record Link(long to) {}

    @PostMapping("/actions/link")
    Done link(Agent agent, @PathVariable long number, @RequestBody Link wanted) {
        var ticket = tickets.workedOn(agent, number);
        var other = tickets.readable(agent, wanted.to()).id();
        var undo = actions.link(agent, ticket.id(), other);
        return done(
                ticket, undo, agent.say("Связана с заявкой № " + other + ".", "Linked to ticket no. " + other + "."));
    }

    @PostMapping("/actions/keep-solved")
    Done keepSolved(Agent agent, @PathVariable long number) {
        var ticket = tickets.workedOn(agent, number);
        actions.keepSolved(ticket);
        return done(ticket, null, agent.say("Заявка снова решена.", "The ticket is solved again."));
    }

    /** @param message number of the letter's entry */
    record Split(long message) {}

    @PostMapping("/actions/split")
    Done split(Agent agent, @PathVariable long number, @RequestBody Split wanted) {
        var ticket = tickets.workedOn(agent, number);
        var fresh = actions.split(agent, ticket.id(), wanted.message());
        return done(
                ticket,
                null,
                agent.say("Письмо выделено в заявку № " + fresh + ".", "The letter is ticket no. " + fresh + " now."));
    }

    /**
     * @param contact number of a contact
     * @param contractNumber instead: number of a contract, or the address of a contact
     */
    record Contact(@Nullable Long contact, @Nullable String contractNumber) {}

    @PostMapping("/actions/contact")
    Done contact(Agent agent, @PathVariable long number, @RequestBody Contact wanted) {
        var ticket = tickets.workedOn(agent, number);
        var contact = wanted.contact() == null ? "" : wanted.contact().toString();
        tasks.identify(agent, ticket, contact, text(wanted.contractNumber()));
        return done(ticket, null, words.newDeadline(agent, tickets.readable(agent, number)));
    }

    @PostMapping("/actions/unlink")
    Done unlink(Agent agent, @PathVariable long number, @RequestBody Link wanted) {
        var ticket = tickets.workedOn(agent, number);
        var other = tickets.readable(agent, wanted.to()).id();
        actions.unlink(agent, ticket.id(), other);
        return done(ticket, null, agent.say("Связь с № " + other + " снята.", "Unlinked from no. " + other + "."));
    }

    record Merge(long into) {}

    @PostMapping("/actions/merge")
    Done merge(Agent agent, @PathVariable long number, @RequestBody Merge wanted) {
        var ticket = tickets.workedOn(agent, number);
        var into = tickets.readable(agent, wanted.into()).id();
        tasks.merge(agent, ticket, into);
        return done(
                ticket,
                null,
                agent.say(
                        "Заявка закрыта как дубликат № " + into + ".",
                        "The ticket is closed as a duplicate of no. " + into + "."));
    }

    record Watcher(@Nullable String address) {}

    @PostMapping("/actions/watch")
    Done watch(Agent agent, @PathVariable long number, @RequestBody Watcher wanted) {
        var ticket = tickets.workedOn(agent, number);
        var undo = watching.add(ticket.id(), text(wanted.address()), agent.login());
        return done(ticket, undo, agent.say("Добавлено в копию.", "Added in copy."));
    }

    @PostMapping("/actions/unwatch")
    Done unwatch(Agent agent, @PathVariable long number, @RequestBody Watcher wanted) {
        var ticket = tickets.workedOn(agent, number);
        watching.removeNamed(ticket.id(), text(wanted.address()), agent.login());
        return done(ticket, null, agent.say("Убрано из копии.", "Removed from copy."));
    }

    @PostMapping("/undo/{token}")
    Done undo(Agent agent, @PathVariable long number, @PathVariable String token) {
        var ticket = tickets.workedOn(agent, number);
        actions.undo(agent, ticket, uuid(agent, token));
        return done(ticket, null, agent.say("Отменено.", "Undone."));
    }

    private static UUID uuid(Agent agent, String token) {
        try {
            return UUID.fromString(token);
        } catch (IllegalArgumentException noToken) {
            throw AgentTickets.refused(agent, HttpStatus.NOT_FOUND, "Такого действия нет.", "There is no such action.");
        }
    }

    private Done done(TicketCard ticket, @Nullable UUID undo, String words) {
        return new Done(versions.of(ticket.id()), undo, words);
    }

    private static String text(@Nullable String given) {
        return Objects.requireNonNullElse(given, "").strip().replace("\u0000", "");
    }
}
