package org.zayavka.models;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Walks a process: does what a person, a letter or the clock would do, and remembers the steps that were carried out. */
final class Walk implements BeforeEachCallback, AfterEachCallback {

    private final ProcessEngine engine = ModelEngine.get();
    private final List<String> steps = new ArrayList<>();
    private Duration passed = Duration.ZERO;

    @Override
    public void beforeEach(ExtensionContext context) {
        steps.clear();
        passed = Duration.ZERO;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(instance -> engine.getRuntimeService().deleteProcessInstance(instance.getId(), "test over"));
        Mocks.reset();
        ClockUtil.reset();
    }

    /** Registers delegates that do nothing but leave their name (and the letter they were asked for). */
    void doNothing(String... beans) {
        for (var bean : beans) {
            on(bean, execution -> {});
        }
    }

    void on(String bean, Consumer<DelegateExecution> effect) {
        JavaDelegate delegate = execution -> {
            var letter = execution.getVariable("letter");
            steps.add(letter == null ? bean : bean + ":" + letter);
            effect.accept(execution);
        };
        Mocks.register(bean, delegate);
    }

    /** The steps carried out since the last look. */
    List<String> steps() {
        var seen = List.copyOf(steps);
        steps.clear();
        return seen;
    }

    ProcessInstance begin(String message, String businessKey, Map<String, Object> variables) {
        return engine.getRuntimeService().startProcessInstanceByMessage(message, businessKey, variables);
    }

    ProcessInstance beginProcess(String key, String businessKey, Map<String, Object> variables) {
        return engine.getRuntimeService().startProcessInstanceByKey(key, businessKey, variables);
    }

    void message(String name, String businessKey) {
        engine.getRuntimeService()
                .createMessageCorrelation(name)
                .processInstanceBusinessKey(businessKey)
                .correlate();
    }

    /** Completes the one open task of this definition, as Tasklist does: with what the form submits. */
    void complete(String definition, Map<String, Object> submitted) {
        engine.getTaskService().complete(task(definition).getId(), new HashMap<>(submitted));
    }

    Task task(String definition) {
        return Objects.requireNonNull(
                engine.getTaskService()
                        .createTaskQuery()
                        .taskDefinitionKey(definition)
                        .initializeFormKeys()
                        .singleResult(),
                () -> "no open task " + definition + " but " + openTasks());
    }

    List<String> openTasks() {
        return engine.getTaskService().createTaskQuery().list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    /** Moves the clock and lets the timers fire that have become due. */
    void pass(Duration time) {
        passed = passed.plus(time);
        ClockUtil.offset(passed.toMillis());
        engine.getManagementService()
                .createJobQuery()
                .timers()
                .executable()
                .orderByJobDuedate()
                .asc()
                .list()
                .forEach(job -> engine.getManagementService().executeJob(job.getId()));
    }

    /** Does the steps that wait for a transaction of their own. */
    void goOn() {
        engine.getManagementService()
                .createJobQuery()
                .messages()
                .list()
                .forEach(job -> engine.getManagementService().executeJob(job.getId()));
    }

    static Date in(Duration time) {
        return Date.from(now().plus(time));
    }

    static Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    Object variable(ProcessInstance instance, String name) {
        return engine.getRuntimeService().getVariable(instance.getId(), name);
    }

    Map<String, Object> variables(ProcessInstance instance) {
        return engine.getRuntimeService().getVariables(instance.getId());
    }

    boolean isOver(ProcessInstance instance) {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance.getId())
                        .count()
                == 0;
    }

    /** Where the instance ended, by the id of its end event. */
    List<String> endedAt(ProcessInstance instance) {
        return engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .activityType("noneEndEvent")
                .list()
                .stream()
                .map(end -> end.getActivityId())
                .sorted()
                .toList();
    }
}
