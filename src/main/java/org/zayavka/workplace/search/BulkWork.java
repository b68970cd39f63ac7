package org.zayavka.workplace.search;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;
import org.zayavka.shared.Refusal;
import org.zayavka.shared.TicketId;
import org.zayavka.ticket.State;
import org.zayavka.ticket.Tickets;
import org.zayavka.workplace.Colleagues;
import org.zayavka.workplace.DeskAccess;
import org.zayavka.workplace.StaffMember;
import org.zayavka.workplace.TicketCard;
import org.zayavka.workplace.TicketCards;

/**
 * Does one action with one ticket, in the name of who asked for it: as if they had opened the ticket and done it there.
 * Whether they may is asked anew for each ticket, here; the engine, which knows nothing of tickets, is not asked again.
 */
@Component
class BulkWork {

    private final Colleagues colleagues;
    private final DeskAccess access;
    private final TicketCards cards;
    private final Tickets tickets;
    private final TaskService tasks;
    private final FormService forms;
    private final IdentityService identities;
    private final ProcessEngineConfigurationImpl engine;
    private final Clock clock;

    BulkWork(
            Colleagues colleagues,
            DeskAccess access,
            TicketCards cards,
            Tickets tickets,
            TaskService tasks,
            FormService forms,
            IdentityService identities,
            ProcessEngineConfigurationImpl engine,
            Clock clock) {
        this.colleagues = colleagues;
        this.access = access;
        this.cards = cards;
        this.tickets = tickets;
        this.tasks = tasks;
        this.forms = forms;
        this.identities = identities;
        this.engine = engine;
        this.clock = clock;
    }

    /** @throws Refusal when it can't be done; the words say why */
    void doWith(BulkJob job, long number) {
        var who = colleagues
                .member(job.person())
                .orElseThrow(() -> new Refusal(
                        "Сотрудника " + job.person() + " больше нет: от его имени ничего не делается.",
                        job.person() + " is no longer with us: nothing is done in their name."));
        var ticket = cards.find(new TicketId(number))
                .orElseThrow(() -> refusal(number, "больше нет", "is gone"));
        if (!access.mayWork(who, ticket)) {
            throw refusal(number, "не в вашей очереди", "is not in your queue");
        }
        refuseIfHeldByOther(job, who, ticket);
        identities.setAuthentication(who.login(), List.copyOf(who.groups()));
        try {
            engine.getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(() -> {
                perform(job, who, ticket);
                return number;
            }));
        } finally {
            identities.clearAuthentication();
        }
    }

    /** A colleague's work is taken away by those alone who give it out; that it is urgent anybody may say. */
    private void refuseIfHeldByOther(BulkJob job, StaffMember who, TicketCard ticket) {
        var free = ticket.assignee().isEmpty() || ticket.assignee().equals(who.login());
        if (free || job.action() == BulkAction.URGENT || job.action() != BulkAction.TAKE && access.watchesAll(who)) {
            return;
        }
        var name = colleagues.name(ticket.assignee());
        throw refusal(ticket, "у сотрудника: " + name + ". Попросите передать её", "is with " + name + ". Ask for it");
    }

    private void perform(BulkJob job, StaffMember who, TicketCard ticket) {
        switch (job.action()) {
            case TAKE -> take(who, ticket);
            case GIVE -> give(job.target(), ticket);
            case DEPARTMENT -> handOver(job, ticket);
            case URGENT -> declareUrgent(who, ticket);
        }
    }

    private void take(StaffMember who, TicketCard ticket) {
        tasks.claim(task(ticket), who.login());
    }

    private void give(String login, TicketCard ticket) {
        var colleague = colleagues.member(login);
        if (colleague.isEmpty()) {
            throw refusal(ticket, "осталась: сотрудника " + login + " нет", "stays: there is nobody called " + login);
        }
        if (!access.mayWork(colleague.get(), ticket)) {
            var name = colleagues.name(login);
            throw refusal(ticket, "не в очереди сотрудника: " + name, "is not in the queue of " + name);
        }
        tasks.setAssignee(task(ticket), login);
    }

    /** With the form, as from Tasklist: whatever an analyst changes in the process holds here too. */
    private void handOver(BulkJob job, TicketCard ticket) {
        if (ticket.state() == State.WAITING) {
            throw refusal(ticket, "ждёт ответа заявителя: сначала дождитесь его", "waits for its requester's answer");
        }
        forms.submitTaskForm(
                task(ticket),
                Map.of("outcome", "department", "department", job.target(), "handOverReason", job.reason()));
    }

    /** S1.3 */
    private void declareUrgent(StaffMember who, TicketCard card) {
        if (card.state() == State.SOLVED || card.state() == State.CLOSED) {
            throw refusal(card, "уже решена", "is solved already");
        }
        if (card.declaredUrgent()) {
            throw refusal(card, "уже объявлена срочной", "is declared urgent already");
        }
        var ticket = tickets.get(card.id());
        ticket.declareUrgent(who.login(), false, clock.instant());
        tickets.save(ticket);
    }

    private static String task(TicketCard ticket) {
        if (ticket.task().isEmpty()) {
            throw refusal(
                    ticket,
                    "сейчас никого не ждёт: она решена, закрыта или передаётся",
                    "waits for nobody: it is solved, closed or being handed over");
        }
        return ticket.task();
    }

    private static Refusal refusal(TicketCard ticket, String russian, String english) {
        return refusal(ticket.id().number(), russian, english);
    }

    private static Refusal refusal(long ticket, String russian, String english) {
        return new Refusal(
                "Заявка № " + ticket + " " + russian + ".", "Ticket no. " + ticket + " " + english + ".");
    }
}
