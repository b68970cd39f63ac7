package org.zayavka.workplace.calls;

import java.time.Duration;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zayavka.call.CallSettings;
import org.zayavka.call.PhoneCall;
import org.zayavka.call.Verification;
import org.zayavka.channel.Mailboxes;
import org.zayavka.shared.Language;
import org.zayavka.sla.Calendars;

/** What an operator reads out to a caller, in the caller's language, and what the operator is told, in theirs. */
@Component
class CallTexts {

    private static final String DEPARTMENT = "support";

    private final Mailboxes mailboxes;
    private final Calendars calendars;
    private final CallSettings settings;

    CallTexts(Mailboxes mailboxes, Calendars calendars, CallSettings settings) {
        this.mailboxes = mailboxes;
        this.calendars = calendars;
        this.settings = settings;
    }

    /** To somebody who is not helped by phone now; polite, and it says what to do. */
    String refusal(PhoneCall call) {
        var language = call.language();
        return switch (call.supportReason()) {
            case "debt" ->
                language.say(
                                "Простите, помочь по телефону сейчас не получится: по договору есть задолженность. Как только"
                                        + " оплата поступит, позвоните нам снова. А написать можно уже сейчас: ",
                                "I am sorry, we can’t help you by phone at the moment: there is a debt on the contract. Please"
                                        + " call again as soon as it is paid. You can write to us at once: ")
                        + write(language);
            case "noFunds" ->
                language.say(
                                "Простите, помочь по телефону сейчас не получится: по телефону мы помогаем, когда баланс"
                                        + " договора положительный. Пополните его и позвоните снова. А написать можно уже"
                                        + " сейчас: ",
                                "I am sorry, we can’t help you by phone at the moment: we do so when the balance of the contract"
                                        + " is positive. Please top it up and call again. You can write to us at once: ")
                        + write(language);
            case "closed" ->
                language.say("Консультации по телефону идут по графику «", "We help by phone in these hours: “")
                        + hours(language)
                        + language.say(
                                "». Я запишу вашу заявку прямо сейчас, и инженеры возьмут её в свои часы. Подтверждение"
                                        + " с номером и сроком придёт вам на почту.",
                                "”. I will record your request right now, and the engineers will take it in their hours."
                                        + " You will receive its number and deadline by e-mail.");
            case "notVerified" ->
                language.say(
                                "Простите, по телефону мы помогаем, когда названы номер договора и фамилия, на которую он"
                                        + " оформлен. Если они под рукой, назовите их, пожалуйста. Если нет, напишите нам: ",
                                "I am sorry, we help by phone when we are told the number of the contract and the surname it is"
                                        + " made out to. If you have them at hand, please tell me. If not, please write to us: ")
                        + write(language);
            default ->
                language.say(
                                "Простите, по телефону мы сейчас помочь не можем. Напишите нам, пожалуйста: ",
                                "I am sorry, we can’t help you by phone at the moment. Please write to us: ")
                        + write(language);
        };
    }

    /** S5.1 */
    String inWriting(Language language) {
        return language.say(
                        "Это меняет данные или касается закрытых сведений, поэтому нужна письменная заявка. Напишите,"
                                + " пожалуйста, с адреса, который указан у нас как ваш контакт: ",
                        "This changes data or touches confidential information, so we need a request in writing. Please"
                                + " write from the address that we have registered as your contact: ")
                + write(language);
    }

    /** Where to write. */
    private String write(Language language) {
        var address = mailboxes.all().stream()
                .filter(mailbox -> mailbox.department().equals(DEPARTMENT))
                .map(mailbox -> mailbox.address().value())
                .collect(Collectors.joining(language.say(" или ", " or ")));
        var mail = address.isEmpty() ? "" : language.say("на почту ", "to ") + address;
        var panel = settings.panel().isEmpty()
                ? ""
                : language.say("в личном кабинете ", "in the customers’ panel ") + settings.panel();
        var both = mail.isEmpty() || panel.isEmpty() ? mail + panel : mail + language.say(" или ", " or ") + panel;
        return both.isEmpty() ? language.say("письмом.", "a letter.") : both + ".";
    }

    private String hours(Language language) {
        return calendars.calendar(settings.calendar()).name(language);
    }

    String offerTitle(Language language) {
        return language.say("Разговор идёт больше ", "The call has been going on for more than ")
                + length(settings.offerVisitAfter(), language)
                + language.say(": предложите выезд", ": offer a visit");
    }

    /** S3.8 */
    String offer(Language language) {
        return language.say(
                "Чтобы не держать вас у телефона, предлагаю прислать инженера: он разберётся на месте. Подойдёт? Тогда"
                        + " запишу адрес, кто его встретит и удобное время.",
                "Rather than keep you on the phone, may I send an engineer who will sort it out on site? If that suits"
                        + " you, I will note the address, who will meet them and a convenient time.");
    }

    private static String length(Duration time, Language language) {
        return time.toMinutes() > 0
                ? time.toMinutes() + language.say(" мин", " minutes")
                : time.toSeconds() + language.say(" с", " seconds");
    }

    /** Whether it is known who calls, and why not, for the operator. */
    String verification(Verification result, Language language) {
        return switch (result) {
            case VERIFIED ->
                language.say(
                        "Проверен: номер договора и фамилия совпали",
                        "Verified: the contract’s number and the surname match");
            case INCOMPLETE ->
                language.say(
                        "Не проверен: нужны и номер договора, и фамилия",
                        "Not verified: both the contract’s number and the surname are needed");
            case NO_SUCH_CONTRACT ->
                language.say("Не проверен: такого договора нет", "Not verified: there is no contract of this number");
            case CONTRACT_OVER ->
                language.say("Не проверен: договор сейчас не действует", "Not verified: the contract is not valid now");
            case OTHER_SURNAME ->
                language.say(
                        "Не проверен: договор оформлен на другую фамилию",
                        "Not verified: the contract is made out to another surname");
            case NOT_SELF_STATED ->
                language.say(
                        "Не проверен: номер договора и фамилию назвал не сам звонящий",
                        "Not verified: the caller did not state the contract’s number and the surname");
        };
    }
}
