package org.zayavka.workplace;

import java.util.Locale;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The letters of ours that did not arrive; agents see those of the tickets that they may see. Above them the letters
 * to us that could not be taken in.
 */
@Controller
class UndeliveredPage {

    private static final int LETTERS = 200;

    private final Desk desk;
    private final DeskAccess access;
    private final UndeliveredLetters letters;
    private final UnreadLetters unread;

    UndeliveredPage(Desk desk, DeskAccess access, UndeliveredLetters letters, UnreadLetters unread) {
        this.desk = desk;
        this.access = access;
        this.letters = letters;
        this.unread = unread;
    }

    @GetMapping("/desk/undelivered")
    String show(Authentication login, Locale locale, Model page) {
        desk.dress(page, login, locale);
        var who = StaffMember.of(login);
        page.addAttribute("letters", letters.of(who, LETTERS));
        page.addAttribute("mayReview", access.mayReview(who));
        page.addAttribute("unread", unread.of(who, LETTERS));
        return "desk/undelivered";
    }
}
