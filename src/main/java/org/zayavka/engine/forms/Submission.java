package org.zayavka.engine.forms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.FormData;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zayavka.engine.Feel;
import org.zayavka.engine.Reader;

/**
 * Holds what a form brings back to what the form promises, inside the transaction of the submit. The engine itself
 * takes any variable from anybody who may work on the task.
 */
@Component
class Submission {

    /** Longer texts do not fit into the engine's column for texts and go into its store for objects. */
    private static final int LONGEST_VARIABLE = 4000;

    private final FormSchemas schemas;
    private final Facts facts;
    private final PersonalTasks personal;

    Submission(FormSchemas schemas, Facts facts, PersonalTasks personal) {
        this.schemas = schemas;
        this.facts = facts;
        this.personal = personal;
    }

    /**
     * The values to keep; throws {@link RefusedForm} with all complaints at once, {@link TaskRefused} if the form can't
     * be found.
     */
    VariableMap accept(TaskEntity task, VariableMap submitted) {
        var definition = task.getTaskDefinition();
        if (definition == null) {
            refuseAny(submitted);
            return submitted;
        }
        var data = definition.getTaskFormHandler().createTaskForm(task);
        var kept = accept(data, submitted, task, asked -> facts.of(task, data, asked));
        return personal.isPersonal(task) ? alone(task, data, kept) : kept;
    }

    /** What a person does in person says all: an empty field is empty, whatever somebody wrote into the process before. */
    private VariableMap alone(TaskEntity task, FormData data, VariableMap kept) {
        var shown = schemas.of(data).stream()
                .flatMap(form -> form.fields().stream())
                .map(Field::key);
        Stream.concat(shown, personal.answers(task))
                .filter(name -> !kept.containsKey(name))
                .forEach(name -> kept.put(name, null));
        return kept;
    }

    /** The same for the form that starts a process. */
    VariableMap accept(ProcessDefinitionEntity process, FormData data, VariableMap submitted) {
        return accept(data, submitted, null, asked -> facts.of(process, data, asked));
    }

    private VariableMap accept(
            FormData data,
            VariableMap submitted,
            @Nullable VariableScope scope,
            Function<Set<String>, Map<String, Object>> shown) {
        var form = schemas.of(data);
        if (form.isEmpty()) {
            // A process may begin without a form; a person's task is completed with one.
            if (scope != null || data.getCamundaFormRef() != null) {
                throw TaskRefused.formIsMissing(
                        data.getCamundaFormRef() == null
                                ? null
                                : data.getCamundaFormRef().getKey());
            }
            refuseAny(submitted);
            return submitted;
        }
        var asked = form.get().factsToCheck(submitted.keySet());
        return accept(form.get(), submitted, Answers.of(submitted, scope, shown.apply(asked)));
    }

    private static VariableMap accept(FormSchema form, VariableMap submitted, Answers answers) {
        var known = answers.known(form);
        var complaints = new ArrayList<>(unknown(form, answers));
        var wrong = wrongChoices(form, known, answers);
        var kept = Variables.createVariables();
        for (var field : form.fields()) {
            // Whether they are asked for can't be said while what they follow from is wrong.
            if (!wrong.contains(field.key()) && field.followsFrom(wrong)) {
                continue;
            }
            if (field.isHidden(known)) {
                hidden(form, field, known, answers, complaints);
                continue;
            }
            var value = answers.submitted().get(field.key());
            if (field.isComputed()) {
                compute(field, known, kept);
            } else if (field.isFixed(known)) {
                fixed(field, value, answers, complaints);
            } else {
                check(field, value, known, answers, complaints);
                keep(field, value, submitted, kept);
            }
        }
        refuse(complaints);
        return kept;
    }

    /** Choices that will be complained about, the first ones only: not those that follow from a wrong one. */
    private static Set<String> wrongChoices(FormSchema form, Map<String, @Nullable Object> known, Answers answers) {
        var wrong = new HashSet<String>();
        for (var field : form.fields()) {
            var isAsked = field.hasOptions() && !field.isHidden(known) && !field.isFixed(known);
            if (isAsked && !field.followsFrom(wrong) && isWrong(field, known, answers)) {
                wrong.add(field.key());
            }
        }
        return wrong;
    }

    private static boolean isWrong(Field field, Map<String, @Nullable Object> known, Answers answers) {
        return new FieldCheck(field, known, answers.shown(), Reader.language())
                .complaint(answers.submitted().get(field.key()))
                .isPresent();
    }

    private static List<String> unknown(FormSchema form, Answers answers) {
        return answers.keys().stream()
                .filter(key -> form.field(key).isEmpty())
                // What the form only showed may come back as it was.
                .filter(key -> !answers.shown().containsKey(key)
                        || !Plain.same(
                                answers.submitted().get(key), answers.shown().get(key)))
                .map(key -> Complaint.UNKNOWN.text(Reader.language(), key))
                .toList();
    }

    /** It would be dropped in silence; what the form showed before, or fills in by itself, may come along. */
    private static void hidden(
            FormSchema form,
            Field field,
            Map<String, @Nullable Object> known,
            Answers answers,
            List<String> complaints) {
        var value = answers.submitted().get(field.key());
        var isShownElsewhere =
                form.fields().stream().anyMatch(other -> other.key().equals(field.key()) && !other.isHidden(known));
        if (Plain.isEmpty(value)
                || Boolean.FALSE.equals(value)
                || isShownElsewhere
                || field.isComputed()
                || Plain.same(value, answers.shown().get(field.key()))
                || Plain.same(value, Plain.of(field.schema().get("defaultValue")))) {
            return;
        }
        var complaint = Complaint.HIDDEN.text(Reader.language(), field.label(Reader.language()));
        if (!complaints.contains(complaint)) {
            complaints.add(complaint);
        }
    }

    private static void fixed(Field field, @Nullable Object value, Answers answers, List<String> complaints) {
        var shown = answers.shown().containsKey(field.key())
                ? answers.shown().get(field.key())
                : Plain.of(field.schema().get("defaultValue"));
        if (answers.keys().contains(field.key()) && !Plain.isEmpty(value) && !Plain.same(value, shown)) {
            complaints.add(Complaint.FIXED.text(Reader.language(), field.label(Reader.language())));
        }
    }

    private static void check(
            Field field,
            @Nullable Object value,
            Map<String, @Nullable Object> known,
            Answers answers,
            List<String> complaints) {
        new FieldCheck(field, known, answers.shown(), Reader.language())
                .complaint(value)
                .ifPresent(complaints::add);
    }

    private static void keep(Field field, @Nullable Object value, VariableMap submitted, VariableMap kept) {
        if (!submitted.containsKey(field.key())) {
            return;
        }
        if (value instanceof java.util.Collection || value instanceof Map) {
            kept.putValueTyped(
                    field.key(), SpinValues.jsonValue(Plain.write(value)).create());
        } else if (value instanceof String text && text.length() > LONGEST_VARIABLE) {
            kept.putValueTyped(
                    field.key(),
                    Variables.objectValue(text)
                            .serializationDataFormat(Variables.SerializationDataFormats.JSON)
                            .create());
        } else {
            kept.put(field.key(), value);
        }
    }

    private static void compute(Field field, Map<String, @Nullable Object> known, VariableMap kept) {
        field.expression("expression")
                .flatMap(expression -> Feel.value(expression, known))
                .filter(value -> value instanceof String || value instanceof Number || value instanceof Boolean)
                .ifPresent(value -> kept.put(field.key(), value));
    }

    /** For what has no form, and where only an outcome is reported. */
    static void refuseAny(@Nullable Map<String, ?> values) {
        if (values != null && !values.isEmpty()) {
            refuse(List.of(Complaint.NO_VALUES_HERE.text(Reader.language(), String.join(", ", values.keySet()))));
        }
    }

    private static void refuse(List<String> complaints) {
        if (!complaints.isEmpty()) {
            throw new RefusedForm(complaints.stream().collect(Collectors.joining(" ")));
        }
    }
}
