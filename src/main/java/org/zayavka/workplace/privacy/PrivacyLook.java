package org.zayavka.workplace.privacy;

import java.util.Locale;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zayavka.shared.DeskSettings;
import org.zayavka.shared.Language;
import org.zayavka.workplace.Desk;

/** Gives the pages of personal data their words. */
@Component
class PrivacyLook {

    private final Desk desk;
    private final DeskSettings settings;

    PrivacyLook(Desk desk, DeskSettings settings) {
        this.desk = desk;
        this.settings = settings;
    }

    void dress(Model page, Authentication login, Locale locale) {
        desk.dress(page, login, locale);
        page.addAttribute("say", new PrivacyWords(Language.of(locale), settings.zone()));
    }
}
