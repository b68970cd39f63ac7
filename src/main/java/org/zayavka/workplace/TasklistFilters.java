package org.zayavka.workplace;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zayavka.engine.StartLock;

/**
 * The lists of Tasklist: what a person may take, has taken, is late with, waits for. They are made once; what an
 * administrator changes or adds afterwards stays.
 */
@Component
public class TasklistFilters {

    private static final String MY_GROUPS = "${currentUserGroups()}";

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService rights;
    private final StartLock lock;

    TasklistFilters(FilterService filters, TaskService tasks, AuthorizationService rights, StartLock lock) {
        this.filters = filters;
        this.tasks = tasks;
        this.rights = rights;
        this.lock = lock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void make() {
        lock.run(() -> wanted().forEach(this::makeOnce));
    }

    private List<Wanted> wanted() {
        return List.of(
                new Wanted(
                        "Моя очередь",
                        "Задачи моих групп, которые ещё никто не взял: важные и срочные сверху",
                        10,
                        tasks.createTaskQuery().taskCandidateGroupInExpression(MY_GROUPS)),
                new Wanted(
                        "Мои",
                        "Задачи, которые я взял",
                        20,
                        tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}")),
                new Wanted(
                        "Просрочено",
                        "Задачи моих групп, срок которых прошёл",
                        30,
                        tasks.createTaskQuery()
                                .taskCandidateGroupInExpression(MY_GROUPS)
                                .includeAssignedTasks()
                                .dueBeforeExpression("${now()}")),
                new Wanted(
                        "Ждут заявителя",
                        "Заявителя спросили, ответа ещё нет; часы заявки стоят",
                        40,
                        tasks.createTaskQuery()
                                .taskCandidateGroupInExpression(MY_GROUPS)
                                .includeAssignedTasks()
                                .taskDefinitionKey("userTask_waitForAnswer")));
    }

    private static TaskQuery sorted(TaskQuery query) {
        // First come, first served among equals; what Tasklist itself sorts by comes after this.
        return query.orderByTaskPriority()
                .desc()
                .orderByDueDate()
                .asc()
                .orderByTaskCreateTime()
                .asc();
    }

    private void makeOnce(Wanted wanted) {
        if (filters.createTaskFilterQuery().filterName(wanted.name()).count() == 0) {
            everybodyMayUse(save(wanted));
        }
    }

    private String save(Wanted wanted) {
        var filter = filters.newTaskFilter(wanted.name());
        filter.setQuery(sorted(wanted.query()));
        filter.setProperties(wanted.properties());
        return filters.saveFilter(filter).getId();
    }

    /** The id of a list that only some people have; who they are is up to the caller. */
    public String ofSome(String name, String description, int position, TaskQuery query) {
        return filters.createTaskFilterQuery().filterName(name).list().stream()
                .map(Filter::getId)
                .findFirst()
                .orElseGet(() -> save(new Wanted(name, description, position, query)));
    }

    /** Whoever may enter Tasklist: the list itself shows only what the person may see. */
    private void everybodyMayUse(String filter) {
        var right = rights.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
        right.setResource(Resources.FILTER);
        right.setResourceId(filter);
        right.addPermission(Permissions.READ);
        rights.saveAuthorization(right);
    }

    private record Wanted(String name, String description, int position, TaskQuery query) {

        Map<String, Object> properties() {
            return Map.of(
                    "description",
                    description,
                    "priority",
                    position,
                    "color",
                    "#0b5cad",
                    "refresh",
                    true,
                    "showUndefinedVariable",
                    false,
                    "variables",
                    List.of(card("ticketId", "№"), card("subject", "Тема"), card("company", "Компания")));
        }

        private static Map<String, String> card(String variable, String label) {
            return Map.of("name", variable, "label", label);
        }
    }
}
