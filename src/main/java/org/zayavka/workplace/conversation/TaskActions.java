package org.zayavka.workplace.conversation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zayavka.channel.Mailboxes;
import org.zayavka.channel.Mailboxes.Mailbox;
import org.zayavka.shared.DeskSettings;
import org.zayavka.shared.Refusal;
import org.zayavka.shared.TicketId;
import org.zayavka.ticket.State;
import org.zayavka.ticket.process.AllowedWork;
import org.zayavka.workplace.Agent;
import org.zayavka.workplace.Colleagues;
import org.zayavka.workplace.TicketCard;
import org.zayavka.workplace.conversation.Undos.Action;

/**
 * What an agent who may work on a ticket does with its task: by the rules of Tasklist, under the agent's own name. What
 * ends the task goes through its form and along the diagram. Who works everywhere is in few candidate groups: for them
 * the right to the ticket is enough, as long as no colleague holds it.
 */
@Component
public class TaskActions {

    private final TaskService tasks;
    private final Mailboxes mailboxes;
    private final DeskSettings desk;
    private final Colleagues colleagues;
    private final Undos undos;
    private final AllowedWork allowed;
    private final GivenNotes given;

    TaskActions(
            TaskService tasks,
            Mailboxes mailboxes,
            DeskSettings desk,
            Colleagues colleagues,
            Undos undos,
            AllowedWork allowed,
            GivenNotes given) {
        this.tasks = tasks;
        this.mailboxes = mailboxes;
        this.desk = desk;
        this.colleagues = colleagues;
        this.undos = undos;
        this.allowed = allowed;
        this.given = given;
    }

    @Transactional
    public UUID take(Agent agent, TicketCard ticket) {
        if (ticket.assignee().equals(agent.login())) {
            throw new Refusal(
                    "Заявка № " + ticket.id() + " уже ваша.", "Ticket no. " + ticket.id() + " is yours already.");
        }
        perform(agent, ticket, () -> tasks.claim(task(ticket), agent.login()));
        return undos.keep(agent.login(), ticket.id(), Action.TAKE, before(ticket), agent.login());
    }

    @Transactional
    public UUID putBack(Agent agent, TicketCard ticket) {
        if (ticket.assignee().isEmpty()) {
            throw new Refusal(
                    "Заявка № " + ticket.id() + " и так лежит в очереди.",
                    "Ticket no. " + ticket.id() + " is in the queue as it is.");
        }
        tasks.setAssignee(task(ticket), null);
        return undos.keep(agent.login(), ticket.id(), Action.PUT_BACK, ticket.assignee(), "");
    }

    /** @param colleague who may work on the ticket */
    @Transactional
    public void handTo(TicketCard ticket, String colleague) {
        if (ticket.assignee().equals(colleague)) {
            throw new Refusal(
                    "Заявка № " + ticket.id() + " уже у этого коллеги: " + colleague + ".",
                    "Ticket no. " + ticket.id() + " is with this colleague already: " + colleague + ".");
        }
        tasks.setAssignee(task(ticket), colleague);
    }

    /**
     * The same, by one who may take it back. What nobody has taken yet goes through the agent's own hands.
     *
     * @param reason stays as an internal note; may be empty
     */
    @Transactional
    public UUID handTo(Agent agent, TicketCard ticket, String colleague, String reason) {
        if (ticket.assignee().isEmpty() && !agent.who().isIn(DeskSettings.GIVE_OUT_WORK)) {
            perform(agent, ticket, () -> tasks.claim(task(ticket), agent.login()));
        }
        handTo(ticket, colleague);
        given.note(ticket.id(), agent.login(), colleague, reason);
        return undos.keep(agent.login(), ticket.id(), Action.HAND_OVER, before(ticket), colleague);
    }

    private static String before(TicketCard ticket) {
        return ticket.assignee().isEmpty() && ticket.reactedAt() == null ? Undos.UNTOUCHED : ticket.assignee();
    }

    /** To the other line, or to the department whose queue it is; the tables decide again. */
    @Transactional
    public void handToQueue(Agent agent, TicketCard ticket, String queue, String reason) {
        if (queue.equals(ticket.inQueue())) {
            throw new Refusal(
                    "Заявка № " + ticket.id() + " уже в этой очереди: выберите другую.",
                    "Ticket no. " + ticket.id() + " is in this queue already: choose another one.");
        }
        if (queue.equals("line2")) {
            complete(agent, ticket, "line2", withNote(reason));
        } else if (queue.equals(ticket.queue())) {
            complete(agent, ticket, "line1", withNote(reason));
        } else {
            complete(agent, ticket, "department", Map.of("department", department(queue), "handOverReason", reason));
        }
    }

    private static Map<String, Object> withNote(String note) {
        return note.isEmpty() ? Map.of() : Map.of("note", note);
    }

    private String department(String queue) {
        return departments().stream()
                .filter(department -> desk.lineOf(department).equals(queue))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "Очереди «" + queue + "» нет. Обновите страницу и выберите из списка.",
                        "There is no queue “" + queue + "”. Reload the page and choose from the list."));
    }

    private List<String> departments() {
        return mailboxes.all().stream().map(Mailbox::department).distinct().toList();
    }

    /** Whose ticket it is: everything that follows from it is decided anew. */
    @Transactional
    public void identify(Agent agent, TicketCard ticket, String contact, String contractOrAddress) {
        complete(
                agent,
                ticket,
                "identify",
                contact.isEmpty() ? Map.of("contractNumber", contractOrAddress) : Map.of("contact", contact));
    }

    /** It repeats another ticket and closes; whoever asked follows the other one. */
    @Transactional
    public void merge(Agent agent, TicketCard ticket, TicketId into) {
        complete(agent, ticket, "duplicate", Map.of("duplicateOf", into.number()));
    }

    /** Nobody asks for anything: it closes, and its sender hears nothing. */
    @Transactional
    public void spam(Agent agent, TicketCard ticket) {
        complete(agent, ticket, "spam", Map.of());
    }

    private void complete(Agent agent, TicketCard ticket, String outcome, Map<String, Object> filledIn) {
        if (ticket.state() != State.WORKING) {
            throw new Refusal(
                    "Заявка № " + ticket.id() + " сейчас не в работе, так с ней поступить нельзя.",
                    "Ticket no. " + ticket.id() + " is not in work now: this can't be done with it.");
        }
        var variables = new HashMap<>(filledIn);
        variables.put("outcome", outcome);
        perform(agent, ticket, () -> tasks.complete(task(ticket), variables));
    }

    private void perform(Agent agent, TicketCard ticket, Runnable work) {
        var who = agent.who();
        var free = ticket.assignee().isEmpty() || ticket.assignee().equals(agent.login());
        if (who.isIn(DeskSettings.WORK_EVERYWHERE) && (free || who.isIn(DeskSettings.GIVE_OUT_WORK))) {
            allowed.run(work);
        } else {
            work.run();
        }
    }

    void undoTake(TicketCard ticket, String taker) {
        refuseUnless(ticket.assignee().equals(taker), ticket);
        tasks.setAssignee(task(ticket), null);
    }

    void undoPutBack(TicketCard ticket, String holder) {
        refuseUnless(ticket.assignee().isEmpty(), ticket);
        tasks.claim(task(ticket), holder);
    }

    /** By the engine's rules only the colleague could give it back; a slip of the hand is mended by the same hand. */
    void undoHandTo(TicketCard ticket, String before, String colleague) {
        refuseUnless(ticket.assignee().equals(colleague), ticket);
        colleagues.unchecked(() -> {
            tasks.setAssignee(task(ticket), before.isEmpty() || before.equals(Undos.UNTOUCHED) ? null : before);
            return null;
        });
    }

    static void refuseUnless(boolean unchanged, TicketCard ticket) {
        if (!unchanged) {
            throw new Refusal(
                    "В заявке № " + ticket.id() + " с тех пор это уже изменили, отменять нечего.",
                    "Ticket no. " + ticket.id() + " was changed since then, there is nothing to undo.");
        }
    }

    private static String task(TicketCard ticket) {
        if (ticket.task().isEmpty() && ticket.state() == State.WORKING) {
            throw new Refusal(
                    "По заявке № " + ticket.id()
                            + " идёт выезд, у очереди задачи нет. Чтобы заявка вернулась в очередь,"
                            + " отмените выезд или дождитесь акта инженера.",
                    "Ticket no. " + ticket.id()
                            + " has a field visit under way, its queue has no task. To bring it back"
                            + " to the queue, cancel the visit or wait for the engineer's act.");
        }
        if (ticket.task().isEmpty()) {
            throw new Refusal(
                    "По заявке № " + ticket.id() + " сейчас нет задачи: она решена или закрыта.",
                    "Ticket no. " + ticket.id() + " has no task now: it is solved or closed.");
        }
        return ticket.task();
    }
}
