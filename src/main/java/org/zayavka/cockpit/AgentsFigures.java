package org.zayavka.cockpit;

import java.util.Locale;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.zayavka.shared.Language;

/** The same figures for agents, who have Tasklist and no Cockpit: those of their own queues. */
@Controller
class AgentsFigures {

    @GetMapping("/desk/figures")
    String show(Authentication login, Locale locale, Model page) {
        var language = Language.of(locale);
        FigureReaders.allowed(FiguresInMenu.reader(login), language);
        page.addAttribute("show", new Shown(language.code()));
        page.addAttribute("login", login.getName());
        return "desk/figures";
    }

    /** What the frame of the desk's pages asks for. */
    record Shown(String language) {}
}
