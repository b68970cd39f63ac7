package org.zayavka.claim;

import java.util.Collection;
import java.util.stream.Collectors;
import org.zayavka.shared.Language;

/** What people call the parts of a claim. */
public final class ClaimWords {

    private ClaimWords() {}

    /** Divided by commas. */
    public static String of(Collection<ClaimField> fields, Language language) {
        return fields.stream().map(field -> of(field, language)).collect(Collectors.joining(", "));
    }

    public static String of(ClaimField field, Language language) {
        return switch (field) {
            case OWNER_NAME -> language.say("владелец договора", "the owner of the contract");
            case CONTRACT_NUMBER -> language.say("номер договора", "the number of the contract");
            case CONTACT_PHONE -> language.say("контактный телефон", "a contact phone");
            case SUBSTANCE -> language.say("суть претензии", "the substance of the claim");
            case INCIDENT -> language.say("день или период случившегося", "the day or period of the incident");
            case SPECIALIST -> language.say("фамилия специалиста", "the specialist's name");
            case ANSWER_BY ->
                language.say(
                        "как ответить и куда (официальное письмо, факс, e-mail или звонок)",
                        "how to answer and where to (official letter, fax, e-mail or phone call)");
            case SIGNATURE -> language.say("подпись владельца договора", "the signature of the contract's owner");
        };
    }

    public static String of(AnswerWay way, Language language) {
        return switch (way) {
            case LETTER -> language.say("официальное письмо", "official letter");
            case FAX -> language.say("факс", "fax");
            case EMAIL -> language.say("электронная почта", "e-mail");
            case PHONE -> language.say("телефон", "phone call");
        };
    }

    public static String of(ClaimOutcome outcome, Language language) {
        return switch (outcome) {
            case GRANTED -> language.say("удовлетворена", "granted");
            case PARTLY -> language.say("удовлетворена частично", "granted in part");
            case REFUSED -> language.say("отклонена", "refused");
        };
    }

    public static String of(ClaimReason reason, Language language) {
        return switch (reason) {
            case DEADLINE -> language.say("нарушен срок", "a deadline was missed");
            case QUALITY -> language.say("качество работы", "quality of work");
            case CONDUCT -> language.say("поведение сотрудника", "conduct");
            case BILLING -> language.say("счета и начисления", "bills and charges");
            case DAMAGE -> language.say("ущерб или потеря данных", "damage or loss of data");
            case OTHER -> language.say("другое", "other");
        };
    }
}
