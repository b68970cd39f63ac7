package org.zayavka.workplace.register;

import java.util.Locale;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.zayavka.channel.Mailboxes;
import org.zayavka.shared.DeskSettings;

/** What the desk runs by and was told by its environment: to be looked at; secrets are not among it. */
@Controller
class SettingsPage {

    private final Register register;
    private final Mailboxes mailboxes;
    private final DeskSettings desk;

    SettingsPage(Register register, Mailboxes mailboxes, DeskSettings desk) {
        this.register = register;
        this.mailboxes = mailboxes;
        this.desk = desk;
    }

    @GetMapping("/desk/register/settings")
    String show(Authentication login, Locale locale, Model page) {
        Register.allow(login, RegisterRight.SETTINGS);
        register.dress(page, login, locale);
        page.addAttribute("mailboxes", mailboxes.all());
        page.addAttribute("desk", desk);
        return "desk/register/settings";
    }
}
