package org.zayavka.claim.process;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;
import org.zayavka.claim.Directors;

/** The engine keeps the staff. */
@Component
class DirectorsInRegister implements Directors {

    private static final String GROUP = "director";

    private final IdentityService staff;

    DirectorsInRegister(IdentityService staff) {
        this.staff = staff;
    }

    @Override
    public boolean isDirector(String login) {
        return staff.createUserQuery().userId(login).memberOfGroup(GROUP).count() > 0;
    }

    @Override
    public boolean isStaff(String login) {
        return staff.createUserQuery().userId(login).count() > 0;
    }
}
