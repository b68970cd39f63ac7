package org.zayavka.intake.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.zayavka.intake.Facts;
import org.zayavka.intake.Intake;
import org.zayavka.intake.Verdict;
import org.zayavka.intake.Verdict.Review;
import org.zayavka.shared.InboxId;
import org.zayavka.shared.TicketId;
import org.zayavka.ticket.Intent;

/** The names and types of the variables of {@code receiveMessage}. */
final class IntakeVariables {

    static final String INBOX = "inboxId";
    static final String SUBJECT = "subject";
    static final String SENDER = "sender";
    static final String KIND = "kind";
    static final String INTENT = "intent";
    static final String RIGHT_DEPARTMENT = "rightDepartment";
    static final String REASON = "reason";
    static final String DECISION = "decision";
    static final String TICKET_TO_APPEND = "ticketToAppend";
    static final String NOTE = "note";

    private static final List<String> OF_THE_TABLE = List.of(KIND, INTENT, RIGHT_DEPARTMENT, REASON);
    private static final List<String> OF_THE_REVIEW = List.of(DECISION, TICKET_TO_APPEND, NOTE);

    private IntakeVariables() {}

    static Map<String, Object> start(InboxId id) {
        return Map.of(INBOX, id.value());
    }

    static InboxId letter(VariableScope process) {
        if (process.getVariable(INBOX) instanceof Number number) {
            return new InboxId(number.longValue());
        }
        throw new IllegalStateException("the process has no variable " + INBOX);
    }

    /** Facts for the table are gone with the transaction. */
    static void write(VariableScope process, Facts facts) {
        facts.byName().forEach((name, value) -> process.setVariable(name, Variables.untypedValue(value, true)));
    }

    static Verdict verdict(VariableScope process) {
        return new Verdict(
                text(process, KIND),
                text(process, INTENT).isEmpty() ? Intent.NONE : Intent.ofCode(text(process, INTENT)),
                text(process, RIGHT_DEPARTMENT),
                text(process, REASON),
                review(process));
    }

    private static @Nullable Review review(VariableScope process) {
        if (text(process, DECISION).isEmpty()) {
            return null;
        }
        var ticket = process.getVariable(TICKET_TO_APPEND) instanceof Number number && number.longValue() > 0
                ? new TicketId(number.longValue())
                : null;
        return new Review(ticket, text(process, NOTE), agent());
    }

    /** While a person thinks, only what the task's card shows stays with the process. */
    static void waitForReview(DelegateExecution process, Intake.HeldLetter letter) {
        process.removeVariables(OF_THE_TABLE);
        process.setVariable(SUBJECT, letter.subject());
        process.setVariable(SENDER, letter.sender());
    }

    static void reviewed(DelegateExecution process) {
        process.removeVariables(OF_THE_REVIEW);
    }

    private static String agent() {
        var user = Context.getCommandContext().getAuthenticatedUserId();
        return user == null ? "" : user;
    }

    private static String text(VariableScope process, String name) {
        return process.getVariable(name) instanceof String text ? text.strip() : "";
    }
}
