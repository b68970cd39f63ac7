package org.zayavka.claim.process;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;
import org.zayavka.claim.Directors;

/** The engine keeps the staff. */
@Component
class DirectorsInRegister implements Directors {

    private static final String GROUP = "director";

    private final IdentityService staff;
    private final AuthorizationService rights;

    DirectorsInRegister(IdentityService staff, AuthorizationService rights) {
        this.staff = staff;
        this.rights = rights;
    }

    @Override
    public boolean isDirector(String login) {
        return staff.createUserQuery().userId(login).memberOfGroup(GROUP).count() > 0;
    }

    @Override
    public boolean isStaff(String login) {
        return staff.createUserQuery().userId(login).count() > 0;
    }

    @Override
    public boolean worksInTasklist(String login) {
        var groups = staff.createGroupQuery().groupMember(login).list().stream()
                .map(Group::getId)
                .toList();
        return rights.isUserAuthorized(login, groups, Permissions.ACCESS, Resources.APPLICATION, "tasklist");
    }
}
