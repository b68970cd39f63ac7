package org.zayavka.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zayavka.shared.EmailAddress;

/**
 * What a claim says, as its owner wrote it; empty texts for what is not known.
 *
 * @param ownerName of the owner of the contract
 * @param contactPhone also where a call answers the claim
 * @param substance what is claimed, at most {@value #LONGEST} characters
 * @param incidentFrom the day of the incident, or the first of the period
 * @param incidentUntil the last day of the period; the same as the first for a single day
 * @param specialist who it was about
 * @param postalAddress where an official letter goes
 * @param fax where a fax goes
 * @param email where letters about the claim go, also when the answer takes another way
 */
public record ClaimFields(
        String ownerName,
        String contractNumber,
        String contactPhone,
        String substance,
        @Nullable LocalDate incidentFrom,
        @Nullable LocalDate incidentUntil,
        String specialist,
        @Nullable AnswerWay answerBy,
        String postalAddress,
        String fax,
        @Nullable EmailAddress email) {

    public static final int LONGEST = 20_000;

    /** What people write before a number, as in "договор №100-24". */
    private static final Pattern BEFORE_NUMBER = Pattern.compile(
            "^\\s*(?:(?:номер\\s+)?договор\\p{L}*|contract(?:\\s+(?:number|no\\.?))?)?\\s*(?:[№#]|n\\.|no\\.)?\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    public static final ClaimFields NONE = new ClaimFields("", "", "", "", null, null, "", null, "", "", null);

    public ClaimFields {
        contractNumber = BEFORE_NUMBER.matcher(contractNumber).replaceFirst("");
        if (incidentFrom == null) {
            incidentFrom = incidentUntil;
        }
        if (incidentUntil == null) {
            incidentUntil = incidentFrom;
        }
    }

    /** What is missing, the signature left aside: it lies with the claim. */
    public Set<ClaimField> missing() {
        var missing = EnumSet.noneOf(ClaimField.class);
        blank(missing, ClaimField.OWNER_NAME, ownerName);
        blank(missing, ClaimField.CONTRACT_NUMBER, contractNumber);
        blank(missing, ClaimField.CONTACT_PHONE, contactPhone);
        blank(missing, ClaimField.SUBSTANCE, substance);
        blank(missing, ClaimField.INCIDENT, incidentFrom == null ? "" : "known");
        blank(missing, ClaimField.SPECIALIST, specialist);
        blank(missing, ClaimField.ANSWER_BY, answerBy == null ? "" : answerTo(answerBy));
        return missing;
    }

    /** Where an answer goes on this way; empty when that is not known. */
    public String answerTo(AnswerWay way) {
        return switch (way) {
            case LETTER -> postalAddress;
            case FAX -> fax;
            case EMAIL -> email == null ? "" : email.value();
            case PHONE -> contactPhone;
        };
    }

    /** These, and from others what these leave open. */
    public ClaimFields orElse(ClaimFields others) {
        return new ClaimFields(
                or(ownerName, others.ownerName),
                or(contractNumber, others.contractNumber),
                or(contactPhone, others.contactPhone),
                or(substance, others.substance),
                incidentFrom == null ? others.incidentFrom : incidentFrom,
                incidentFrom == null ? others.incidentUntil : incidentUntil,
                or(specialist, others.specialist),
                answerBy == null ? others.answerBy : answerBy,
                or(postalAddress, others.postalAddress),
                or(fax, others.fax),
                email == null ? others.email : email);
    }

    /** The names of the fields that others say otherwise, divided by commas. */
    String differingFrom(ClaimFields others) {
        var names = new ArrayList<String>();
        differs(names, "ownerName", ownerName, others.ownerName);
        differs(names, "contractNumber", contractNumber, others.contractNumber);
        differs(names, "contactPhone", contactPhone, others.contactPhone);
        differs(names, "substance", substance, others.substance);
        differs(names, "incident", List.of(from(), until()), List.of(others.from(), others.until()));
        differs(names, "specialist", specialist, others.specialist);
        differs(names, "answerBy", String.valueOf(answerBy), String.valueOf(others.answerBy));
        differs(names, "postalAddress", postalAddress, others.postalAddress);
        differs(names, "fax", fax, others.fax);
        differs(names, "email", answerTo(AnswerWay.EMAIL), others.answerTo(AnswerWay.EMAIL));
        return String.join(",", names);
    }

    private String from() {
        return String.valueOf(incidentFrom);
    }

    private String until() {
        return String.valueOf(incidentUntil);
    }

    private static void differs(List<String> names, String name, Object one, Object other) {
        if (!one.equals(other)) {
            names.add(name);
        }
    }

    private static String or(String text, String other) {
        return text.isBlank() ? other : text;
    }

    private static void blank(Set<ClaimField> missing, ClaimField field, String text) {
        if (text.isBlank()) {
            missing.add(field);
        }
    }
}
