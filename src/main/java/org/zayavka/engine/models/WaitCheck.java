package org.zayavka.engine.models;

import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.calendar.BusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;

/** Looks for places where a process would wait for ever or stop with an incident. */
final class WaitCheck {

    private final Faults faults;

    private WaitCheck(Faults faults) {
        this.faults = faults;
    }

    static void run(BpmnModelInstance model, Faults faults) {
        var check = new WaitCheck(faults);
        model.getModelElementsByType(ReceiveTask.class).forEach(task -> {
            if (task.getMessage() == null) {
                check.noMessage(task);
            }
        });
        model.getModelElementsByType(CatchEvent.class).forEach(check::event);
        var flows = model.getModelElementsByType(SequenceFlow.class);
        Stream.concat(
                        model.getModelElementsByType(ExclusiveGateway.class).stream()
                                .filter(gateway -> gateway.getDefault() == null),
                        model.getModelElementsByType(InclusiveGateway.class).stream()
                                .filter(gateway -> gateway.getDefault() == null))
                .forEach(gateway -> check.exits(
                        gateway,
                        flows.stream()
                                .filter(flow -> gateway.getId().equals(flow.getAttributeValue("sourceRef")))
                                .toList()));
    }

    private void event(CatchEvent event) {
        for (var definition : event.getEventDefinitions()) {
            if (definition instanceof MessageEventDefinition message && message.getMessage() == null) {
                noMessage(event);
            } else if (definition instanceof TimerEventDefinition timer) {
                timer(event, timer);
            }
        }
    }

    private void noMessage(FlowNode node) {
        faults.add(
                node.getId(),
                "не указано, какого сообщения ждать; назовите сообщение (messageRef)",
                "it is not said which message to wait for; name a message (messageRef)");
    }

    private void timer(CatchEvent event, TimerEventDefinition timer) {
        var date = timer.getTimeDate();
        var duration = timer.getTimeDuration();
        var cycle = timer.getTimeCycle();
        if (date != null) {
            time(event, date.getTextContent(), new DueDateBusinessCalendar());
        } else if (duration != null) {
            time(event, duration.getTextContent(), new DurationBusinessCalendar());
        } else {
            time(event, cycle == null ? "" : cycle.getTextContent(), new CycleBusinessCalendar());
        }
    }

    private void time(CatchEvent event, String text, BusinessCalendar calendar) {
        var written = text.strip();
        if (!written.contains("${") && !written.contains("#{") && !isTime(written, calendar)) {
            faults.add(
                    event.getId(),
                    "время «" + written + "» не читается; пишите, например, P3D, PT30M или ${переменная}",
                    "the time “" + written + "” can't be read; write P3D, PT30M or ${variable}, for example");
        }
    }

    /** Read as the engine reads it when the timer is set. */
    private static boolean isTime(String written, BusinessCalendar calendar) {
        try {
            return !written.isEmpty() && calendar.resolveDuedate(written, new Date()) != null;
        } catch (RuntimeException unreadable) {
            return false;
        }
    }

    private void exits(Gateway gateway, List<SequenceFlow> exits) {
        if (exits.size() > 1 && exits.stream().allMatch(flow -> flow.getConditionExpression() != null)) {
            faults.add(
                    gateway.getId(),
                    "если ни одно условие не выполнится, процесс встанет; отметьте один выход как основной (default)",
                    "when no condition holds the process stops; mark one flow as the default");
        }
    }
}
