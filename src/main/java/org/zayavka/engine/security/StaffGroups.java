package org.zayavka.engine.security;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zayavka.engine.StartLock;

/**
 * Sets up the groups and their rights at the start. What is there already is left as an administrator made it; what is
 * missing is added.
 */
@Component
@Order(300)
@DependsOnDatabaseInitialization
class StaffGroups extends AbstractProcessEnginePlugin {

    private record Place(String group, int resource, String id) {}

    private final StartLock lock;

    StaffGroups(StartLock lock) {
        this.lock = lock;
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        lock.run(() -> {
            addGroups(engine.getIdentityService());
            addRights(engine.getAuthorizationService());
        });
    }

    private static void addGroups(IdentityService identities) {
        Rights.groups().forEach((id, name) -> {
            if (identities.createGroupQuery().groupId(id).count() == 0) {
                var group = identities.newGroup(id);
                group.setName(name);
                group.setType("camunda-admin".equals(id) ? "SYSTEM" : "WORKFLOW");
                identities.saveGroup(group);
            }
        });
    }

    private static void addRights(AuthorizationService authorizations) {
        var there = new LinkedHashSet<Place>();
        authorizations
                .createAuthorizationQuery()
                .groupIdIn(groupIds())
                .list()
                .forEach(right ->
                        there.add(new Place(right.getGroupId(), right.getResourceType(), right.getResourceId())));
        wanted().forEach((place, permissions) -> {
            if (!there.contains(place)) {
                grant(authorizations, place, permissions);
            }
        });
    }

    /** One row per group and resource: the head of desk both works in Tasklist and watches in Cockpit. */
    private static LinkedHashMap<Place, Set<Permission>> wanted() {
        var wanted = new LinkedHashMap<Place, Set<Permission>>();
        for (var right : Rights.all()) {
            wanted.computeIfAbsent(
                            new Place(right.group(), right.resource().resourceType(), right.id()),
                            place -> new LinkedHashSet<>())
                    .addAll(Set.of(right.permissions()));
        }
        return wanted;
    }

    private static void grant(AuthorizationService authorizations, Place place, Set<Permission> permissions) {
        var right = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        right.setGroupId(place.group());
        right.setResourceType(place.resource());
        right.setResourceId(place.id());
        permissions.forEach(right::addPermission);
        authorizations.saveAuthorization(right);
    }

    private static String[] groupIds() {
        return Rights.groups().keySet().toArray(String[]::new);
    }
}
