package org.zayavka.workplace.register;

import static org.zayavka.workplace.register.RegisterRight.COMPANIES;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zayavka.customer.CompanyData;
import org.zayavka.customer.CustomerChanges;
import org.zayavka.customer.CustomerFile;
import org.zayavka.customer.CustomerLists;
import org.zayavka.customer.Entries;
import org.zayavka.shared.CompanyId;
import org.zayavka.shared.DeskSettings;
import org.zayavka.workplace.Desk;
import org.zayavka.workplace.StaffMember;

/** The companies: the list, and one with its contracts, contacts and history. */
@Controller
class CompanyPages {

    private static final int OWN = 200;

    private final Register register;
    private final EditForms forms;
    private final CustomerForms customers;
    private final CustomerLists lists;
    private final CustomerFile file;
    private final CustomerChanges changes;
    private final OwnCustomers own;
    private final DeskSettings desk;
    private final Clock clock;

    CompanyPages(
            Register register,
            EditForms forms,
            CustomerForms customers,
            CustomerLists lists,
            CustomerFile file,
            CustomerChanges changes,
            OwnCustomers own,
            DeskSettings desk,
            Clock clock) {
        this.register = register;
        this.forms = forms;
        this.customers = customers;
        this.lists = lists;
        this.file = file;
        this.changes = changes;
        this.own = own;
        this.desk = desk;
        this.clock = clock;
    }

    /** Whoever may not look up every customer finds those of their own open tickets. */
    @GetMapping("/desk/register")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") long after,
            Authentication login,
            Locale locale,
            Model page) {
        if (!Register.may(login, RegisterRight.READ)) {
            Register.allow(login, RegisterRight.READ_OWN);
            register.dress(page, login, locale);
            page.addAttribute("companies", own.withOpenTickets(StaffMember.of(login), OWN));
            return "desk/register/own";
        }
        register.dress(page, login, locale);
        var found = lists.companies(q, after);
        page.addAttribute("q", q);
        page.addAttribute("later", after > 0);
        page.addAttribute("companies", found.lines());
        page.addAttribute("next", found.next());
        return "desk/register/companies";
    }

    @GetMapping("/desk/register/companies/{id}")
    String show(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") long after,
            Authentication login,
            Locale locale,
            Model page) {
        var company = new CompanyId(id);
        register.allowToSee(login, company);
        register.dress(page, login, locale);
        var people = lists.contacts(company, q, after);
        page.addAttribute(
                "company", file.company(company).orElseThrow(Desk::unknown).value());
        page.addAttribute("id", id);
        page.addAttribute("contracts", lists.contracts(company));
        page.addAttribute("today", LocalDate.ofInstant(clock.instant(), desk.zone()));
        page.addAttribute("q", q);
        page.addAttribute("later", after > 0);
        page.addAttribute("contacts", people.lines());
        page.addAttribute("next", people.next());
        register.history(page, company);
        return "desk/register/company";
    }

    @GetMapping("/desk/register/companies/new")
    String add(Authentication login, Locale locale, Model page) {
        Register.allow(login, COMPANIES);
        return forms.show(customers.newCompany(register.dress(page, login, locale)), page);
    }

    @PostMapping("/desk/register/companies/new")
    String add(
            @RequestParam Map<String, String> typed,
            Authentication login,
            Locale locale,
            Model page,
            HttpServletResponse response) {
        Register.allow(login, COMPANIES);
        var form = customers.newCompany(register.dress(page, login, locale));
        var id = new long[1];
        var next = forms.save(
                form,
                typed,
                page,
                response,
                () -> id[0] = changes.add(read(typed), login.getName()).value());
        return id[0] == 0 ? next : next + id[0];
    }

    @GetMapping("/desk/register/companies/{id}/edit")
    String edit(@PathVariable long id, Authentication login, Locale locale, Model page) {
        Register.allow(login, COMPANIES);
        return forms.show(customers.company(new CompanyId(id), register.dress(page, login, locale)), page);
    }

    @PostMapping("/desk/register/companies/{id}/edit")
    String edit(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            Authentication login,
            Locale locale,
            Model page,
            HttpServletResponse response) {
        Register.allow(login, COMPANIES);
        var company = new CompanyId(id);
        var form = customers.company(company, register.dress(page, login, locale));
        return forms.save(
                form,
                typed,
                page,
                response,
                () -> changes.change(company, read(typed), EditForms.version(typed), login.getName()));
    }

    private static CompanyData read(Map<String, String> typed) {
        var entries = new Entries(typed);
        var company = CompanyData.read(entries);
        entries.check();
        return company;
    }
}
