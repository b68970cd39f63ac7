package org.zayavka.bench;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/**
 * Delegates that do nothing but set what gates, tables and timers ask for. Letter 2n is the request of ticket n, letter
 * 2n + 1 the thanks for its solution.
 */
final class EmptySteps {

    private EmptySteps() {}

    static Map<Object, Object> beans() {
        var beans = new HashMap<Object, Object>();
        for (var name : new String[] {
            "markUndeliverable",
            "fileMessage",
            "noteCopy",
            "holdForReview",
            "handOver",
            "linkContact",
            "handOverTicket",
            "declineTicket",
            "markDuplicate",
            "reopenTicket",
            "restoreSolution",
            "closeTicket",
            "withdrawTicket",
            "pauseClock",
            "resumeClock",
            "giveUp",
            "recordBreach",
            "escalateBreach",
            "recordWarning",
            "recordHeadCall",
            "keepHeadAnswer",
            "moveTimers",
            "recountDeadlines",
            "keepBreachReason",
            "notifyRequester",
            "notifyStaff"
        }) {
            beans.put(name, (JavaDelegate) execution -> {});
        }
        beans.put("readLetter", (JavaDelegate) EmptySteps::readLetter);
        beans.put("registerTicket", (JavaDelegate) EmptySteps::registerTicket);
        beans.put("appendToTicket", (JavaDelegate) EmptySteps::appendToTicket);
        beans.put("identifyRequester", (JavaDelegate) EmptySteps::identifyRequester);
        beans.put("setDeadlines", (JavaDelegate) EmptySteps::setDeadlines);
        beans.put("queueTicket", (JavaDelegate) process -> process.setVariable("company", "ООО «Компания»"));
        beans.put("checkDeadline", (JavaDelegate) process -> fact(process, "stillMatters", false));
        beans.put("solveTicket", (JavaDelegate) EmptySteps::solveTicket);
        return beans;
    }

    private static void readLetter(DelegateExecution process) {
        var reply = letter(process) % 2 == 1;
        fact(process, "readable", true);
        fact(process, "machine", "none");
        fact(process, "copy", false);
        fact(process, "thread", reply ? "solved" : "none");
        fact(process, "proof", reply ? "messageId" : "none");
        fact(process, "senderRole", reply ? "requester" : "contact");
        fact(process, "department", "support");
        fact(process, "subjectText", reply ? "re решение" : "не печатает принтер");
        fact(process, "ownText", reply ? "спасибо все работает" : "принтер не печатает со вчерашнего вечера");
        fact(process, "wordCount", reply ? 3 : 6);
        fact(process, "saysMore", false);
        fact(process, "urgent", false);
    }

    /** What the desk's ticket does by its event: the ticket's process begins in the same transaction. */
    private static void registerTicket(DelegateExecution process) {
        var ticket = letter(process) / 2;
        var variables = Variables.createVariables()
                .putValue("ticketId", ticket)
                .putValue("subject", "Не печатает принтер в кабинете " + ticket)
                .putValue("company", "ООО «Компания»")
                .putValue("line", 1)
                .putValue("outcome", "")
                .putValueTyped("solvedBy", Variables.stringValue(null))
                .putValueTyped("askedBy", Variables.stringValue(null));
        process.getProcessEngineServices()
                .getRuntimeService()
                .startProcessInstanceByMessage("ticket.registered", Long.toString(ticket), variables);
    }

    private static void appendToTicket(DelegateExecution process) {
        process.getProcessEngineServices()
                .getRuntimeService()
                .createMessageCorrelation("ticket.solutionConfirmed")
                .processInstanceBusinessKey(Long.toString(letter(process) / 2))
                .correlateAll();
    }

    private static void identifyRequester(DelegateExecution process) {
        fact(process, "plan", "standard");
        fact(process, "debtor", false);
        fact(process, "identified", true);
        fact(process, "department", "support");
        fact(process, "declaredUrgent", false);
        fact(process, "impact", "person");
        fact(process, "subjectText", "не печатает принтер");
        fact(process, "priorityStands", false);
        fact(process, "standingPriority", "");
    }

    private static void setDeadlines(DelegateExecution process) {
        process.setVariable("reactionDue", in(2));
        process.setVariable("reactionWarningAt", in(1));
        process.setVariable("solutionDue", in(3));
        process.setVariable("warningAt", in(2));
    }

    private static void solveTicket(DelegateExecution process) {
        process.setVariable("solvedBy", "anna");
        process.setVariable("line", 1);
        process.setVariable("closesAt", in(3));
    }

    private static long letter(DelegateExecution process) {
        return ((Number) Objects.requireNonNull(process.getVariable("inboxId"))).longValue();
    }

    private static void fact(DelegateExecution process, String name, @Nullable Object value) {
        process.setVariable(name, Variables.untypedValue(value, true));
    }

    private static Date in(int days) {
        return Date.from(Instant.now().plus(days, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS));
    }
}
