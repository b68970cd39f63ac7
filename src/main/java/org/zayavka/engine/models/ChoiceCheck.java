package org.zayavka.engine.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.zayavka.engine.FeelTexts;

/**
 * Whether the choices of a form have a branch in the processes that show it. One without would go the usual way: a
 * ticket would be solved because somebody chose another word for "to line 2".
 */
final class ChoiceCheck {

    private final Vocabulary words;
    private final Faults faults;

    private ChoiceCheck(Vocabulary words, Faults faults) {
        this.words = words;
        this.faults = faults;
    }

    static void form(JsonNode form, Vocabulary words, Faults faults) {
        new ChoiceCheck(words, faults).form(form);
    }

    static void process(BpmnModelInstance model, Vocabulary words, Faults faults) {
        new ChoiceCheck(words, faults).process(model);
    }

    private void form(JsonNode form) {
        var id = form.path("id").asText();
        var usual = choices(words.packaged().form(id));
        var branches = words.branches().ofForm(id);
        choices(form).forEach((field, options) -> {
            var known = new TreeSet<>(branches.getOrDefault(field, Set.of()));
            if (known.isEmpty()) {
                return;
            }
            known.addAll(usual.getOrDefault(field, Set.of()));
            var unknown = new TreeSet<>(options);
            unknown.removeAll(known);
            // One of an analyst's own choices may be the one that takes the default flow.
            if (usual.containsKey(field) || unknown.size() > 1) {
                unknown.forEach(option -> unknown(field, option, known));
            }
        });
    }

    private void unknown(String field, String option, Set<String> known) {
        var all = String.join(", ", known);
        faults.add(
                field,
                "вариант «" + option + "» не знает ни один процесс с этой формой, заявка ушла бы по стрелке по"
                        + " умолчанию; известны: " + all
                        + "; исправьте значение или разверните вместе с формой процесс с условием на него",
                "no process with this form knows the choice “" + option
                        + "”, the ticket would take the default flow; known are: " + all
                        + "; correct the value or deploy a process with a condition for it together with the form");
    }

    /** A process of the desk that lost a branch which a form still offers. */
    private void process(BpmnModelInstance model) {
        var before = words.packaged().sameProcess(model);
        if (before.isEmpty()) {
            return;
        }
        for (var task : model.getModelElementsByType(UserTask.class)) {
            var form = Branches.form(task);
            if (form == null) {
                continue;
            }
            var was = Branches.of(before.get()).ofForm(form);
            var is = words.branches().ofForm(form);
            choices(words.form().apply(form)).forEach((field, options) -> {
                var lost = new TreeSet<>(was.getOrDefault(field, Set.of()));
                lost.retainAll(options);
                lost.removeAll(is.getOrDefault(field, Set.of()));
                lost.forEach(option -> lost(task, form, field, option));
            });
        }
    }

    private void lost(UserTask task, String form, String field, String option) {
        faults.add(
                task.getId(),
                "форма «" + form + "» предлагает в поле «" + field + "» вариант «" + option
                        + "», а условия на него больше нет; верните условие или уберите вариант из формы",
                "the form “" + form + "” offers the choice “" + option + "” in its field “" + field
                        + "”, but no condition asks for it any more; put the condition back or remove the choice");
    }

    /** The options of each choice, as far as they are written out in the form. */
    private static Map<String, Set<String>> choices(JsonNode form) {
        var found = new LinkedHashMap<String, Set<String>>();
        collect(form, found);
        return found;
    }

    private static void collect(JsonNode parent, Map<String, Set<String>> found) {
        for (var component : parent.path("components")) {
            var options = new TreeSet<String>();
            component
                    .path("values")
                    .forEach(option -> options.add(option.path("value").asText()));
            var expression = component.path("valuesExpression").asText("");
            if (expression.startsWith("=")) {
                options.addAll(FeelTexts.options(expression.substring(1)).texts());
            }
            if (!options.isEmpty()) {
                found.computeIfAbsent(component.path("key").asText(), key -> new TreeSet<>())
                        .addAll(options);
            }
            collect(component, found);
        }
    }
}
