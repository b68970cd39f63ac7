package org.zayavka.workplace.calls;

import static org.zayavka.shared.Markdown.line;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zayavka.call.CallId;
import org.zayavka.call.Paid;
import org.zayavka.call.PhoneCall;
import org.zayavka.call.PhoneCalls;
import org.zayavka.call.Verification;
import org.zayavka.customer.Customers;
import org.zayavka.engine.FormFacts;
import org.zayavka.engine.OpenForm;
import org.zayavka.shared.Language;
import org.zayavka.shared.Markdown;
import org.zayavka.visit.Engineers;
import org.zayavka.visit.VisitSettings;
import org.zayavka.workplace.DeskWords;
import org.zayavka.workplace.ReadersWords;

/** What the forms of a call show: who calls, whether they are helped, what to say to them. Markdown, made safe. */
@Component
class CallFormFacts implements FormFacts {

    private static final Set<String> FORMS = Set.of("takeCall", "recordCall");

    private final PhoneCalls calls;
    private final CallTexts texts;
    private final Customers customers;
    private final Engineers engineers;
    private final VisitSettings visits;
    private final ReadersWords words;

    CallFormFacts(
            PhoneCalls calls,
            CallTexts texts,
            Customers customers,
            Engineers engineers,
            VisitSettings visits,
            ReadersWords words) {
        this.calls = calls;
        this.texts = texts;
        this.customers = customers;
        this.engineers = engineers;
        this.visits = visits;
        this.words = words;
    }

    @Override
    public Map<String, Object> facts(OpenForm form) {
        if (!FORMS.contains(form.form())) {
            return Map.of();
        }
        return CallId.ofKey(form.businessKey())
                .flatMap(calls::find)
                .map(call -> facts(form, call))
                .orElse(Map.of());
    }

    private Map<String, Object> facts(OpenForm form, PhoneCall call) {
        var language = form.language();
        var show = words.in(language).show();
        var facts = new LinkedHashMap<String, Object>();
        facts.put("callCard", card(call, show));
        facts.put("callVerdict", verdict(call, language));
        facts.put("callSay", say(texts.refusal(call), language));
        facts.put("writeHint", hint(call, language));
        facts.put("visitOffer", offer(call, language));
        facts.put("mayRegister", call.support().equals("record"));
        facts.put("request", call.about());
        facts.put("responsibleName", call.name());
        facts.put("responsiblePhone", call.phone());
        if (form.form().equals("takeCall")) {
            facts.put("skillOptions", skills(language));
            facts.put("areaOptions", areas(language));
        }
        return facts;
    }

    private String card(PhoneCall call, DeskWords show) {
        var contract = Optional.ofNullable(call.contract())
                .flatMap(customers::contract)
                .orElse(null);
        var lines = new ArrayList<String>();
        lines.add("**" + line(call.name()) + "**");
        lines.add(line(call.phone()));
        lines.add(line(call.companyName()));
        if (contract == null) {
            lines.add(
                    call.contractStated().isEmpty()
                            ? ""
                            : show.say("Назвал договор ", "Stated contract ") + line(call.contractStated()));
        } else {
            lines.add(show.say("Договор ", "Contract ")
                    + line(contract.number())
                    + show.say(", план ", ", plan ")
                    + line(show.plan(contract.plan())));
            lines.add(show.say("Баланс ", "Balance ") + line(show.money(contract.balance())));
        }
        lines.add(show.say("Звонок начался: ", "The call began: ") + line(show.moment(call.beganAt())));
        return lines(lines);
    }

    private String verdict(PhoneCall call, Language language) {
        var verified = call.verification() == Verification.VERIFIED;
        var lines = new ArrayList<String>();
        lines.add((verified ? "✔ **" : "✘ **") + line(texts.verification(call.verification(), language)) + "**");
        if (verified) {
            lines.add(
                    call.balance() == Paid.POSITIVE
                            ? "✔ **" + language.say("Баланс положительный", "The balance is positive") + "**"
                            : "✘ **" + language.say("Баланс не положительный", "The balance is not positive") + "**");
        }
        return lines(lines);
    }

    private static String say(String text, Language language) {
        return "**" + language.say("Скажите:", "Say:") + "** «" + Markdown.text(text) + "»";
    }

    /** S5.1 */
    private String hint(PhoneCall call, Language language) {
        return "**"
                + language.say(
                        "Пароли, доступы, изменение данных — только письменно.",
                        "Passwords, access, changes of data: in writing only.")
                + "** "
                + language.say("Скажите: «", "Say: «")
                + Markdown.text(texts.inWriting(call.language()))
                + "»";
    }

    private String offer(PhoneCall call, Language language) {
        return call.visitOfferedAt() == null
                ? ""
                : "**" + line(texts.offerTitle(language)) + ".** " + language.say("Скажите: «", "Say: «")
                        + Markdown.text(texts.offer(call.language())) + "»";
    }

    private List<Map<String, String>> skills(Language language) {
        return visits.skills().stream()
                .map(skill -> Map.of("label", skill.name(language), "value", skill.code()))
                .toList();
    }

    private List<Map<String, String>> areas(Language language) {
        return engineers.areas().stream()
                .map(area -> Map.of("label", area.name(language), "value", area.code()))
                .toList();
    }

    private static String lines(List<String> lines) {
        return lines.stream()
                .filter(Objects::nonNull)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\\\n"));
    }
}
