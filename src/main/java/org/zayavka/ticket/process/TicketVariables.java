package org.zayavka.ticket.process;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.zayavka.shared.Refusal;
import org.zayavka.shared.TicketId;
import org.zayavka.ticket.SlaClock;
import org.zayavka.ticket.Ticket;

/** The names and types of the variables of the ticket's processes. */
public final class TicketVariables {

    static final String TICKET = "ticketId";
    static final String SUBJECT = "subject";
    static final String COMPANY = "company";
    static final String QUEUE = "queue";
    static final String PRIORITY = "priority";
    static final String TASK_PRIORITY = "taskPriority";
    static final String REACTION_DUE = "reactionDue";
    static final String REACTION_WARNING_AT = "reactionWarningAt";
    static final String SOLUTION_DUE = "solutionDue";
    static final String WARNING_AT = "warningAt";
    static final String CLOSES_AT = "closesAt";
    static final String LINE = "line";
    static final String SOLVED_BY = "solvedBy";
    static final String ASKED_BY = "askedBy";
    static final String OUTCOME = "outcome";
    static final String WANTS_VISIT = "wantsVisit";
    static final String DEPARTMENT = "department";
    static final String HAND_OVER_REASON = "handOverReason";
    static final String ANSWERED = "answered";
    static final String REMINDER_AT = "reminderAt";
    static final String ANSWER_UNTIL = "answerUntil";
    static final String CALENDAR = "calendar";
    static final String REACTION_MINUTES = "reactionMinutes";
    static final String CLOCK = "clock";
    static final String LEVEL = "level";
    static final String STILL_MATTERS = "stillMatters";
    static final String HEAD_THERE = "headThere";
    static final String HEAD_AT = "headAt";
    static final String SOLUTION_MINUTES = "solutionMinutes";

    /** For timers of a reaction that was given: a diagram's timer must have a date. */
    private static final Date NEVER = Date.from(Instant.parse("9999-01-01T00:00:00Z"));

    private TicketVariables() {}

    public static TicketId ticket(VariableScope process) {
        if (process.getVariable(TICKET) instanceof Number number) {
            return new TicketId(number.longValue());
        }
        throw new IllegalStateException("the process has no variable " + TICKET);
    }

    /** The same by the key of the process, for steps that need no other variable: reading one reads them all. */
    static TicketId ticketByKey(ExecutionEntity process) {
        var key = process.getProcessBusinessKey();
        return key == null || !key.matches("\\d{1,18}") ? ticket(process) : new TicketId(Long.parseLong(key));
    }

    /** What a new process of a ticket starts with. */
    static Map<String, Object> start(TicketId ticket, String subject, String company, boolean wantsVisit) {
        var variables = new HashMap<String, Object>();
        variables.put(TICKET, ticket.number());
        variables.put(SUBJECT, subject);
        variables.put(COMPANY, company);
        variables.put(LINE, 1);
        variables.put(WANTS_VISIT, wantsVisit);
        // Output mappings of a task ask for it also when the task is cut off before anybody chose.
        variables.put(OUTCOME, "");
        variables.put(SOLVED_BY, Variables.stringValue(null));
        variables.put(ASKED_BY, Variables.stringValue(null));
        return variables;
    }

    /** What a task of the head shows of a ticket. */
    static Map<String, Object> card(Ticket ticket) {
        return Map.of(
                TICKET, ticket.id().number(),
                SUBJECT, ticket.subject(),
                COMPANY, ticket.requester().companyName(),
                QUEUE, ticket.queue());
    }

    /** Which of the ticket's clocks a process is about. */
    static SlaClock clock(VariableScope process) {
        return SlaClock.ofCode(text(process, CLOCK));
    }

    /** The moments of the ticket's timers. */
    static void write(VariableScope process, Ticket ticket) {
        var promise = ticket.promised();
        var open = ticket.reactedAt() == null;
        process.setVariable(REACTION_DUE, open ? Date.from(promise.reactionDue()) : NEVER);
        process.setVariable(REACTION_WARNING_AT, open ? Date.from(promise.reactionWarningAt()) : NEVER);
        process.setVariable(SOLUTION_DUE, Date.from(promise.solutionDue()));
        process.setVariable(WARNING_AT, Date.from(promise.warningAt()));
    }

    /** What a promise that stands brings along. */
    static void writePlace(VariableScope process, Ticket ticket) {
        process.setVariable(PRIORITY, ticket.priority().code());
        process.setVariable(QUEUE, ticket.queue());
        process.setVariable(TASK_PRIORITY, ticket.taskPriority());
        process.setVariable(COMPANY, ticket.requester().companyName());
    }

    static void write(VariableScope process, String name, Instant at) {
        process.setVariable(name, Date.from(at));
    }

    /** Sets a fact for a decision table: it is gone with the transaction. */
    static void fact(VariableScope process, String name, @Nullable Object value) {
        process.setVariable(name, Variables.untypedValue(value, true));
    }

    static String text(VariableScope process, String name) {
        return process.getVariable(name) instanceof String text ? text.strip() : "";
    }

    /**
     * The number of a ticket that a person typed; empty when nothing was.
     *
     * @throws Refusal when it can't be the number of any ticket: nothing is rounded or cut off
     */
    static Optional<TicketId> typedTicket(VariableScope process, String name) {
        if (!(process.getVariable(name) instanceof Number number)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new TicketId(new BigDecimal(number.toString()).longValueExact()));
        } catch (ArithmeticException | IllegalArgumentException noTicket) {
            throw new Refusal(
                    "Номера заявки " + number + " не бывает. Проверьте номер.",
                    "No ticket can have the number " + number + ". Check it.");
        }
    }

    static int number(VariableScope process, String name) {
        if (process.getVariable(name) instanceof Number number) {
            return number.intValue();
        }
        throw new IllegalStateException("the decision table gave no " + name);
    }
}
