package org.zayavka.workplace.privacy;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.zayavka.privacy.Erasures;
import org.zayavka.retention.RetentionPlan;
import org.zayavka.workplace.Desk;

/** What was done about people's data, what is under way, and what the desk forgets by itself. */
@Controller
class RecordPages {

    private static final String SECONDS_TO_THE_NEXT_LOOK = "5";

    private final PrivacyLook look;
    private final Erasures erasures;
    private final RetentionPlan retention;

    RecordPages(PrivacyLook look, Erasures erasures, RetentionPlan retention) {
        this.look = look;
        this.erasures = erasures;
        this.retention = retention;
    }

    @GetMapping("/desk/privacy/records/{id}")
    String record(
            @PathVariable long id, Authentication login, Locale locale, Model page, HttpServletResponse response) {
        PrivacyAccess.check(login);
        look.dress(page, login, locale);
        var record = erasures.get(id).orElseThrow(Desk::unknown);
        page.addAttribute("record", record);
        page.addAttribute("waitsFor", erasures.waitsFor(id));
        page.addAttribute("subject", erasures.subject(id).orElse(null));
        if (record.finishedAt() == null) {
            response.setHeader("Refresh", SECONDS_TO_THE_NEXT_LOOK);
        }
        return "desk/privacy/record";
    }

    @PostMapping("/desk/privacy/records/{id}/cancel")
    String cancel(@PathVariable long id, Authentication login) {
        PrivacyAccess.check(login);
        erasures.cancel(id);
        return "redirect:/desk/privacy/records/" + id;
    }

    @GetMapping("/desk/privacy/retention")
    String retention(Authentication login, Locale locale, Model page) {
        PrivacyAccess.check(login);
        look.dress(page, login, locale);
        page.addAttribute("lines", retention.lines());
        page.addAttribute("next", retention.next().orElse(null));
        return "desk/privacy/retention";
    }
}
