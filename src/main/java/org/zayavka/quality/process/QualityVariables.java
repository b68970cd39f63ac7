package org.zayavka.quality.process;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.context.Context;
import org.jspecify.annotations.Nullable;
import org.zayavka.quality.CallAnswers;
import org.zayavka.shared.Refusal;
import org.zayavka.shared.TicketId;

/** The names and types of the variables of {@code qualityCall} and {@code badRating}. What was said stays none. */
final class QualityVariables {

    static final String TICKET = "ticketId";
    static final String SUBJECT = "subject";
    static final String COMPANY = "company";
    static final String CALL_UNTIL = "callUntil";
    static final String CALL_END = "callEnd";
    static final String CALL_AGAIN_AT = "callAgainAt";
    static final String SCORE = "score";
    static final String RATING_ANSWER = "ratingAnswer";
    static final String ANSWERED = "answered";
    static final String NOT_REACHED = "notReached";
    static final String REFUSED = "refused";

    private static final String RECOMMENDS = "recommends";
    private static final String WISH = "wish";
    private static final int MOST = 10;

    static final List<String> OF_THE_TALK = List.of(SCORE, RECOMMENDS, WISH);

    private QualityVariables() {}

    static Map<String, Object> card(TicketId ticket, String subject, String company) {
        return Map.of(TICKET, ticket.number(), SUBJECT, subject, COMPANY, company);
    }

    static TicketId ticket(VariableScope process) {
        if (process.getVariable(TICKET) instanceof Number number) {
            return new TicketId(number.longValue());
        }
        throw new IllegalStateException("the process has no variable " + TICKET);
    }

    static Instant callUntil(VariableScope process) {
        if (process.getVariable(CALL_UNTIL) instanceof Date date) {
            return date.toInstant();
        }
        throw new IllegalStateException("the process has no variable " + CALL_UNTIL);
    }

    static CallAnswers answers(VariableScope process) {
        var score = number(process, SCORE);
        if (score == null || score < 1 || score > 5) {
            throw new Refusal(
                    "Выберите, как решили заявку: от 1 до 5.", "Choose how the ticket was solved: from 1 to 5.");
        }
        var recommends = number(process, RECOMMENDS);
        if (recommends != null && (recommends < 0 || recommends > MOST)) {
            throw new Refusal(
                    "«Посоветует ли нас другим» — от 0 до 10 или пусто.",
                    "Whether they recommend us is 0 to 10, or empty.");
        }
        return new CallAnswers(score, recommends, text(process, WISH));
    }

    /** A choice of the form is a text, over REST it may be a number. */
    private static @Nullable Integer number(VariableScope process, String name) {
        var value = process.getVariable(name);
        if (value instanceof Number number) {
            return number.intValue();
        }
        return value instanceof String text && text.matches("\\d{1,2}") ? Integer.valueOf(text) : null;
    }

    static String text(VariableScope process, String name) {
        return process.getVariable(name) instanceof String text ? text.strip() : "";
    }

    /** The login of the person who is at work in this call; empty when nobody is. */
    static String by() {
        var user = Context.getCommandContext().getAuthenticatedUserId();
        return user == null ? "" : user;
    }

    static String businessKey(TicketId ticket) {
        return Long.toString(ticket.number());
    }
}
