package org.zayavka.engine.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.form.FormData;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.impl.form.FormDataImpl;

/** What the forms of tasks and of starts have in common: the engine's form with facts beside its fields. */
final class ShownForm {

    private ShownForm() {}

    static void copy(FormData engines, FormDataImpl shown) {
        shown.setFormKey(engines.getFormKey());
        shown.setCamundaFormRef(engines.getCamundaFormRef());
        shown.setDeploymentId(engines.getDeploymentId());
        shown.setFormProperties(engines.getFormProperties());
        shown.setFormFields(engines.getFormFields());
    }

    /** Asks for the facts only when somebody looks: Tasklist opens a form with three requests, one needs them. */
    static List<FormField> fields(List<FormField> own, Facts facts, Supplier<Map<String, Object>> known) {
        if (!facts.mayBeAsked()) {
            return own;
        }
        var all = new ArrayList<>(own);
        all.addAll(FactFields.of(known.get()));
        return all;
    }
}
