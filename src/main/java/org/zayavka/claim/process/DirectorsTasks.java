package org.zayavka.claim.process;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import org.zayavka.claim.Deciders;
import org.zayavka.claim.Deputies;
import org.zayavka.claim.DeputiesChanged;
import org.zayavka.claim.DeputiesInOffice;
import org.zayavka.claim.Deputy;
import org.zayavka.shared.OneNode;

/**
 * Deputies see the director's tasks in Tasklist while they are in office, and not a minute longer. Whether they may do
 * them is asked anew at each touch, whatever is shown.
 */
@Component
class DirectorsTasks implements SchedulingConfigurer {

    static final String PROCESS = "handleClaim";
    static final String DECIDE = "userTask_decideClaim";
    static final String SIGN = "userTask_signLetter";
    static final Set<String> TASKS = Set.of(DECIDE, SIGN);
    private static final Logger LOG = LoggerFactory.getLogger(DirectorsTasks.class);
    private static final int ATTEMPTS = 3;
    private static final Duration EVERY = Duration.ofMinutes(1);

    private final Deputies deputies;
    private final Deciders deciders;
    private final TaskService tasks;
    private final AuthorizationService rights;
    private final IdentityService people;
    private final TransactionOperations transaction;
    private final OneNode oneNode;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DirectorsTasks(
            Deputies deputies,
            Deciders deciders,
            TaskService tasks,
            AuthorizationService rights,
            IdentityService people,
            PlatformTransactionManager transactions,
            OneNode oneNode,
            ApplicationEventPublisher events,
            Clock clock) {
        this.deputies = deputies;
        this.deciders = deciders;
        this.tasks = tasks;
        this.rights = rights;
        this.people = people;
        this.transaction = new TransactionTemplate(
                transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
        this.oneNode = oneNode;
        this.events = events;
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

    /** The appointment stands whatever becomes of this: a minute later it is shown anyway. */
    @TransactionalEventListener(fallbackExecution = true)
    void on(DeputiesChanged fact) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                show();
                return;
            } catch (OptimisticLockingException overtaken) {
                LOG.info("Somebody works on the director's tasks while deputies change, attempt {}", attempt);
            }
        }
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
                .processDefinitionKey(PROCESS)
                .taskDefinitionKeyIn(TASKS.toArray(String[]::new))
                .list()
                .forEach(task -> show(task, wanted));
        events.publishEvent(new DeputiesInOffice(wanted));
    }

    private void show(Task task, Set<String> wanted) {
        var shown = tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getUserId() != null)
                .map(link -> link.getUserId())
                .collect(Collectors.toSet());
        var added = new HashSet<>(wanted);
        added.removeAll(shown);
        added.forEach(person -> tasks.addCandidateUser(task.getId(), person));
        takeBack(task);
        shown.removeAll(wanted);
        shown.forEach(person -> hide(task.getId(), person));
    }

    /** What a deputy of the past had taken waits for the director again. */
    private void takeBack(Task task) {
        if (task.getAssignee() != null && !deciders.decides(task.getAssignee())) {
            task.setAssignee(null);
            task.setOwner(null);
            task.setDelegationState(null);
            tasks.saveTask(task);
        }
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
