package org.zayavka.cockpit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zayavka.figures.Report;

/** Calls the steps of processes as the diagrams do. */
@Component
class StepNames {

    private static final String PROCESS = "process";
    private static final String ACTIVITY = "activity";

    private final RepositoryService models;

    StepNames(RepositoryService models) {
        this.models = models;
    }

    /** The same report with names; the ids stay in the rows as {@code processId} and {@code activityId}. */
    Report on(Report report) {
        var rows = report.rows().stream().map(this::named).toList();
        return new Report(report.name(), report.title(), report.note(), report.columns(), rows, report.chart());
    }

    private Map<String, @Nullable Object> named(Map<String, @Nullable Object> row) {
        var process = String.valueOf(row.get(PROCESS));
        var activity = String.valueOf(row.get(ACTIVITY));
        var definition = latest(process);
        var named = new LinkedHashMap<>(row);
        named.put("processId", process);
        named.put("activityId", activity);
        named.put(PROCESS, definition.map(ProcessDefinition::getName).orElse(process));
        named.put(ACTIVITY, definition.flatMap(it -> name(it, activity)).orElse(activity));
        return named;
    }

    private Optional<ProcessDefinition> latest(String key) {
        return Optional.ofNullable(models.createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult());
    }

    /** A step that an earlier version had may be gone. */
    private Optional<String> name(ProcessDefinition definition, String activity) {
        FlowElement step = models.getBpmnModelInstance(definition.getId()).getModelElementById(activity);
        return Optional.ofNullable(step).map(FlowElement::getName);
    }

    static boolean areIn(String report) {
        return "steps".equals(report);
    }
}
