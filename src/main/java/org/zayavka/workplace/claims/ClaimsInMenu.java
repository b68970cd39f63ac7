package org.zayavka.workplace.claims;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.zayavka.workplace.StaffMember;

/** The claims stand in the menu of those who may look at them. */
@ControllerAdvice({"org.zayavka.workplace", "org.zayavka.cockpit"})
class ClaimsInMenu {

    private final ClaimAccess access;

    ClaimsInMenu(ClaimAccess access) {
        this.access = access;
    }

    @ModelAttribute
    void door(@Nullable Authentication login, Model page) {
        page.addAttribute("seesClaims", login != null && access.mayRead(StaffMember.of(login)));
    }
}
