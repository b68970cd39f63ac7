package org.zayavka.workplace;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.zayavka.intake.FiledLetters;
import org.zayavka.shared.InboxId;

/** The letters that are in no ticket, and the way from there into one: for those who look through held letters too. */
@Controller
class FiledLettersPage {

    private static final int ON_A_PAGE = 50;

    private final Desk desk;
    private final DeskAccess access;
    private final FiledLetters letters;

    FiledLettersPage(Desk desk, DeskAccess access, FiledLetters letters) {
        this.desk = desk;
        this.access = access;
        this.letters = letters;
    }

    @GetMapping("/desk/filed")
    String show(
            @RequestParam(required = false) @Nullable Long before, Authentication login, Locale locale, Model page) {
        refuseUnless(access.mayReview(StaffMember.of(login)));
        desk.dress(page, login, locale);
        var found = letters.before(before == null ? null : new InboxId(before), ON_A_PAGE);
        page.addAttribute("letters", found);
        page.addAttribute(
                "next",
                found.size() < ON_A_PAGE ? "" : found.get(ON_A_PAGE - 1).inbox().toString());
        page.addAttribute("mayTakeIn", access.mayTakeIn(StaffMember.of(login)));
        return "desk/filed";
    }

    @PostMapping("/desk/filed/{letter}/register")
    String register(@PathVariable long letter, Authentication login) {
        refuseUnless(access.mayTakeIn(StaffMember.of(login)));
        return "redirect:/desk/tickets/" + letters.register(new InboxId(letter), login.getName());
    }

    private static void refuseUnless(boolean allowed) {
        if (!allowed) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
