package org.zayavka.workplace.register;

import static org.zayavka.workplace.register.RegisterRight.BALANCES;
import static org.zayavka.workplace.register.RegisterRight.CONTRACTS;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zayavka.customer.Contract;
import org.zayavka.customer.ContractData;
import org.zayavka.customer.CustomerChanges;
import org.zayavka.customer.CustomerFile;
import org.zayavka.customer.Customers;
import org.zayavka.customer.Entries;
import org.zayavka.shared.Audit.Subject;
import org.zayavka.shared.CompanyId;
import org.zayavka.shared.ContractId;
import org.zayavka.shared.Faults;
import org.zayavka.shared.Versioned;
import org.zayavka.workplace.Desk;

/** A contract: its terms, its balance, its history. */
@Controller
class ContractPages {

    private final Register register;
    private final EditForms forms;
    private final CustomerForms specs;
    private final Customers customers;
    private final CustomerFile file;
    private final CustomerChanges changes;

    ContractPages(
            Register register,
            EditForms forms,
            CustomerForms specs,
            Customers customers,
            CustomerFile file,
            CustomerChanges changes) {
        this.register = register;
        this.forms = forms;
        this.specs = specs;
        this.customers = customers;
        this.file = file;
        this.changes = changes;
    }

    @GetMapping("/desk/register/contracts/{id}")
    String show(@PathVariable long id, Authentication login, Locale locale, Model page) {
        var contract = contract(id);
        register.allowToSee(login, contract.company());
        register.dress(page, login, locale);
        page.addAttribute("contract", contract);
        page.addAttribute("company", customers.company(contract.company()).orElseThrow(Desk::unknown));
        page.addAttribute(
                "texts",
                file.contract(contract.id()).orElseThrow(Desk::unknown).value().texts());
        register.history(page, Subject.of("contract", id));
        return "desk/register/contract";
    }

    @GetMapping("/desk/register/contracts/{id}/edit")
    String edit(@PathVariable long id, Authentication login, Locale locale, Model page) {
        Register.allow(login, CONTRACTS);
        var contract = contract(id);
        var words = register.dress(page, login, locale);
        return forms.show(specs.contract(contract.id(), contract.company(), words), page);
    }

    @PostMapping("/desk/register/contracts/{id}")
    String edit(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            Authentication login,
            Locale locale,
            Model page,
            HttpServletResponse response) {
        Register.allow(login, CONTRACTS);
        var contract = contract(id);
        var form = specs.contract(contract.id(), contract.company(), register.dress(page, login, locale));
        return forms.save(
                form,
                typed,
                page,
                response,
                () -> changes.change(contract.id(), read(typed), EditForms.version(typed), login.getName()));
    }

    @GetMapping("/desk/register/companies/{company}/contracts/new")
    String add(@PathVariable long company, Authentication login, Locale locale, Model page) {
        Register.allow(login, CONTRACTS);
        return forms.show(specs.newContract(new CompanyId(company), register.dress(page, login, locale)), page);
    }

    @PostMapping("/desk/register/companies/{company}/contracts/new")
    String add(
            @PathVariable long company,
            @RequestParam Map<String, String> typed,
            Authentication login,
            Locale locale,
            Model page,
            HttpServletResponse response) {
        Register.allow(login, CONTRACTS);
        var whose = new CompanyId(company);
        var form = specs.newContract(whose, register.dress(page, login, locale));
        return forms.save(form, typed, page, response, () -> changes.add(whose, read(typed), login.getName()));
    }

    @GetMapping("/desk/register/contracts/{id}/balance")
    String balance(@PathVariable long id, Authentication login, Locale locale, Model page) {
        Register.allow(login, BALANCES);
        return forms.show(balance(contract(id), register.dress(page, login, locale)), page);
    }

    @PostMapping("/desk/register/contracts/{id}/balance")
    String balance(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            Authentication login,
            Locale locale,
            Model page,
            HttpServletResponse response) {
        Register.allow(login, BALANCES);
        var contract = contract(id);
        var form = balance(contract, register.dress(page, login, locale));
        return forms.save(form, typed, page, response, () -> {
            var entries = new Entries(typed);
            var sum = entries.money("balance");
            var why = typed.getOrDefault("why", "").strip();
            if (why.isEmpty() || why.length() > 1000) {
                entries.fault("why", "Напишите причину, до 1000 знаков.", "Write the reason, up to 1000 characters.");
            }
            entries.check();
            changes.correctBalance(contract.id(), sum, why, login.getName());
        });
    }

    private static EditForm balance(Contract contract, RegisterWords words) {
        var page = "/desk/register/contracts/" + contract.id().value();
        return new EditForm(
                words.say("Остаток по договору ", "Balance of contract ") + contract.number(),
                page + "/balance",
                page,
                page,
                Subject.of("contract", contract.id().value()),
                List.of(Input.needed("balance", Input.Kind.SUM), Input.needed("why", Input.Kind.AREA)),
                () -> new Versioned<>(Map.of("balance", contract.balance().toPlainString()), 0));
    }

    private Contract contract(long id) {
        return customers.contract(new ContractId(id)).orElseThrow(Desk::unknown);
    }

    /** @throws Faults when it can't be kept */
    private static ContractData read(Map<String, String> typed) {
        var entries = new Entries(typed);
        var contract = ContractData.read(entries);
        entries.check();
        return contract;
    }
}
