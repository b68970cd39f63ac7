package org.zayavka.engine.models;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CompensateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.jspecify.annotations.Nullable;

/** Looks through a process for what the desk can't carry out or does not allow. */
final class ProcessCheck {

    private static final String CAMUNDA = BpmnModelConstants.CAMUNDA_NS;
    private static final String BPMN = BpmnModelConstants.BPMN20_NS;
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{[^}]*}");

    private static final Map<String, String[]> FORBIDDEN_ELEMENTS = Map.of(
            "scriptTask",
                    new String[] {"скрипты запрещены; напишите делегат", "scripts are not allowed; use a delegate"},
            "script", new String[] {"скрипты запрещены; напишите делегат", "scripts are not allowed; use a delegate"},
            "connector",
                    new String[] {"коннекторы запрещены; напишите делегат", "connectors are not allowed; use a delegate"
                    },
            "formData",
                    new String[] {
                        "поля в задаче запрещены; сделайте форму", "fields in a task are not allowed; use a form"
                    },
            "formProperty",
                    new String[] {
                        "поля в задаче запрещены; сделайте форму", "fields in a task are not allowed; use a form"
                    });

    private static final Map<String, String[]> FORBIDDEN_ATTRIBUTES = Map.of(
            "class",
                    new String[] {
                        "camunda:class запрещён; назовите делегат", "camunda:class is not allowed; name a delegate"
                    },
            "variableMappingClass",
                    new String[] {
                        "классы запрещены; перечислите переменные", "classes are not allowed; list the variables"
                    },
            "formHandlerClass", new String[] {"классы запрещены", "classes are not allowed"},
            "formKey",
                    new String[] {
                        "formKey запрещён; укажите форму Camunda (formRef)",
                        "formKey is not allowed; use a Camunda form (formRef)"
                    },
            "resource", new String[] {"скрипты запрещены; напишите делегат", "scripts are not allowed; use a delegate"},
            "caseRef", new String[] {"модели CMMN не поддерживаются", "CMMN models are not supported"},
            "type",
                    new String[] {
                        "внешние задачи запрещены; назовите делегат", "external tasks are not allowed; name a delegate"
                    },
            "scriptFormat",
                    new String[] {"скрипты запрещены; напишите делегат", "scripts are not allowed; use a delegate"});

    private final Vocabulary words;
    private final Faults faults;
    private final ExpressionCheck expressions;
    private final ReferenceCheck references;

    private ProcessCheck(Vocabulary words, Faults faults) {
        this.words = words;
        this.faults = faults;
        this.expressions = new ExpressionCheck(words.beans(), faults);
        this.references = new ReferenceCheck(words, faults);
    }

    static void run(BpmnModelInstance model, Vocabulary words, Faults faults) {
        new ProcessCheck(words, faults).check(model);
    }

    /** Ids of the processes in a file. */
    static Set<String> keys(BpmnModelInstance model) {
        return tags(model).keySet();
    }

    /** Version tags of the processes in a file, by key. */
    static Map<String, String> tags(BpmnModelInstance model) {
        return model.getModelElementsByType(Process.class).stream()
                .filter(process -> process.getId() != null)
                .collect(Collectors.toMap(
                        Process::getId,
                        process -> Objects.requireNonNullElse(process.getCamundaVersionTag(), ""),
                        (one, other) -> other));
    }

    static BpmnModelInstance read(byte[] file) {
        return Bpmn.readModelFromStream(new java.io.ByteArrayInputStream(file));
    }

    private void check(BpmnModelInstance model) {
        ModelTexts.run(model, expressions, faults);
        walk(model.getDocument().getRootElement(), "");
        model.getModelElementsByType(Process.class).forEach(this::timeToLive);
        model.getModelElementsByType(Message.class).forEach(this::message);
        var left = left(model);
        model.getModelElementsByType(FlowNode.class).forEach(node -> exit(node, left));
        model.getModelElementsByType(UserTask.class).forEach(this::task);
        WaitCheck.run(model, faults);
        EndlessCheck.run(model, faults);
        MessageCheck.run(model, words, faults);
        StepCheck.run(model, words, faults);
        PersonalCheck.run(model, words, faults);
        ChoiceCheck.process(model, words, faults);
    }

    private void walk(DomElement element, String owner) {
        var id = element.getAttribute("id");
        // Extensions have no id of their own; the element around them is what the analyst sees.
        var where = id == null ? owner : id;
        forbiddenElement(element, where);
        attributes(element, where);
        element.getChildElements().forEach(child -> walk(child, where));
    }

    private void forbiddenElement(DomElement element, String where) {
        var said = FORBIDDEN_ELEMENTS.get(element.getLocalName());
        // In any namespace: the engine looks for most elements by their name alone.
        if (said != null) {
            faults.add(where, said[0], said[1]);
        }
        if (element.getAttribute("language") != null) {
            faults.add(where, "условие на языке скриптов запрещено", "a condition in a script language is not allowed");
        }
    }

    private void attributes(DomElement element, String where) {
        FORBIDDEN_ATTRIBUTES.forEach((attribute, said) -> {
            if (isUsed(element, attribute)) {
                faults.add(where, said[0], said[1]);
            }
        });
        with(element, "delegateExpression", bean -> expressions.bean(where, bean));
        with(element, "variableMappingDelegateExpression", bean -> expressions.bean(where, bean));
        with(element, "formRef", form -> references.form(where, element, form));
        with(element, "decisionRef", table -> references.table(where, element, table));
        var called = element.getAttribute("calledElement");
        if (called != null) {
            references.process(where, element, called);
        }
    }

    private static boolean isUsed(DomElement element, String attribute) {
        // camunda:type is also how an element template or a constraint may be marked; only tasks run by it.
        return element.getAttribute(CAMUNDA, attribute) != null
                && (!"type".equals(attribute) || BPMN.equals(element.getNamespaceURI()));
    }

    private static void with(DomElement element, String attribute, java.util.function.Consumer<String> check) {
        var value = element.getAttribute(CAMUNDA, attribute);
        // In Camunda's own elements the attributes stand without a prefix.
        var text = value == null && CAMUNDA.equals(element.getNamespaceURI()) ? element.getAttribute(attribute) : value;
        if (text != null) {
            check.accept(text);
        }
    }

    private void timeToLive(Process process) {
        if (process.isExecutable() && process.getCamundaHistoryTimeToLiveString() == null) {
            faults.add(
                    process.getId(),
                    "не указан срок хранения истории (historyTimeToLive), например P180D",
                    "the history time to live is missing, e.g. P180D");
        }
    }

    private void message(Message message) {
        var name = message.getName();
        if (name == null || !words.messages().contains(name)) {
            var known = String.join(", ", words.messages().stream().sorted().toList());
            faults.add(
                    message.getId(),
                    "сообщения «" + name + "» никто не посылает; есть: " + known,
                    "nobody sends the message “" + name + "”; there are: " + known);
        }
    }

    /** By the flows themselves: their repetition inside the nodes is optional. */
    private static Set<String> left(BpmnModelInstance model) {
        return model.getModelElementsByType(SequenceFlow.class).stream()
                .map(flow -> flow.getAttributeValue("sourceRef"))
                .collect(Collectors.toSet());
    }

    private void exit(FlowNode node, Set<String> left) {
        if (waits(node) && !left.contains(node.getId())) {
            faults.add(
                    node.getId(),
                    "отсюда нет выхода; проведите стрелку дальше или к завершению",
                    "there is no way out of here; draw a flow to the next step or to an end");
        }
    }

    private static boolean waits(FlowNode node) {
        if (node instanceof BoundaryEvent event) {
            return event.getEventDefinitions().stream().noneMatch(CompensateEventDefinition.class::isInstance);
        }
        return node instanceof UserTask
                || node instanceof ReceiveTask
                || node instanceof IntermediateCatchEvent
                || node instanceof StartEvent
                || node instanceof EventBasedGateway;
    }

    private void task(UserTask task) {
        if (Branches.form(task) == null) {
            faults.add(
                    task.getId(),
                    "у задачи нет формы, завершить её будет нечем; укажите форму Camunda (formRef)",
                    "the task has no form to be completed with; name a Camunda form (formRef)");
        }
        somebody(task);
    }

    private void somebody(UserTask task) {
        groups(task)
                .forEach(group -> faults.add(
                        task.getId(),
                        "нет группы «" + group + "», задачу никто не увидит; назовите существующую (candidateGroups)",
                        "there is no group “" + group
                                + "”, nobody will see the task; name one that exists (candidateGroups)"));
        if (isEmpty(task.getCamundaAssignee())
                && isEmpty(task.getCamundaCandidateGroups())
                && isEmpty(task.getCamundaCandidateUsers())) {
            faults.add(
                    task.getId(),
                    "задачу никто не увидит: укажите группу (candidateGroups)",
                    "nobody will see the task: name a group (candidateGroups)");
        }
    }

    /** Those written out that do not exist; what an expression gives is known only to the process. */
    private List<String> groups(UserTask task) {
        var written = task.getCamundaCandidateGroups() == null ? "" : task.getCamundaCandidateGroups();
        return Arrays.stream(EXPRESSION.matcher(written).replaceAll("\\${}").split(","))
                .map(String::strip)
                .filter(group -> !group.isEmpty()
                        && !group.contains("${}")
                        && !words.groups().test(group))
                .toList();
    }

    private static boolean isEmpty(@Nullable String value) {
        return value == null || value.replace(',', ' ').isBlank();
    }
}
