package org.zayavka.engine.forms;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.form.FormData;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zayavka.engine.FormFacts;
import org.zayavka.engine.OpenForm;
import org.zayavka.engine.Reader;

/** Asks the rooms what an open form shows. They are looked up late: most of them need the engine themselves. */
@Component
class Facts {

    private final ObjectProvider<FormFacts> rooms;

    Facts(ObjectProvider<FormFacts> rooms) {
        this.rooms = rooms;
    }

    /**
     * Within a command of the engine alone. The REST interface asks for a form's fields once more after it, only to
     * learn whether there are any.
     */
    boolean mayBeAsked() {
        return Context.getCommandContext() != null;
    }

    /** All that the form shows. */
    Map<String, Object> of(TaskEntity task, FormData data) {
        return of(task, data, null);
    }

    /** @param asked the facts that are needed; null for all */
    Map<String, Object> of(TaskEntity task, FormData data, @Nullable Set<String> asked) {
        var execution = task.getExecution();
        return ask(
                formId(data),
                task.getProcessDefinition().getKey(),
                execution == null ? null : execution.getProcessBusinessKey(),
                task.getId(),
                asked);
    }

    Map<String, Object> of(ProcessDefinitionEntity process, FormData data) {
        return of(process, data, null);
    }

    Map<String, Object> of(ProcessDefinitionEntity process, FormData data, @Nullable Set<String> asked) {
        return ask(formId(data), process.getKey(), null, null, asked);
    }

    private Map<String, Object> ask(
            @Nullable String form,
            String process,
            @Nullable String businessKey,
            @Nullable String task,
            @Nullable Set<String> asked) {
        var facts = new LinkedHashMap<String, Object>();
        if (form != null) {
            var open = new OpenForm(form, process, businessKey, task, Reader.user(), Reader.language(), asked);
            // The person may see this task; what belongs to it the rooms read with their own rights.
            Context.getCommandContext().runWithoutAuthorization(() -> {
                rooms.orderedStream().forEach(room -> facts.putAll(room.facts(open)));
                return facts;
            });
        }
        return facts;
    }

    private static @Nullable String formId(FormData data) {
        var form = data.getCamundaFormRef();
        return form == null ? null : form.getKey();
    }
}
