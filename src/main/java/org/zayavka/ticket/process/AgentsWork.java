package org.zayavka.ticket.process;

import static org.zayavka.ticket.process.TicketVariables.text;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zayavka.shared.ContactId;
import org.zayavka.shared.Refusal;
import org.zayavka.ticket.Decision;
import org.zayavka.ticket.Impact;
import org.zayavka.ticket.Linking;
import org.zayavka.ticket.NewMessage;
import org.zayavka.ticket.Reach;
import org.zayavka.ticket.Ticket;
import org.zayavka.ticket.Tickets;
import org.zayavka.ticket.WorkedTime;

/**
 * Takes what an agent filled in from the task to the ticket, in the task's transaction. The texts never become rows of
 * the engine: the variables are removed before anything is written.
 */
@Component
class AgentsWork implements TaskListener {

    private static final String TRIAGE = "userTask_triage";
    private static final String LINE_2 = "userTask_solveOnLine2";
    private static final String WAITING = "userTask_waitForAnswer";
    private static final Set<String> ENDINGS = Set.of("solved", "declined", "duplicate", "restore", "spam");
    /** Their next step writes to the requester, who has to be told. */
    private static final Set<String> WRITING = Set.of("solved", "ask");

    /** Their next step promises anew. */
    private static final Set<String> PROMISING = Set.of("identify", "department");

    private static final List<String> FILLED_IN = List.of(
            "answer",
            "note",
            "duplicateOf",
            "contact",
            "contractNumber",
            "impact",
            "declaredUrgent",
            "callHead",
            "callReason");

    private static final List<String> HANDING_OVER =
            List.of(TicketVariables.DEPARTMENT, TicketVariables.HAND_OVER_REASON);

    private final Tickets tickets;
    private final Linking linking;
    private final ObjectProvider<Reach> reach;
    private final WorkedTime worked;
    private final Clock clock;

    AgentsWork(Tickets tickets, Linking linking, ObjectProvider<Reach> reach, WorkedTime worked, Clock clock) {
        this.tickets = tickets;
        this.linking = linking;
        this.reach = reach;
        this.worked = worked;
        this.clock = clock;
    }

    /** The end of a step is told of every task, also of those that are not the agents'. */
    void ended(DelegateTask task) {
        var ticket = tickets.get(TicketVariables.ticket(task));
        finish(task, ticket, agent(task));
        tickets.save(ticket);
    }

    @Override
    public void notify(DelegateTask task) {
        var ticket = tickets.get(TicketVariables.ticketByKey((ExecutionEntity) task.getExecution()));
        switch (task.getEventName()) {
            case EVENTNAME_CREATE -> arrive(task, ticket);
            case EVENTNAME_ASSIGNMENT -> assign(task, ticket);
            case EVENTNAME_COMPLETE -> complete(task, ticket);
            case EVENTNAME_DELETE -> {
                ticket.awaits("", "");
                if (task.getTaskDefinitionKey().equals(WAITING) && !ticket.isBeingWithdrawn()) {
                    // The answer, or the end of the waiting, is its end; any other task that goes was cancelled.
                    finish(task, ticket, "");
                }
            }
            default -> throw new IllegalStateException("listens to no " + task.getEventName());
        }
        tickets.save(ticket);
    }

    private static void arrive(DelegateTask task, Ticket ticket) {
        ticket.awaits(task.getId(), nobodyIfNull(task.getAssignee()));
        if (!text(task, TicketVariables.OUTCOME).isEmpty()) {
            // What was chosen last time must not stand in the form as if somebody had chosen it again.
            task.setVariable(TicketVariables.OUTCOME, "");
        }
        switch (task.getTaskDefinitionKey()) {
            case TRIAGE -> ticket.moveTo(1);
            case LINE_2 -> ticket.moveTo(2);
            default -> {} // The line that asked keeps it while the requester is waited for.
        }
    }

    /** A task of nobody that is given to somebody has found its person. */
    private void assign(DelegateTask task, Ticket ticket) {
        var assignee = nobodyIfNull(task.getAssignee());
        ticket.awaits(task.getId(), assignee);
        if (!assignee.isEmpty() && ticket.reactedAt() == null) {
            react(ticket, assignee, clock.instant());
            PromiseTimers.stopReaction((ExecutionEntity) task.getExecution());
        }
    }

    private void react(Ticket ticket, String by, Instant now) {
        if (ticket.reactedAt() == null) {
            ticket.react(by, worked.reaction(ticket, now), now);
        }
    }

    private void complete(DelegateTask task, Ticket ticket) {
        var by = agent(task);
        var now = clock.instant();
        var outcome = text(task, TicketVariables.OUTCOME);
        var decision = decision(task, ticket);
        check(outcome, decision, ticket);
        if (outcome.equals("visit")) {
            refuseWithoutVisits(task);
        }
        if (!outcome.equals("restore")) {
            ticket.decide(decision, by, now);
            react(ticket, by, now);
        }
        if (!decision.note().isEmpty()) {
            ticket.say(NewMessage.note(by, now, decision.note()));
        }
        if (outcome.equals("spam")) {
            ticket.markSpam(by, now);
        }
        if (outcome.equals("ask")) {
            ticket.endsWithQuestion();
        }
        if (!ENDINGS.contains(outcome)) {
            reconsider(ticket, decision, by, PROMISING.contains(outcome));
        }
        if (Boolean.TRUE.equals(task.getVariable("callHead"))) {
            ticket.wantHead(by, text(task, "callReason"), now);
        }
        if (outcome.equals("line2")) {
            ticket.escalate(by, now);
        }
        ticket.awaits("", "");
        finish(task, ticket, by);
        task.setVariable(TicketVariables.ASKED_BY, Agents.orNobody(by));
        FILLED_IN.forEach(task::removeVariable);
        if (!outcome.equals("department")) {
            // The step that hands the ticket over takes and removes them.
            HANDING_OVER.forEach(task::removeVariable);
        }
    }

    /** What the priority follows from may be seen otherwise now; of no interest where the work ends anyway. */
    private void reconsider(Ticket ticket, Decision decision, String by, boolean promiseFollows) {
        var now = clock.instant();
        var urgent = Boolean.TRUE.equals(decision.declaredUrgent()) && !ticket.declaredUrgent();
        if (decision.impact() != null) {
            ticket.hits(decision.impact(), by, promiseFollows || urgent, now);
        }
        if (urgent) {
            ticket.declareUrgent(by, promiseFollows, now);
        }
    }

    private void finish(DelegateTask task, Ticket ticket, String by) {
        var process = task.getProcessDefinitionId().split(":", 2)[0];
        var began = task.getCreateTime().toInstant();
        var now = clock.instant();
        ticket.finishStep(process, task.getTaskDefinitionKey(), began, by, worked.step(ticket, began, now), now);
    }

    private static Decision decision(DelegateTask task, Ticket ticket) {
        return new Decision(
                // Where the task stood, the ticket stands: arrive() saw to it.
                ticket.line(),
                text(task, "answer"),
                text(task, "note"),
                TicketVariables.typedTicket(task, "duplicateOf").orElse(null),
                contact(text(task, "contact")),
                text(task, "contractNumber"),
                text(task, "impact").isEmpty() ? null : Impact.ofCode(text(task, "impact")),
                task.getVariable("declaredUrgent") instanceof Boolean urgent ? urgent : null);
    }

    private static @Nullable ContactId contact(String chosen) {
        return chosen.isEmpty() ? null : new ContactId(Long.parseLong(chosen));
    }

    /** What the form alone can't know: whether the ticket and the contract that were named exist. */
    private void check(String outcome, Decision decision, Ticket ticket) {
        if (WRITING.contains(outcome)) {
            checkReach(ticket);
        }
        if (outcome.equals("duplicate")) {
            linking.objection(ticket, decision.duplicateOf()).ifPresent(objection -> {
                throw objection;
            });
        }
        if (outcome.equals("identify") && decision.contact() == null) {
            checkNamed(decision);
        }
    }

    /** S1.4: a solution that nobody hears of is none, and a question without a reader has no answer. */
    private void checkReach(Ticket ticket) {
        if (reach.stream().allMatch(way -> way.reaches(ticket))) {
            return;
        }
        throw new Refusal(
                "У заявки № " + ticket.id() + " нет адреса, на который можно написать. Сначала свяжите её с контактом"
                        + " («Связать с контактом»): тогда ответ уйдёт на его адрес.",
                "Ticket no. " + ticket.id() + " has no address that can be written to. Link it to a contact first: the"
                        + " answer will go to the contact’s address.");
    }

    /** A ticket goes on by the diagram that it began with; older ones know of no visits and would call it solved. */
    private static void refuseWithoutVisits(DelegateTask task) {
        var diagram = ((ExecutionEntity) task.getExecution()).getProcessDefinition();
        if (diagram.findActivity("callActivity_fieldVisit") == null) {
            throw new Refusal(
                    "Эта заявка начата до того, как в процессе появился выезд. Попросите администратора перенести её на"
                            + " новую версию процесса или откройте новую заявку со ссылкой на эту.",
                    "This ticket began before there were visits in its process. Ask an administrator to migrate it to the"
                            + " new version, or open a new ticket linked to it.");
        }
    }

    private void checkNamed(Decision decision) {
        if (decision.contractNumber().isEmpty()) {
            throw new Refusal(
                    "Не указано, кто обратился. Выберите контакт из списка или впишите номер договора либо e-mail"
                            + " контакта.",
                    "It is not said who asks. Choose a contact from the list or fill in the number of a contract or the"
                            + " e-mail address of a contact.");
        }
        if (!linking.knows(decision.contractNumber())) {
            throw new Refusal(
                    "«" + decision.contractNumber() + "»: нет ни договора с таким номером, ни контакта с таким"
                            + " адресом. Выберите контакт из списка или проверьте, что указали.",
                    "“" + decision.contractNumber() + "”: there is neither a contract of this number nor a contact of"
                            + " this address. Choose a contact from the list or check what you gave.");
        }
    }

    private static String agent(DelegateTask task) {
        var current = Agents.current();
        return current.isEmpty() ? nobodyIfNull(task.getAssignee()) : current;
    }

    private static String nobodyIfNull(@Nullable String login) {
        return login == null ? "" : login;
    }
}
