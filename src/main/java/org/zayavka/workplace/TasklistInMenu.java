package org.zayavka.workplace;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tasklist stands in the menu of those who have work there. */
@ControllerAdvice({"org.zayavka.workplace", "org.zayavka.cockpit"})
class TasklistInMenu {

    /** Groups that watch processes or change tables, and get no tasks. */
    private static final Set<String> WITHOUT_TASKS = Set.of("manager", "analyst", "rules");

    @ModelAttribute
    void door(@Nullable Authentication login, Model page) {
        page.addAttribute(
                "seesTasklist",
                login != null
                        && !WITHOUT_TASKS.containsAll(StaffMember.of(login).groups()));
    }
}
