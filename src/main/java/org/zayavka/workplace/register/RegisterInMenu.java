package org.zayavka.workplace.register;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.zayavka.workplace.StaffMember;

/** The menu leads nobody to a door that is shut to them. */
@ControllerAdvice({"org.zayavka.workplace", "org.zayavka.cockpit"})
class RegisterInMenu {

    @ModelAttribute
    void doors(@Nullable Authentication login, Model page) {
        var who = login == null ? null : StaffMember.of(login);
        page.addAttribute("seesCustomers", who != null && RegisterRight.SEE_CALENDARS.has(who));
        page.addAttribute("seesKnowledge", who != null && RegisterRight.SEE_KNOWLEDGE.has(who));
    }
}
