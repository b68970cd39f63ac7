package org.zayavka.workplace.register;

import static org.zayavka.workplace.register.RegisterRight.SETTINGS;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
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
import org.zayavka.channel.Mailboxes;
import org.zayavka.notification.DeskCard;
import org.zayavka.shared.DeskChoices;
import org.zayavka.shared.DeskSettings;
import org.zayavka.shared.GivenSettings;
import org.zayavka.workplace.Desk;

/**
 * What the desk runs by: what its environment gives is shown with the place where it is given, the rest is chosen here.
 * Secrets are not among it.
 */
@Controller
class SettingsPage {

    private static final String PART = SettingForms.PAGE + "/{part}";

    private final Register register;
    private final EditForms forms;
    private final SettingForms parts;
    private final MailboxRegister mailboxes;
    private final DeskChoices choices;
    private final GivenSettings given;
    private final DeskSettings settings;
    private final DeskCard desk;

    SettingsPage(
            Register register,
            EditForms forms,
            SettingForms parts,
            MailboxRegister mailboxes,
            DeskChoices choices,
            GivenSettings given,
            DeskSettings settings,
            DeskCard desk) {
        this.register = register;
        this.forms = forms;
        this.parts = parts;
        this.mailboxes = mailboxes;
        this.choices = choices;
        this.given = given;
        this.settings = settings;
        this.desk = desk;
    }

    /**
     * @param number among the mailboxes of the environment; -1 for one that was added on a page
     * @param name it speaks in
     * @param own whether that is its own and not the desk's
     */
    public record MailboxRow(
            int number, Mailboxes.Mailbox mailbox, String name, boolean own, String line, String hours) {

        /** Whether all of its names come from the environment. */
        public boolean isGiven() {
            return !mailbox.name().isBlank() && !mailbox.nameEn().isBlank();
        }
    }

    @GetMapping(SettingForms.PAGE)
    String show(Authentication login, Locale locale, Model page) {
        Register.allow(login, SETTINGS);
        var words = register.dress(page, login, locale);
        page.addAttribute("mailboxes", mailboxRows(words));
        page.addAttribute("chosen", deskRows(words));
        page.addAttribute("fixed", fixedRows(words));
        page.addAttribute("mayChoose", !parts.desk(words).inputs().isEmpty());
        return "desk/register/settings";
    }

    private List<MailboxRow> mailboxRows(RegisterWords words) {
        var rows = new ArrayList<MailboxRow>();
        for (var known : mailboxes.all()) {
            var mailbox = known.mailbox();
            var name = desk.name(mailbox, words.language());
            rows.add(new MailboxRow(
                    known.number(),
                    mailbox,
                    name,
                    !name.equals(desk.name(words.language())),
                    settings.lineOf(mailbox.department()),
                    choices.calendarOf(mailbox.department())));
        }
        return rows;
    }

    private List<SettingRow> deskRows(RegisterWords words) {
        var chosen = choices.chosen(DeskChoices.DESK).value();
        return SettingForms.OF_DESK.entrySet().stream()
                .map(setting -> new SettingRow(
                        setting.getKey(),
                        parts.value(setting.getKey(), words),
                        from(setting.getValue(), chosen.containsKey(setting.getKey())),
                        GivenSettings.variable(setting.getValue())))
                .toList();
    }

    private List<SettingRow> fixedRows(RegisterWords words) {
        return List.of(
                fixed("zone", settings.zone().getId(), "zayavka.desk.zone"),
                fixed("deskLanguage", words.value("language", desk.language().code()), "zayavka.desk.language"),
                fixed("deskUrl", desk.url(), "zayavka.desk.url"));
    }

    private SettingRow fixed(String name, String value, String setting) {
        return new SettingRow(name, value, from(setting, false), GivenSettings.variable(setting));
    }

    private String from(String setting, boolean chosen) {
        if (given.isGiven(setting)) {
            return "given";
        }
        return chosen ? "chosen" : "usual";
    }

    @GetMapping(PART)
    String edit(@PathVariable String part, Authentication login, Locale locale, Model page) {
        Register.allow(login, SETTINGS);
        var form = form(part, register.dress(page, login, locale));
        register.history(page, form.subject());
        return forms.show(form, page);
    }

    @PostMapping(PART)
    String edit(
            @PathVariable String part,
            @RequestParam Map<String, String> typed,
            Authentication login,
            Locale locale,
            Model page,
            HttpServletResponse response) {
        Register.allow(login, SETTINGS);
        var form = form(part, register.dress(page, login, locale));
        return forms.save(form, typed, page, response, () -> parts.save(form, typed, login.getName()));
    }

    private EditForm form(String part, RegisterWords words) {
        return switch (part) {
            case DeskChoices.DESK -> parts.desk(words);
            case DeskChoices.HOURS -> parts.hours(words);
            default ->
                mailboxes.all().stream()
                        .map(Known::mailbox)
                        .filter(mailbox ->
                                DeskChoices.mailbox(mailbox.address()).equals(part))
                        .findAny()
                        .map(mailbox -> parts.mailbox(mailbox, words))
                        .orElseThrow(Desk::unknown);
        };
    }
}
