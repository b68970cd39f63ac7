package org.zayavka.workplace.search;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;
import org.zayavka.shared.Language;
import org.zayavka.shared.Refusal;
import org.zayavka.shared.TicketId;
import org.zayavka.ticket.process.OutsideTheForm;
import org.zayavka.workplace.Agent;
import org.zayavka.workplace.Colleagues;
import org.zayavka.workplace.DeskAccess;
import org.zayavka.workplace.StaffMember;
import org.zayavka.workplace.TicketCard;
import org.zayavka.workplace.TicketCards;
import org.zayavka.workplace.conversation.TaskActions;

/**
 * Does one action with one ticket, in the name of who asked for it: as if they had opened the ticket and done it there,
 * by the same rules. Whether they may is asked anew for each ticket.
 */
@Component
class BulkWork {

    private final Colleagues colleagues;
    private final DeskAccess access;
    private final TicketCards cards;
    private final TaskActions tasks;
    private final OutsideTheForm work;
    private final IdentityService identities;

    BulkWork(
            Colleagues colleagues,
            DeskAccess access,
            TicketCards cards,
            TaskActions tasks,
            OutsideTheForm work,
            IdentityService identities) {
        this.colleagues = colleagues;
        this.access = access;
        this.cards = cards;
        this.tasks = tasks;
        this.work = work;
        this.identities = identities;
    }

    /** @throws RuntimeException when it can't be done: a {@link Refusal}, or what the engine's rules refuse */
    void doWith(BulkJob job, long number) {
        var who = colleagues
                .member(job.person())
                .orElseThrow(() -> new Refusal(
                        "Сотрудника " + job.person() + " больше нет: от его имени ничего не делается.",
                        job.person() + " is no longer with us: nothing is done in their name."));
        var ticket = cards.find(new TicketId(number)).orElseThrow(() -> refusal(number, "больше нет", "is gone"));
        if (!access.mayWork(who, ticket)) {
            throw refusal(number, "не в вашей очереди", "is not in your queue");
        }
        identities.setAuthentication(who.login(), List.copyOf(who.groups()));
        try {
            perform(job, who, ticket);
        } finally {
            identities.clearAuthentication();
        }
    }

    private void perform(BulkJob job, StaffMember who, TicketCard ticket) {
        switch (job.action()) {
            case TAKE -> tasks.take(new Agent(who, Language.RU), ticket);
            case GIVE -> give(job.target(), ticket);
            case QUEUE -> tasks.handToQueue(new Agent(who, Language.RU), ticket, job.target(), job.reason());
            case CATEGORY -> work.categorise(ticket.id(), job.target(), who.login());
            case SPAM -> tasks.spam(new Agent(who, Language.RU), ticket);
            case URGENT -> work.declareUrgent(ticket.id(), who.login());
        }
    }

    private void give(String login, TicketCard ticket) {
        var number = ticket.id().number();
        var colleague = colleagues
                .member(login)
                .orElseThrow(
                        () -> refusal(number, "осталась: сотрудника " + login + " нет", "stays: there is no " + login));
        if (!access.mayWork(colleague, ticket)) {
            var name = colleagues.name(login);
            throw refusal(number, "не в очереди сотрудника: " + name, "is not in the queue of " + name);
        }
        tasks.handTo(ticket, login);
    }

    private static Refusal refusal(long ticket, String russian, String english) {
        return new Refusal("Заявка № " + ticket + " " + russian + ".", "Ticket no. " + ticket + " " + english + ".");
    }
}
