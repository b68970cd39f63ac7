package org.zayavka.workplace.claims;

import java.util.HashSet;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zayavka.claim.DeputiesInOffice;
import org.zayavka.workplace.TasklistFilters;

/** The list of Tasklist with what somebody decides in the director's place: they have it while they are in office. */
@Component
class DeputyFilter {

    private static final String NAME = "Замещаю директора";
    private static final String DESCRIPTION = "Задачи директора, которые решает сегодня его заместитель";
    private static final int FIRST = 5;

    private final TasklistFilters filters;
    private final TaskService tasks;
    private final AuthorizationService rights;

    DeputyFilter(TasklistFilters filters, TaskService tasks, AuthorizationService rights) {
        this.filters = filters;
        this.tasks = tasks;
        this.rights = rights;
    }

    @EventListener
    void on(DeputiesInOffice fact) {
        var filter = filters.ofSome(
                NAME,
                DESCRIPTION,
                FIRST,
                tasks.createTaskQuery()
                        .processDefinitionKey("handleClaim")
                        .taskCandidateGroup("director")
                        .includeAssignedTasks());
        var wanted = new HashSet<>(fact.people());
        for (var right : given(filter)) {
            if (!wanted.remove(right.getUserId())) {
                rights.deleteAuthorization(right.getId());
            }
        }
        wanted.forEach(person -> give(filter, person));
    }

    private List<Authorization> given(String filter) {
        return rights
                .createAuthorizationQuery()
                .resourceType(Resources.FILTER)
                .resourceId(filter)
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .list()
                .stream()
                .filter(right -> right.getUserId() != null)
                .toList();
    }

    private void give(String filter, String person) {
        var right = rights.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        right.setUserId(person);
        right.setResource(Resources.FILTER);
        right.setResourceId(filter);
        right.addPermission(Permissions.READ);
        rights.saveAuthorization(right);
    }
}
