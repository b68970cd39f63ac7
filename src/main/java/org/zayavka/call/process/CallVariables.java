package org.zayavka.call.process;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.zayavka.call.CallEnd;
import org.zayavka.call.CallFacts;
import org.zayavka.call.CallId;
import org.zayavka.call.CallOutcome;
import org.zayavka.call.NewCall;
import org.zayavka.call.PhoneCall;
import org.zayavka.call.TicketOfCall;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.Language;
import org.zayavka.shared.Refusal;
import org.zayavka.visit.Responsible;
import org.zayavka.visit.VisitRequest;

/** The names and types of the variables of {@code phoneCall}. What was said on the phone stays none. */
final class CallVariables {

    static final String CALL = "callId";
    static final String OPERATOR = "operator";
    static final String SUBJECT = "subject";
    static final String COMPANY = "company";
    static final String OFFER_VISIT_AT = "offerVisitAt";
    static final String SUPPORT = "support";
    static final String SUPPORT_REASON = "supportReason";
    static final String OUTCOME = "callOutcome";
    static final String CONTRACT_NUMBER = "contractNumber";
    static final String SURNAME = "surname";
    static final String SOLUTION = "solution";
    static final String TOPIC = "topic";
    static final String REQUEST = "request";

    private static final String AGAIN = "again";
    private static final String CALLER = "caller";
    private static final String PHONE = "phone";
    private static final String STATED = "stated";
    private static final String LANGUAGE = "callLanguage";
    private static final String ABOUT = "about";
    private static final String URGENT = "urgent";
    private static final String RECORDING = "recording";
    private static final String NOTE = "note";
    private static final String SKILL = "visitSkill";
    private static final String AREA = "visitArea";
    private static final String ADDRESS = "visitAddress";
    private static final String INTERCOM = "visitIntercom";
    private static final String RESPONSIBLE = "responsibleName";
    private static final String RESPONSIBLE_PHONE = "responsiblePhone";
    private static final String RESPONSIBLE_EMAIL = "responsibleEmail";
    private static final String WISHED = "visitWished";

    static final List<String> OF_THE_START = List.of(CALLER, PHONE, CONTRACT_NUMBER, SURNAME, STATED, LANGUAGE, ABOUT);
    static final List<String> OF_THE_TALK = List.of(REQUEST, RECORDING, NOTE, CONTRACT_NUMBER, SURNAME, SUPPORT_REASON);
    static final List<String> OF_THE_TICKET = List.of(
            TOPIC, URGENT, SKILL, AREA, ADDRESS, INTERCOM, RESPONSIBLE, RESPONSIBLE_PHONE, RESPONSIBLE_EMAIL, WISHED);

    private CallVariables() {}

    static CallId call(VariableScope process) {
        if (process.getVariable(CALL) instanceof Number number) {
            return new CallId(number.longValue());
        }
        throw new IllegalStateException("the process has no variable " + CALL);
    }

    static NewCall started(VariableScope process) {
        return new NewCall(
                text(process, OPERATOR),
                text(process, CALLER),
                text(process, CONTRACT_NUMBER),
                text(process, SURNAME),
                text(process, STATED).equals("yes"),
                text(process, PHONE),
                text(process, ABOUT),
                Language.ofCode(text(process, LANGUAGE)));
    }

    /** What the card of the task shows. */
    static void begin(DelegateExecution process, PhoneCall call) {
        process.setVariable(CALL, call.id().value());
        process.setProcessBusinessKey(call.id().businessKey());
        process.removeVariables(OF_THE_START);
    }

    static void card(VariableScope process, PhoneCall call) {
        process.setVariable(SUBJECT, "Звонок: " + call.name());
        process.setVariable(COMPANY, call.companyName());
    }

    /** Facts for the table are gone with the transaction. */
    static void write(VariableScope process, CallFacts facts) {
        fact(process, "verified", facts.verified());
        fact(process, "balance", facts.balance().code());
        fact(process, "plan", facts.plan());
        fact(process, "consultationOpen", facts.open());
    }

    private static void fact(VariableScope process, String name, Object value) {
        process.setVariable(name, Variables.untypedValue(value, true));
    }

    static void offerVisitAt(VariableScope process, Instant at) {
        process.setVariable(OFFER_VISIT_AT, Date.from(at));
    }

    static boolean isToBeVerifiedAgain(VariableScope process) {
        return text(process, OUTCOME).equals(AGAIN);
    }

    static CallEnd end(VariableScope process) {
        var outcome = CallOutcome.ofCode(text(process, OUTCOME))
                .orElseThrow(() -> new Refusal("Выберите, чем кончился звонок.", "Choose what came of the call."));
        return new CallEnd(
                outcome,
                text(process, REQUEST),
                text(process, SOLUTION),
                text(process, RECORDING),
                text(process, NOTE));
    }

    /** @param zone in which an hour without a zone is meant */
    static TicketOfCall ticket(VariableScope process, ZoneId zone) {
        var visit = text(process, OUTCOME).equals(CallOutcome.VISIT.code()) ? visit(process, zone) : null;
        return new TicketOfCall(text(process, TOPIC), Boolean.TRUE.equals(process.getVariable(URGENT)), visit);
    }

    private static VisitRequest visit(VariableScope process, ZoneId zone) {
        return new VisitRequest(
                text(process, SKILL),
                text(process, AREA),
                text(process, ADDRESS),
                text(process, INTERCOM),
                new Responsible(
                        text(process, RESPONSIBLE),
                        text(process, RESPONSIBLE_PHONE),
                        address(text(process, RESPONSIBLE_EMAIL))),
                wished(text(process, WISHED), zone),
                null,
                text(process, REQUEST));
    }

    private static @Nullable EmailAddress address(String text) {
        if (text.isEmpty()) {
            return null;
        }
        return EmailAddress.parse(text)
                .orElseThrow(() -> new Refusal(
                        "«" + text + "» — не адрес почты: нужен вид name@example.com.",
                        "“" + text + "” is no e-mail address: write it like name@example.com."));
    }

    private static @Nullable Instant wished(String text, ZoneId zone) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return text.matches(".*(?:Z|[+-]\\d{2}:?\\d{2})")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).atZone(zone).toInstant();
        } catch (DateTimeException unreadable) {
            throw new Refusal(
                    "«" + text + "» — не день и час. Выберите их ещё раз.",
                    "“" + text + "” is no day and hour. Choose them again.");
        }
    }

    static String text(VariableScope process, String name) {
        return process.getVariable(name) instanceof String text ? text.strip() : "";
    }
}
