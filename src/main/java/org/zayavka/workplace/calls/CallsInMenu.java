package org.zayavka.workplace.calls;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.zayavka.workplace.StaffMember;

/** The calls stand in the menu of those who may look back at them. */
@ControllerAdvice({"org.zayavka.workplace", "org.zayavka.cockpit"})
class CallsInMenu {

    @ModelAttribute
    void door(@Nullable Authentication login, Model page) {
        page.addAttribute("seesCalls", login != null && CallAccess.mayRead(StaffMember.of(login)));
    }
}
