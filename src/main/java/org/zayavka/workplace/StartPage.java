package org.zayavka.workplace;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zayavka.engine.Reader;
import org.zayavka.shared.Language;

/** The front page: the doors of the house, in the language of the browser or the one chosen there. Demo logins are shown only where there are any. */
@Controller
class StartPage {

    private final DemoLogins logins;

    StartPage(ObjectProvider<DemoLogins> logins) {
        this.logins = logins.getIfAvailable(() -> new DemoLogins(List.of()));
    }

    @GetMapping("/")
    String show(@RequestParam(name = "lang", required = false) @Nullable String chosen, Model model) {
        model.addAttribute("logins", logins.all());
        var language = chosen == null ? Reader.language() : Language.ofCode(chosen);
        return "workplace/start/" + language.code();
    }
}
