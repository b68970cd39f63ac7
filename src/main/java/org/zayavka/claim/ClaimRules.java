package org.zayavka.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zayavka.shared.Faults.Fault;
import org.zayavka.shared.Language;
import org.zayavka.shared.Refusal;

/** What no claim can say, whichever way it came. A letter is taken all the same: the secretary looks at it. */
public final class ClaimRules {

    private static final int FEWEST_DIGITS = 5;
    private static final int MOST_YEARS = 10;
    private static final int MOST_DAYS_AGO = 180;

    private ClaimRules() {}

    /**
     * Each by the name of its field; empty when all can be.
     *
     * @param today where the desk stands
     */
    public static List<Fault> faults(ClaimFields fields, LocalDate today) {
        var faults = new ArrayList<Fault>();
        phone(faults, "contactPhone", fields.contactPhone());
        phone(faults, "fax", fields.fax());
        incident(faults, fields.incidentFrom(), fields.incidentUntil(), today);
        var email = fields.email();
        if (email != null && email.onTheWire().isEmpty()) {
            faults.add(new Fault(
                    "email",
                    "На этот адрес письмо не уйдёт: перед знаком @ нужны латинские буквы.",
                    "No letter can be sent there: only Latin letters may stand before the @."));
        }
        return faults;
    }

    /** What a letter says of phone and incident, if it can be; what can't is asked for like what is missing. */
    static ClaimFields plausible(ClaimFields said, LocalDate today) {
        var wrong = faults(said, today).stream().map(Fault::field).collect(Collectors.toSet());
        var when = wrong.contains("incidentFrom") || wrong.contains("incidentUntil");
        return new ClaimFields(
                said.ownerName(),
                said.contractNumber(),
                wrong.contains("contactPhone") ? "" : said.contactPhone(),
                said.substance(),
                when ? null : said.incidentFrom(),
                when ? null : said.incidentUntil(),
                said.specialist(),
                said.answerBy(),
                said.postalAddress(),
                wrong.contains("fax") ? "" : said.fax(),
                wrong.contains("email") ? null : said.email());
    }

    /** @throws Refusal naming all of them */
    static void refuseFaults(ClaimFields fields, LocalDate today) {
        refusal(fields, today).ifPresent(refusal -> {
            throw refusal;
        });
    }

    /** All of them in one; empty when there are none. */
    static Optional<Refusal> refusal(ClaimFields fields, LocalDate today) {
        var faults = faults(fields, today);
        return faults.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal(said(faults, Language.RU), said(faults, Language.EN)));
    }

    /**
     * @param arrived the day on which a claim came
     * @param today where the desk stands
     * @throws Refusal for a day that can't be meant
     */
    public static void refuseArrival(LocalDate arrived, LocalDate today) {
        arrivalFault(arrived, today).ifPresent(fault -> {
            throw new Refusal(fault.russian(), fault.english());
        });
    }

    /** Of the field {@code arrivedOn}; empty for a day that can be. */
    public static Optional<Fault> arrivalFault(LocalDate arrived, LocalDate today) {
        if (arrived.isAfter(today)) {
            return Optional.of(new Fault(
                    "arrivedOn",
                    "Претензия не могла прийти позже, чем сегодня. Исправьте день поступления.",
                    "A claim can't have come later than today. Correct the day of arrival."));
        }
        return arrived.isBefore(today.minusDays(MOST_DAYS_AGO))
                ? Optional.of(new Fault(
                        "arrivedOn",
                        "День поступления — больше " + MOST_DAYS_AGO + " дней назад: проверьте год.",
                        "The day of arrival lies more than " + MOST_DAYS_AGO + " days back: check the year."))
                : Optional.empty();
    }

    private static String said(List<Fault> faults, Language language) {
        return faults.stream()
                .map(fault -> name(fault.field(), language) + ": " + fault.text(language))
                .collect(Collectors.joining(" "));
    }

    private static String name(String field, Language language) {
        return switch (field) {
            case "contactPhone" -> language.say("Контактный телефон", "Contact phone");
            case "fax" -> language.say("Факс", "Fax");
            case "email" -> language.say("Почта", "E-mail");
            default -> language.say("Когда это случилось", "When it happened");
        };
    }

    private static void phone(List<Fault> faults, String field, String number) {
        if (!number.isEmpty() && number.replaceAll("\\D", "").length() < FEWEST_DIGITS) {
            faults.add(new Fault(
                    field,
                    "Это не номер телефона: в нём не меньше 5 цифр.",
                    "This is no phone number: it has 5 digits at least."));
        }
    }

    private static void incident(
            List<Fault> faults, @Nullable LocalDate from, @Nullable LocalDate until, LocalDate today) {
        if (from == null || until == null) {
            return;
        }
        if (until.isBefore(from)) {
            faults.add(new Fault(
                    "incidentUntil", "Последний день раньше первого.", "The last day lies before the first one."));
        }
        if (from.isAfter(today) || until.isAfter(today)) {
            faults.add(new Fault(
                    from.isAfter(today) ? "incidentFrom" : "incidentUntil",
                    "Этот день ещё не настал: претензия — о том, что уже случилось.",
                    "This day is still to come: a claim is about what has happened."));
        }
        if (from.isBefore(today.minusYears(MOST_YEARS))) {
            faults.add(new Fault(
                    "incidentFrom",
                    "Больше десяти лет назад: проверьте год.",
                    "More than ten years ago: check the year."));
        }
    }
}
