package org.zayavka.workplace.register;

import static org.zayavka.workplace.register.RegisterRight.SETTINGS;

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
import org.zayavka.channel.MailboxRegister;
import org.zayavka.channel.MailboxRegister.Known;
import org.zayavka.notification.DeskCard;
import org.zayavka.shared.Audit.Subject;
import org.zayavka.shared.DeskChoices;
import org.zayavka.shared.DeskSettings;
import org.zayavka.shared.EmailAddress;
import org.zayavka.workplace.Desk;

/** The mailboxes of the desk: how fetching goes, and those that the environment does not give. */
@Controller
class MailboxPages {

    private static final String LIST = MailboxForms.LIST;
    private static final String ONE = LIST + "/{address}";
    private static final String NEW = MailboxForms.NEW;

    private final Register register;
    private final EditForms forms;
    private final MailboxForms specs;
    private final MailboxRegister mailboxes;
    private final DeskChoices choices;
    private final DeskSettings settings;
    private final DeskCard desk;

    MailboxPages(
            Register register,
            EditForms forms,
            MailboxForms specs,
            MailboxRegister mailboxes,
            DeskChoices choices,
            DeskSettings settings,
            DeskCard desk) {
        this.register = register;
        this.forms = forms;
        this.specs = specs;
        this.mailboxes = mailboxes;
        this.choices = choices;
        this.settings = settings;
        this.desk = desk;
    }

    /**
     * @param name it speaks in
     * @param line the queue that its letters come to first
     * @param hours code of the calendar of its department
     * @param variables of the environment that give it; for an added one the one of its password
     * @param namable whether its name may be chosen on a page
     */
    public record Row(
            Known known, String address, String name, String line, String hours, String variables, boolean namable) {

        /** Whether it stands still for want of its password. */
        public boolean wantsPassword() {
            return known.isAdded() && known.fetched() && !known.hasPassword();
        }
    }

    @GetMapping(LIST)
    String list(Authentication login, Locale locale, Model page) {
        Register.allow(login, SETTINGS);
        var words = register.dress(page, login, locale);
        page.addAttribute("mailboxes", rows(words));
        return "desk/register/mailboxes";
    }

    @GetMapping(ONE)
    String show(@PathVariable String address, Authentication login, Locale locale, Model page) {
        Register.allow(login, SETTINGS);
        var words = register.dress(page, login, locale);
        var row = rows(words).stream()
                .filter(it -> it.address().equals(address))
                .findAny()
                .orElseThrow(Desk::unknown);
        page.addAttribute("row", row);
        page.addAttribute(
                "texts",
                mailboxes
                        .added(new EmailAddress(address))
                        .filter(it -> row.known().isAdded())
                        .map(it -> it.value().texts())
                        .orElse(null));
        register.history(page, new Subject("mailbox", address));
        return "desk/register/mailbox";
    }

    @GetMapping(NEW)
    String add(Authentication login, Locale locale, Model page) {
        Register.allow(login, SETTINGS);
        return forms.show(specs.newOne(register.dress(page, login, locale)), page);
    }

    @PostMapping(NEW)
    String add(
            @RequestParam Map<String, String> typed,
            Authentication login,
            Locale locale,
            Model page,
            HttpServletResponse response) {
        Register.allow(login, SETTINGS);
        var form = specs.newOne(register.dress(page, login, locale));
        return forms.save(form, typed, page, response, () -> mailboxes.add(typed, login.getName()));
    }

    @GetMapping(ONE + "/edit")
    String edit(@PathVariable String address, Authentication login, Locale locale, Model page) {
        Register.allow(login, SETTINGS);
        return forms.show(specs.form(known(address), register.dress(page, login, locale)), page);
    }

    @PostMapping(ONE + "/edit")
    String edit(
            @PathVariable String address,
            @RequestParam Map<String, String> typed,
            Authentication login,
            Locale locale,
            Model page,
            HttpServletResponse response) {
        Register.allow(login, SETTINGS);
        var form = specs.form(known(address), register.dress(page, login, locale));
        return forms.save(
                form,
                typed,
                page,
                response,
                () -> mailboxes.change(known(address), typed, EditForms.version(typed), login.getName()));
    }

    private static EmailAddress known(String address) {
        return EmailAddress.parse(address).orElseThrow(Desk::unknown);
    }

    private List<Row> rows(RegisterWords words) {
        return mailboxes.all().stream().map(known -> row(known, words)).toList();
    }

    private Row row(Known known, RegisterWords words) {
        var mailbox = known.mailbox();
        return new Row(
                known,
                mailbox.address().value(),
                desk.name(mailbox, words.language()),
                settings.lineOf(mailbox.department()),
                choices.calendarOf(mailbox.department()),
                known.isAdded()
                        ? mailboxes.passwordVariable(mailbox.address())
                        : "ZAYAVKA_MAIL_MAILBOXES_" + known.number() + "_…",
                mailbox.name().isBlank() || mailbox.nameEn().isBlank());
    }
}
