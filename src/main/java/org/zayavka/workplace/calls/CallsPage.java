package org.zayavka.workplace.calls;

import java.util.Locale;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zayavka.call.PhoneCalls;
import org.zayavka.workplace.Desk;

/** The calls that were taken, also those of which nothing came (S3.7). */
@Controller
class CallsPage {

    private static final int CALLS = 50;
    private static final int LONGEST_QUERY = 200;

    private final Desk desk;
    private final PhoneCalls calls;

    CallsPage(Desk desk, PhoneCalls calls) {
        this.desk = desk;
        this.calls = calls;
    }

    @GetMapping("/desk/calls")
    String show(
            @RequestParam(name = "q", defaultValue = "") String typed,
            @RequestParam(defaultValue = "0") long before,
            Authentication login,
            Locale locale,
            Model page) {
        CallAccess.checkReads(login);
        desk.dress(page, login, locale);
        var query = typed.strip();
        query = query.substring(0, Math.min(query.length(), LONGEST_QUERY));
        var found = calls.list(query, before, CALLS + 1);
        var shown = found.subList(0, Math.min(CALLS, found.size()));
        page.addAttribute("q", query);
        page.addAttribute("calls", shown);
        page.addAttribute(
                "older", found.size() > CALLS ? shown.get(CALLS - 1).id().value() : 0);
        return "desk/calls";
    }
}
