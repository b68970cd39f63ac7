package org.zayavka.workplace.register;

import static org.zayavka.workplace.register.Input.Kind.DATE;
import static org.zayavka.workplace.register.Input.Kind.EMAIL;
import static org.zayavka.workplace.register.Input.Kind.TEL;
import static org.zayavka.workplace.register.Input.Kind.TEXT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.zayavka.customer.ContractPlans;
import org.zayavka.customer.CustomerFile;
import org.zayavka.shared.Audit.Subject;
import org.zayavka.shared.CompanyId;
import org.zayavka.shared.ContactId;
import org.zayavka.shared.ContractId;
import org.zayavka.shared.DeskSettings;
import org.zayavka.shared.Versioned;
import org.zayavka.workplace.Desk;
import org.zayavka.workplace.register.Input.Option;

/** The forms for companies, contracts and contacts. */
@Component
class CustomerForms {

    private static final String COMPANIES = "/desk/register/companies/";

    private final CustomerFile file;
    private final ContractPlans plans;
    private final DeskSettings desk;

    CustomerForms(CustomerFile file, ContractPlans plans, DeskSettings desk) {
        this.file = file;
        this.plans = plans;
        this.desk = desk;
    }

    EditForm newCompany(RegisterWords words) {
        return new EditForm(
                words.say("Новая компания", "New company"),
                COMPANIES + "new",
                COMPANIES,
                "/desk/register",
                new Subject("company", ""),
                List.of(Input.needed("name", TEXT)),
                blank(Map.of()));
    }

    EditForm company(CompanyId id, RegisterWords words) {
        return new EditForm(
                words.say("Компания", "Company"),
                COMPANIES + id.value() + "/edit",
                COMPANIES + id.value(),
                COMPANIES + id.value(),
                Subject.of("company", id.value()),
                List.of(Input.needed("name", TEXT)),
                () -> file.company(id)
                        .map(it -> new Versioned<>(it.value().texts(), it.version()))
                        .orElseThrow(Desk::unknown));
    }

    EditForm newContract(CompanyId company, RegisterWords words) {
        return new EditForm(
                words.say("Новый договор", "New contract"),
                COMPANIES + company.value() + "/contracts/new",
                COMPANIES + company.value(),
                COMPANIES + company.value(),
                new Subject("contract", ""),
                contractInputs("", words),
                blank(Map.of("noticeToRequester", "yes")));
    }

    EditForm contract(ContractId id, CompanyId company, RegisterWords words) {
        Supplier<Versioned<Map<String, String>>> now = () -> file.contract(id)
                .map(it -> new Versioned<>(it.value().texts(), it.version()))
                .orElseThrow(Desk::unknown);
        var page = "/desk/register/contracts/" + id.value();
        return new EditForm(
                words.say("Договор", "Contract"),
                page,
                page,
                COMPANIES + company.value(),
                Subject.of("contract", id.value()),
                contractInputs(now.get().value().getOrDefault("plan", ""), words),
                now);
    }

    private List<Input> contractInputs(String plan, RegisterWords words) {
        return List.of(
                Input.needed("number", TEXT),
                Input.optional("login", TEXT),
                Input.choice("plan", planOptions(plan, words)),
                Input.optional("noticeAddress", EMAIL),
                Input.yesOrNo("noticeToRequester", words),
                Input.optional("validFrom", DATE),
                Input.optional("validUntil", DATE));
    }

    /** Those that are offered, and the one that the contract has already. */
    private List<Option> planOptions(String present, RegisterWords words) {
        var options = new ArrayList<Option>();
        for (var plan : plans.all()) {
            if (plan.offered() || plan.code().equals(present)) {
                options.add(new Option(plan.code(), plan.name(words.language())));
            }
        }
        return options;
    }

    EditForm newContact(CompanyId company, RegisterWords words) {
        return new EditForm(
                words.say("Новый контакт", "New contact"),
                COMPANIES + company.value() + "/contacts/new",
                COMPANIES + company.value(),
                COMPANIES + company.value(),
                new Subject("contact", ""),
                contactInputs(words),
                blank(Map.of("language", "ru", "zone", desk.zone().getId(), "former", "no")));
    }

    EditForm contact(ContactId id, CompanyId company, boolean wholly, RegisterWords words) {
        var page = "/desk/register/contacts/" + id.value();
        return new EditForm(
                words.say("Контакт", "Contact"),
                wholly ? page : page + "/phone",
                page,
                COMPANIES + company.value(),
                Subject.of("contact", id.value()),
                wholly ? contactInputs(words) : List.of(Input.optional("phone", TEL)),
                () -> file.contact(id)
                        .map(it -> new Versioned<>(it.value().texts(), it.version()))
                        .orElseThrow(Desk::unknown));
    }

    private static List<Input> contactInputs(RegisterWords words) {
        return List.of(
                Input.needed("name", TEXT),
                Input.needed("address", EMAIL),
                Input.optional("phone", TEL),
                Input.choice(
                        "language",
                        List.of(
                                new Option("ru", words.say("русский", "Russian")),
                                new Option("en", words.say("английский", "English")))),
                Input.needed("zone", TEXT),
                Input.yesOrNo("former", words));
    }

    private static Supplier<Versioned<Map<String, String>>> blank(Map<String, String> values) {
        return () -> new Versioned<>(values, 0);
    }
}
