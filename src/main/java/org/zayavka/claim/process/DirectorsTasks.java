package org.zayavka.claim.process;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.zayavka.claim.Deputies;
import org.zayavka.claim.DeputiesChanged;
import org.zayavka.claim.Deputy;
import org.zayavka.shared.OneNode;

/**
 * Deputies see the director's tasks in Tasklist while they are in office, and not a minute longer. Whether they may do
 * them is asked anew at each touch, whatever is shown.
 */
@Component
class DirectorsTasks implements SchedulingConfigurer {

    static final Set<String> TASKS = Set.of("userTask_decideClaim", "userTask_signLetter");
    private static final Duration EVERY = Duration.ofMinutes(1);

    private final Deputies deputies;
    private final TaskService tasks;
    private final AuthorizationService rights;
    private final IdentityService people;
    private final TransactionOperations transaction;
    private final OneNode oneNode;
    private final Clock clock;

    DirectorsTasks(
            Deputies deputies,
            TaskService tasks,
            AuthorizationService rights,
            IdentityService people,
            TransactionOperations transaction,
            OneNode oneNode,
            Clock clock) {
        this.deputies = deputies;
        this.tasks = tasks;
        this.rights = rights;
        this.people = people;
        this.transaction = transaction;
        this.oneNode = oneNode;
        this.clock = clock;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        registrar.addFixedDelayTask(new FixedDelayTask(() -> oneNode.run("deputies", this::show), EVERY, EVERY));
    }

    /** A task that has just come. */
    void offer(DelegateTask task) {
        inOffice().forEach(task::addCandidateUser);
    }

    @EventListener
    void on(DeputiesChanged fact) {
        show();
    }

    /** The desk itself does it, whoever has changed the deputies. */
    void show() {
        var person = people.getCurrentAuthentication();
        people.clearAuthentication();
        try {
            transaction.executeWithoutResult(status -> showAll());
        } finally {
            if (person != null) {
                people.setAuthentication(person);
            }
        }
    }

    private void showAll() {
        var wanted = inOffice();
        tasks.createTaskQuery()
                .taskDefinitionKeyIn(TASKS.toArray(String[]::new))
                .list()
                .forEach(task -> show(task.getId(), wanted));
    }

    private void show(String task, Set<String> wanted) {
        var shown = tasks.getIdentityLinksForTask(task).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getUserId() != null)
                .map(link -> link.getUserId())
                .collect(Collectors.toSet());
        var added = new HashSet<>(wanted);
        added.removeAll(shown);
        added.forEach(person -> tasks.addCandidateUser(task, person));
        shown.removeAll(wanted);
        shown.forEach(person -> hide(task, person));
    }

    /** The engine gave them the right to the task with the link, and leaves it when the link goes. */
    private void hide(String task, String person) {
        tasks.deleteCandidateUser(task, person);
        rights.createAuthorizationQuery()
                .userIdIn(person)
                .resourceType(Resources.TASK)
                .resourceId(task)
                .list()
                .forEach(right -> rights.deleteAuthorization(right.getId()));
    }

    private Set<String> inOffice() {
        return deputies.inOffice(clock.instant()).stream().map(Deputy::person).collect(Collectors.toSet());
    }
}
