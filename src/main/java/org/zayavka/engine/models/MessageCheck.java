package org.zayavka.engine.models;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;
import org.zayavka.shared.ProcessContract;

/**
 * Whether the rooms still reach a process: it begins with the message they begin it with and listens to those they
 * send; and it begins with none that another process begins with.
 */
final class MessageCheck {

    private final BpmnModelInstance model;
    private final Vocabulary words;
    private final Faults faults;

    private MessageCheck(BpmnModelInstance model, Vocabulary words, Faults faults) {
        this.model = model;
        this.words = words;
        this.faults = faults;
    }

    static void run(BpmnModelInstance model, Vocabulary words, Faults faults) {
        var check = new MessageCheck(model, words, faults);
        model.getModelElementsByType(Process.class).forEach(check::process);
    }

    private void process(Process process) {
        var starts = process.getFlowElements().stream()
                .filter(StartEvent.class::isInstance)
                .map(StartEvent.class::cast)
                .toList();
        starts.forEach(start -> messages(start).forEach(message -> conflict(process, start, message)));
        words.contracts().stream()
                .flatMap(room -> room.processes().stream())
                .filter(contract -> contract.process().equals(process.getId()))
                .forEach(contract -> contract(process, contract, starts));
    }

    private void contract(Process process, ProcessContract contract, List<StartEvent> starts) {
        var where = starts.isEmpty() ? process.getId() : starts.get(0).getId();
        var begun = starts.stream().flatMap(MessageCheck::messages).collect(Collectors.toSet());
        missing(contract.startMessages(), begun)
                .forEach(message -> faults.add(
                        where,
                        "процесс «" + process.getId() + "» должен начинаться сообщением «" + message
                                + "», иначе работа встанет; верните это сообщение начальному событию",
                        "process “" + process.getId() + "” must begin with the message “" + message
                                + "”, or the desk can't go on; put it back at the start event"));
        if (contract.plainStart()
                && starts.stream()
                        .noneMatch(start -> start.getEventDefinitions().isEmpty())) {
            faults.add(
                    where,
                    "процесс «" + process.getId() + "» запускают без сообщения; верните простое начальное событие",
                    "process “" + process.getId() + "” is begun without a message; put back a plain start event");
        }
        missing(contract.awaited(), awaited(process, starts))
                .forEach(message -> faults.add(
                        process.getId(),
                        "процесс «" + process.getId() + "» больше не ждёт сообщения «" + message
                                + "», его никто не услышит; верните событие с этим сообщением",
                        "process “" + process.getId() + "” no longer waits for the message “" + message
                                + "”, nobody would hear it; put back an event with this message"));
    }

    private static List<String> missing(Set<String> wanted, Set<String> there) {
        return wanted.stream()
                .filter(message -> !there.contains(message))
                .sorted()
                .toList();
    }

    private Set<String> awaited(Process process, List<StartEvent> starts) {
        var names = new HashSet<String>();
        model.getModelElementsByType(CatchEvent.class).stream()
                .filter(event -> !starts.contains(event) && isIn(process, event))
                .flatMap(MessageCheck::messages)
                .forEach(names::add);
        model.getModelElementsByType(ReceiveTask.class).stream()
                .filter(task -> isIn(process, task))
                .flatMap(task -> name(task.getMessage()))
                .forEach(names::add);
        return names;
    }

    private static boolean isIn(Process process, ModelElementInstance element) {
        for (var around = element.getParentElement(); around != null; around = around.getParentElement()) {
            if (around.equals(process)) {
                return true;
            }
        }
        return false;
    }

    private static Stream<String> messages(CatchEvent event) {
        return event.getEventDefinitions().stream()
                .filter(MessageEventDefinition.class::isInstance)
                .map(MessageEventDefinition.class::cast)
                .flatMap(definition -> name(definition.getMessage()));
    }

    private static Stream<String> name(@Nullable Message message) {
        return message == null ? Stream.empty() : Stream.ofNullable(message.getName());
    }

    private void conflict(Process process, StartEvent start, String message) {
        if (!process.isExecutable()) {
            return;
        }
        var others = new ArrayList<>(words.starts().apply(message));
        others.remove(process.getId());
        if (!others.isEmpty()) {
            var other = others.get(0);
            faults.add(
                    start.getId(),
                    "сообщением «" + message + "» уже начинается процесс «" + other
                            + "»; двух таких быть не может, возьмите другое начало",
                    "the message “" + message + "” already begins the process “" + other
                            + "”; there can't be two, choose another start");
        }
    }
}
