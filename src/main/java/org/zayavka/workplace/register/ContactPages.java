package org.zayavka.workplace.register;

import static org.zayavka.workplace.register.RegisterRight.CONTACTS;
import static org.zayavka.workplace.register.RegisterRight.PHONES;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zayavka.customer.Contact;
import org.zayavka.customer.ContactData;
import org.zayavka.customer.CustomerChanges;
import org.zayavka.customer.CustomerFile;
import org.zayavka.customer.CustomerLists;
import org.zayavka.customer.Customers;
import org.zayavka.customer.Entries;
import org.zayavka.shared.Audit.Subject;
import org.zayavka.shared.CompanyId;
import org.zayavka.shared.ContactId;
import org.zayavka.shared.DeskSettings;
import org.zayavka.workplace.Desk;

/** The people who may ask. */
@Controller
class ContactPages {

    private final Register register;
    private final EditForms forms;
    private final CustomerForms specs;
    private final CustomerLists lists;
    private final Customers customers;
    private final CustomerFile file;
    private final CustomerChanges changes;
    private final DeskSettings desk;

    ContactPages(
            Register register,
            EditForms forms,
            CustomerForms specs,
            CustomerLists lists,
            Customers customers,
            CustomerFile file,
            CustomerChanges changes,
            DeskSettings desk) {
        this.register = register;
        this.forms = forms;
        this.specs = specs;
        this.lists = lists;
        this.customers = customers;
        this.file = file;
        this.changes = changes;
        this.desk = desk;
    }

    @GetMapping("/desk/register/contacts")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") long after,
            Authentication login,
            Locale locale,
            Model page) {
        Register.allow(login, RegisterRight.READ);
        register.dress(page, login, locale);
        var found = lists.contacts(q, after);
        page.addAttribute("q", q);
        page.addAttribute("later", after > 0);
        page.addAttribute("contacts", found.lines());
        page.addAttribute("next", found.next());
        return "desk/register/contacts";
    }

    @GetMapping("/desk/register/contacts/{id}")
    String show(@PathVariable long id, Authentication login, Locale locale, Model page) {
        var contact = contact(id);
        register.allowToSee(login, contact.company());
        register.dress(page, login, locale);
        page.addAttribute("contact", contact);
        page.addAttribute("company", customers.company(contact.company()).orElseThrow(Desk::unknown));
        page.addAttribute(
                "texts",
                file.contact(contact.id()).orElseThrow(Desk::unknown).value().texts());
        register.history(page, Subject.of("contact", id));
        return "desk/register/contact";
    }

    /** Whoever may not correct everything corrects the phone. */
    @GetMapping("/desk/register/contacts/{id}/edit")
    String edit(@PathVariable long id, Authentication login, Locale locale, Model page) {
        Register.allow(login, PHONES);
        var contact = contact(id);
        register.allowToSee(login, contact.company());
        var words = register.dress(page, login, locale);
        return forms.show(specs.contact(contact.id(), contact.company(), Register.may(login, CONTACTS), words), page);
    }

    @PostMapping("/desk/register/contacts/{id}")
    String edit(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            Authentication login,
            Locale locale,
            Model page,
            HttpServletResponse response) {
        Register.allow(login, CONTACTS);
        var contact = contact(id);
        var form = specs.contact(contact.id(), contact.company(), true, register.dress(page, login, locale));
        return forms.save(
                form,
                typed,
                page,
                response,
                () -> changes.change(contact.id(), read(typed), EditForms.version(typed), login.getName()));
    }

    @PostMapping("/desk/register/contacts/{id}/phone")
    String phone(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            Authentication login,
            Locale locale,
            Model page,
            HttpServletResponse response) {
        Register.allow(login, PHONES);
        var contact = contact(id);
        register.allowToSee(login, contact.company());
        var form = specs.contact(contact.id(), contact.company(), false, register.dress(page, login, locale));
        return forms.save(
                form,
                typed,
                page,
                response,
                () -> changes.correctPhone(
                        contact.id(), new Entries(typed), EditForms.version(typed), login.getName()));
    }

    @GetMapping("/desk/register/companies/{company}/contacts/new")
    String add(@PathVariable long company, Authentication login, Locale locale, Model page) {
        Register.allow(login, CONTACTS);
        return forms.show(specs.newContact(new CompanyId(company), register.dress(page, login, locale)), page);
    }

    @PostMapping("/desk/register/companies/{company}/contacts/new")
    String add(
            @PathVariable long company,
            @RequestParam Map<String, String> typed,
            Authentication login,
            Locale locale,
            Model page,
            HttpServletResponse response) {
        Register.allow(login, CONTACTS);
        var whose = new CompanyId(company);
        var form = specs.newContact(whose, register.dress(page, login, locale));
        return forms.save(form, typed, page, response, () -> changes.add(whose, read(typed), login.getName()));
    }

    private Contact contact(long id) {
        return customers.contact(new ContactId(id)).orElseThrow(Desk::unknown);
    }

    private ContactData read(Map<String, String> typed) {
        var entries = new Entries(typed);
        var contact = ContactData.read(entries, desk.zone());
        entries.check();
        return contact;
    }
}
