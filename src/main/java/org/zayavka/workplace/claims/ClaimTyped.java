package org.zayavka.workplace.claims;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zayavka.claim.AnswerWay;
import org.zayavka.claim.ClaimFields;
import org.zayavka.claim.ClaimRules;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.Faults;
import org.zayavka.shared.Faults.Fault;

/** Reads what somebody typed into the fields of a claim, and collects all that is wrong with it. */
final class ClaimTyped {

    /** @param kind of the input: {@code text}, {@code tel}, {@code email}, {@code date}, {@code area}, {@code way} */
    record Input(String name, String kind) {}

    static final List<Input> INPUTS = List.of(
            new Input("ownerName", "text"),
            new Input("contractNumber", "text"),
            new Input("contactPhone", "tel"),
            new Input("substance", "area"),
            new Input("incidentFrom", "date"),
            new Input("incidentUntil", "date"),
            new Input("specialist", "text"),
            new Input("answerBy", "way"),
            new Input("postalAddress", "text"),
            new Input("fax", "tel"),
            new Input("email", "email"));

    private static final int LONGEST = 400;

    private final Map<String, String> typed;
    private final List<Fault> faults = new ArrayList<>();

    ClaimTyped(Map<String, String> typed) {
        this.typed = typed;
    }

    /** What a form begins with. */
    static Map<String, String> of(ClaimFields fields) {
        var values = new HashMap<String, String>();
        values.put("ownerName", fields.ownerName());
        values.put("contractNumber", fields.contractNumber());
        values.put("contactPhone", fields.contactPhone());
        values.put("substance", fields.substance());
        values.put(
                "incidentFrom",
                fields.incidentFrom() == null ? "" : fields.incidentFrom().toString());
        values.put(
                "incidentUntil",
                fields.incidentUntil() == null ? "" : fields.incidentUntil().toString());
        values.put("specialist", fields.specialist());
        values.put(
                "answerBy", fields.answerBy() == null ? "" : fields.answerBy().code());
        values.put("postalAddress", fields.postalAddress());
        values.put("fax", fields.fax());
        values.put("email", fields.answerTo(AnswerWay.EMAIL));
        return values;
    }

    /** The day of arrival; empty where it was not asked for. */
    Optional<LocalDate> arrivedOn(LocalDate today) {
        var day = Optional.ofNullable(date("arrivedOn"));
        day.flatMap(it -> ClaimRules.arrivalFault(it, today)).ifPresent(faults::add);
        return day;
    }

    /**
     * Empty for what was left open.
     *
     * @param today where the desk stands
     * @throws Faults naming each field that is wrong
     */
    ClaimFields fields(LocalDate today) {
        var fields = new ClaimFields(
                text("ownerName", LONGEST),
                text("contractNumber", LONGEST),
                text("contactPhone", LONGEST),
                text("substance", ClaimFields.LONGEST),
                date("incidentFrom"),
                date("incidentUntil"),
                text("specialist", LONGEST),
                AnswerWay.ofCode(text("answerBy", 20)).orElse(null),
                text("postalAddress", LONGEST),
                text("fax", LONGEST),
                email());
        faults.addAll(ClaimRules.faults(fields, today));
        if (!faults.isEmpty()) {
            throw new Faults(faults);
        }
        return fields;
    }

    private @Nullable LocalDate date(String field) {
        var text = text(field, 20);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException wrong) {
            fault(field, "Это не дата: нужен вид 2026-11-24.", "This is no date: write it like 2026-11-24.");
            return null;
        }
    }

    private @Nullable EmailAddress email() {
        var text = text("email", LONGEST);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return new EmailAddress(text);
        } catch (IllegalArgumentException wrong) {
            fault("email", "Это не адрес почты: нужен вид olga@example.com.", "This is no e-mail address.");
            return null;
        }
    }

    private String text(String field, int longest) {
        var text = typed.getOrDefault(field, "")
                .replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "")
                .strip();
        if (text.length() > longest) {
            fault(
                    field,
                    "Не длиннее " + longest + " знаков, сейчас " + text.length() + ".",
                    "No longer than " + longest + " characters, it has " + text.length() + ".");
        }
        return text;
    }

    void fault(String field, String russian, String english) {
        faults.add(new Fault(field, russian, english));
    }
}
