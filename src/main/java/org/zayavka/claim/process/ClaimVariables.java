package org.zayavka.claim.process;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.context.Context;
import org.jspecify.annotations.Nullable;
import org.zayavka.claim.AnswerWay;
import org.zayavka.claim.Claim;
import org.zayavka.claim.ClaimFields;
import org.zayavka.claim.ClaimId;
import org.zayavka.claim.ClaimRules;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.Refusal;

/** The names and types of the variables of claims' processes. What a claim says stays none of the engine's. */
final class ClaimVariables {

    static final String CLAIM = "claimId";
    static final String SUBJECT = "subject";
    static final String COMPANY = "company";
    static final String DUE_AT = "dueAt";
    static final String FIRST_WARNING = "firstWarningAt";
    static final String SECOND_WARNING = "secondWarningAt";
    static final String DEADLINE_NEAR = "deadlineNear";
    static final String CHECK_BY = "checkBy";
    static final String EXPLAIN_BY = "explainBy";
    static final String REMINDER_AT = "reminderAt";
    static final String ACCEPTED = "claimAccepted";
    static final String BY_MAIL = "claimByMail";
    static final String ANSWER_WAY = "answerWay";
    static final String CALL_OUTCOME = "callOutcome";

    static final String SOURCE = "source";
    static final String ARRIVED_ON = "arrivedOn";
    static final String LANGUAGE = "claimLanguage";
    static final String SCANS = "scans";
    static final String SIGNATURE = "signature";
    static final String SIGNATURE_FILE = "signatureFile";
    static final String CHECK_OUTCOME = "checkOutcome";
    static final String REASON = "claimReason";
    static final String WORDS = "words";
    static final String TOLD_HOW = "toldHow";
    static final String TOLD_NOTE = "toldNote";
    static final String EXPLANATION = "explanation";
    static final String JUSTIFIED = "justified";
    static final String OUTCOME = "claimOutcome";
    static final String COMPENSATION = "compensation";
    static final String DECISION_REASONS = "decisionReasons";
    static final String LETTER_TEXT = "letterText";
    static final String SIGN_DECISION = "signDecision";
    static final String ANSWER_BY = "answerBy";
    static final String POST_NUMBER = "postNumber";
    static final String FAX_REPORT = "faxReport";
    static final String REACHED = "reached";
    static final String SPOKE_WITH = "spokeWith";
    static final String SPOKE_AT = "spokeAt";
    static final String POSTAL_ADDRESS = "postalAddress";
    static final String PHONE_NOTE = "phoneNote";

    static final List<String> FIELDS = List.of(
            "ownerName",
            "contractNumber",
            "contactPhone",
            "substance",
            "incidentFrom",
            "incidentUntil",
            "specialist",
            ANSWER_BY,
            POSTAL_ADDRESS,
            "fax",
            "email");

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f]");
    private static final Pattern SUM = Pattern.compile("\\d{1,15}(\\.\\d{1,2})?");

    private ClaimVariables() {}

    /** Told by the key that no one changes: a variable is written by whoever may write variables. */
    static ClaimId claim(VariableScope process) {
        var key = process instanceof DelegateExecution execution ? execution.getProcessBusinessKey() : null;
        return (key == null ? Optional.<ClaimId>empty() : ClaimId.of(key)).orElseGet(() -> written(process));
    }

    private static ClaimId written(VariableScope process) {
        if (process.getVariable(CLAIM) instanceof Number number) {
            return new ClaimId(number.longValue());
        }
        throw new IllegalStateException("the process has no variable " + CLAIM);
    }

    static boolean isRegistered(VariableScope process) {
        return process.getVariable(CLAIM) instanceof Number;
    }

    /** What the card of a task shows. */
    static Map<String, Object> card(Claim claim) {
        var card = new HashMap<String, Object>();
        card.put(CLAIM, claim.id().value());
        card.put(SUBJECT, "Претензия " + claim.id());
        card.put(COMPANY, company(claim));
        card.put(DUE_AT, Date.from(claim.term().dueAt()));
        return card;
    }

    private static String company(Claim claim) {
        return claim.companyName().isEmpty() ? claim.fields().ownerName() : claim.companyName();
    }

    static void write(VariableScope process, Claim claim) {
        process.setVariables(card(claim));
        process.setVariable(FIRST_WARNING, Date.from(claim.term().warnAt().get(0)));
        process.setVariable(SECOND_WARNING, Date.from(claim.term().warnAt().get(1)));
    }

    static void moment(VariableScope process, String name, Instant at) {
        process.setVariable(name, Date.from(at));
    }

    static ClaimFields fields(VariableScope process) {
        var email = text(process, "email");
        return new ClaimFields(
                text(process, "ownerName"),
                text(process, "contractNumber"),
                text(process, "contactPhone"),
                text(process, "substance"),
                date(process, "incidentFrom"),
                date(process, "incidentUntil"),
                text(process, "specialist"),
                AnswerWay.ofCode(text(process, ANSWER_BY)).orElse(null),
                text(process, "postalAddress"),
                text(process, "fax"),
                email.isEmpty() ? null : address(email));
    }

    private static EmailAddress address(String text) {
        return EmailAddress.parse(text)
                .orElseThrow(() -> new Refusal(
                        "«" + text + "» — не адрес почты: нужен вид name@example.com.",
                        "“" + text + "” is no e-mail address: write it like name@example.com."));
    }

    private static @Nullable LocalDate date(VariableScope process, String name) {
        var text = text(process, name);
        try {
            return text.isEmpty() ? null : LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
        } catch (DateTimeException wrong) {
            throw new Refusal(
                    "«" + text + "» — не день. Выберите его ещё раз.", "“" + text + "” is no day. Choose it again.");
        }
    }

    /** When a paper came: at noon of its day, or now for today's. */
    static Instant arrivedAt(VariableScope process, ZoneId zone, Clock clock) {
        var now = clock.instant();
        var today = now.atZone(zone).toLocalDate();
        var day = date(process, ARRIVED_ON);
        if (day == null || day.equals(today)) {
            return now;
        }
        ClaimRules.refuseArrival(day, today);
        return day.atTime(LocalTime.NOON).atZone(zone).toInstant();
    }

    /** A sum as people write it, "5 000,50" or "5000.5"; zero for none. */
    static BigDecimal roubles(VariableScope process) {
        var written = process.getVariable(COMPENSATION);
        var digits = written == null
                ? ""
                : SPACES.matcher(written.toString()).replaceAll("").replace(',', '.');
        if (digits.isEmpty()) {
            return BigDecimal.ZERO;
        }
        if (!SUM.matcher(digits).matches()) {
            throw new Refusal(
                    "«" + written + "» — не сумма в рублях: нужны цифры, копеек не больше двух знаков, например"
                            + " 5000,50.",
                    "“" + written + "” is no sum in roubles: write digits with no more than two decimals, 5000.50 for"
                            + " example.");
        }
        return new BigDecimal(digits);
    }

    static String text(VariableScope process, String name) {
        return process.getVariable(name) instanceof String text ? text.strip() : "";
    }

    /** Absent where nobody chose one. */
    static @Nullable Instant moment(VariableScope process, String name) {
        var text = text(process, name);
        try {
            return text.isEmpty() ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException wrong) {
            throw new Refusal(
                    "«" + text + "» — не время. Выберите его ещё раз.", "“" + text + "” is no time. Choose it again.");
        }
    }

    static @Nullable Long number(VariableScope process, String name) {
        var value = text(process, name);
        return value.matches("\\d{1,18}") ? Long.valueOf(value) : null;
    }

    /** The login of the person who is at work in this call; empty when the clock or a letter is. */
    static String person() {
        var user = Context.getCommandContext().getAuthenticatedUserId();
        return user == null ? "" : user;
    }
}
