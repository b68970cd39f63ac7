package org.zayavka.engine.models;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/** What the conditions of processes compare variables with: for these values there is a branch. */
final class Branches {

    private final Supplier<Collection<BpmnModelInstance>> models;
    private @Nullable Collection<BpmnModelInstance> read;

    /** @param models the processes in force once this deployment is done; asked for once, when they are needed */
    Branches(Supplier<Collection<BpmnModelInstance>> models) {
        this.models = models;
    }

    static Branches of(BpmnModelInstance model) {
        return new Branches(() -> List.of(model));
    }

    /** In the processes that show a form, by variable. */
    Map<String, Set<String>> ofForm(String form) {
        return compared(model -> shows(model, form));
    }

    /** In the processes that ask a table, by variable. */
    Map<String, Set<String>> ofDecision(String decision) {
        return compared(model -> model.getModelElementsByType(BusinessRuleTask.class).stream()
                .anyMatch(task -> decision.equals(task.getCamundaDecisionRef())));
    }

    private static boolean shows(BpmnModelInstance model, String form) {
        return is(model.getModelElementsByType(UserTask.class), form)
                || is(model.getModelElementsByType(StartEvent.class), form);
    }

    private static boolean is(Collection<? extends ModelElementInstance> steps, String form) {
        return steps.stream().anyMatch(step -> form.equals(form(step)));
    }

    /** The form of a step; the engine's model has no word for it. */
    static @Nullable String form(ModelElementInstance step) {
        return step.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, "formRef");
    }

    private Map<String, Set<String>> compared(Predicate<BpmnModelInstance> which) {
        var found = new TreeMap<String, Set<String>>();
        inForce().stream()
                .filter(which)
                .flatMap(model -> model.getModelElementsByType(ConditionExpression.class).stream())
                .map(ModelElementInstance::getTextContent)
                .forEach(condition -> WrittenOut.comparisons(condition)
                        .forEach((variable, values) -> found.computeIfAbsent(variable, name -> new TreeSet<>())
                                .addAll(values)));
        return found;
    }

    private Collection<BpmnModelInstance> inForce() {
        var known = read;
        if (known == null) {
            known = models.get();
            read = known;
        }
        return known;
    }
}
