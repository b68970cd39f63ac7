package org.zayavka.engine.models;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.jspecify.annotations.Nullable;
import org.zayavka.shared.StepContract;

/** Whether the delegates know what the steps that call them say: which letter to write, to whom. */
final class StepCheck {

    private static final String CAMUNDA = BpmnModelConstants.CAMUNDA_NS;
    private static final Pattern BEAN = Pattern.compile("\\s*[$#]\\{\\s*(\\w+)\\s*}\\s*");

    private final Vocabulary words;
    private final Faults faults;

    private StepCheck(Vocabulary words, Faults faults) {
        this.words = words;
        this.faults = faults;
    }

    static void run(BpmnModelInstance model, Vocabulary words, Faults faults) {
        var root = model.getDocument().getRootElement();
        new StepCheck(words, faults).walk(root, root);
    }

    /** @param step the nearest element around that has an id: the one that the analyst sees */
    private void walk(DomElement element, DomElement step) {
        var delegate = delegate(element);
        if (delegate != null) {
            words.contracts().stream()
                    .flatMap(room -> room.steps().stream())
                    .filter(contract -> contract.delegate().equals(delegate))
                    .forEach(contract -> step(contract, element, step));
        }
        element.getChildElements().forEach(child -> walk(child, child.getAttribute("id") == null ? step : child));
    }

    private static @Nullable String delegate(DomElement element) {
        var prefixed = element.getAttribute(CAMUNDA, "delegateExpression");
        var named = prefixed == null && CAMUNDA.equals(element.getNamespaceURI())
                ? element.getAttribute("delegateExpression")
                : prefixed;
        if (named == null) {
            return null;
        }
        var bean = BEAN.matcher(named);
        return bean.matches() ? bean.group(1) : null;
    }

    private void step(StepContract contract, DomElement element, DomElement step) {
        contract.words()
                .forEach((name, known) -> Stream.concat(told(step, name), told(element, name))
                        .flatMap(text -> WrittenOut.texts(text).stream())
                        .distinct()
                        .filter(word -> !known.contains(word.strip()))
                        .forEach(word -> unknown(step, name, word, known)));
    }

    /** The input parameters and fields of this name, of the step itself and not of those within. */
    private static Stream<String> told(DomElement around, String name) {
        return around.getChildElements().stream()
                .filter(child -> child.getAttribute("id") == null)
                .flatMap(child -> Stream.concat(own(child, name), told(child, name)));
    }

    private static Stream<String> own(DomElement element, String name) {
        if (!CAMUNDA.equals(element.getNamespaceURI()) || !name.equals(element.getAttribute("name"))) {
            return Stream.empty();
        }
        return switch (element.getLocalName()) {
            case "inputParameter" ->
                element.getChildElements().isEmpty() ? Stream.of(element.getTextContent()) : Stream.empty();
            case "field" ->
                Stream.concat(
                        Stream.of("stringValue", "expression")
                                .map(element::getAttribute)
                                .filter(java.util.Objects::nonNull),
                        element.getChildElements().stream().map(DomElement::getTextContent));
            default -> Stream.empty();
        };
    }

    private void unknown(DomElement step, String name, String word, Set<String> known) {
        var all = String.join(", ", new TreeSet<>(known));
        faults.add(
                step.getAttribute("id") == null ? "" : step.getAttribute("id"),
                "параметр " + name + ": значения «" + word.strip() + "» нет; можно: " + all,
                "parameter " + name + ": there is no “" + word.strip() + "”; allowed are: " + all);
    }
}
