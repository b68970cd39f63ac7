package org.zayavka.workplace.visits;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The menu leads nobody to a door that is shut to them. */
@ControllerAdvice({"org.zayavka.workplace", "org.zayavka.cockpit"})
class VisitsInMenu {

    @ModelAttribute
    void doors(@Nullable Authentication login, Model page) {
        page.addAttribute("seesVisits", login != null && VisitRight.READ.has(login));
    }
}
