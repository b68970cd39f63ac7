package org.zayavka.engine.models;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CompensateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;

/**
 * Looks for loops that nobody can leave. Ways out are the flows, the interrupting events at the edge of a step and of
 * the sub-processes around it, and an end of everything that a parallel branch comes to.
 */
final class EndlessCheck {

    private final Map<String, FlowNode> nodes = new LinkedHashMap<>();
    private final Map<String, Set<String>> next = new HashMap<>();
    private final Map<String, Set<String>> reached = new HashMap<>();

    private EndlessCheck(BpmnModelInstance model) {
        model.getModelElementsByType(FlowNode.class).forEach(node -> nodes.put(node.getId(), node));
        // By the flows themselves: their repetition inside the nodes is optional.
        model.getModelElementsByType(SequenceFlow.class)
                .forEach(flow -> leads(flow.getAttributeValue("sourceRef"), flow.getAttributeValue("targetRef")));
        model.getModelElementsByType(BoundaryEvent.class).forEach(this::edge);
    }

    static void run(BpmnModelInstance model, Faults faults) {
        var check = new EndlessCheck(model);
        check.nodes.values().stream()
                .filter(node -> !(node instanceof Gateway) && check.isTrapped(node))
                .forEach(node -> faults.add(
                        node.getId(),
                        "отсюда можно прийти только снова сюда, процесс никогда не кончится; проведите стрелку из этого"
                                + " круга дальше или к завершению",
                        "from here all flows lead back here, the process would never end; draw a flow out of this loop"
                                + " to the next step or to an end"));
    }

    private void leads(String from, String to) {
        next.computeIfAbsent(from, node -> new HashSet<>()).add(to);
    }

    private void edge(BoundaryEvent event) {
        var step = event.getAttributeValue("attachedToRef");
        if (step == null || !mayHappen(event, nodes.get(step))) {
            return;
        }
        leads(step, event.getId());
        if (event.cancelActivity() && nodes.get(step) instanceof SubProcess whole) {
            whole.getModelInstance().getModelElementsByType(FlowNode.class).stream()
                    .filter(node -> isWithin(node, whole))
                    .forEach(node -> leads(node.getId(), event.getId()));
        }
    }

    /** Nobody can end a task of a person by an error or an escalation. */
    private static boolean mayHappen(BoundaryEvent event, @Nullable FlowNode step) {
        return event.getEventDefinitions().stream()
                .noneMatch(definition -> definition instanceof CompensateEventDefinition
                        || step instanceof UserTask
                                && (definition instanceof ErrorEventDefinition
                                        || definition instanceof EscalationEventDefinition));
    }

    private static boolean isWithin(FlowNode node, SubProcess whole) {
        for (var around = node.getParentElement(); around != null; around = around.getParentElement()) {
            if (around.equals(whole)) {
                return true;
            }
        }
        return false;
    }

    /** On a loop from which no end is reached, and that no end of a parallel branch cuts off. */
    private boolean isTrapped(FlowNode node) {
        var from = reached(node.getId());
        return from.contains(node.getId())
                && from.stream().allMatch(next::containsKey)
                && nodes.values().stream().noneMatch(end -> endsAll(end) && isBesides(end, node));
    }

    private static boolean endsAll(FlowNode node) {
        return node instanceof EndEvent end
                && end.getEventDefinitions().stream().anyMatch(TerminateEventDefinition.class::isInstance);
    }

    /** Whether some step leads to both. */
    private boolean isBesides(FlowNode end, FlowNode node) {
        return end.getParentElement().equals(node.getParentElement())
                && next.keySet().stream()
                        .map(this::reached)
                        .anyMatch(from -> from.contains(end.getId()) && from.contains(node.getId()));
    }

    private Set<String> reached(String start) {
        return reached.computeIfAbsent(start, this::follow);
    }

    private Set<String> follow(String start) {
        var found = new HashSet<String>();
        var left = new ArrayDeque<>(next.getOrDefault(start, Set.of()));
        while (!left.isEmpty()) {
            var node = left.poll();
            if (found.add(node)) {
                left.addAll(next.getOrDefault(node, Set.of()));
            }
        }
        return found;
    }
}
