package org.zayavka.workplace;

import java.util.Locale;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The letters of ours that did not arrive; agents see those of the tickets that they may see. */
@Controller
class UndeliveredPage {

    private static final int LETTERS = 200;

    private final Desk desk;
    private final UndeliveredLetters letters;

    UndeliveredPage(Desk desk, UndeliveredLetters letters) {
        this.desk = desk;
        this.letters = letters;
    }

    @GetMapping("/desk/undelivered")
    String show(Authentication login, Locale locale, Model page) {
        desk.dress(page, login, locale);
        page.addAttribute("letters", letters.of(StaffMember.of(login), LETTERS));
        return "desk/undelivered";
    }
}
