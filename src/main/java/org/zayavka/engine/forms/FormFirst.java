package org.zayavka.engine.forms;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.zayavka.engine.Reader;
import org.zayavka.shared.Language;

/**
 * A process with a start form is started by people with that form only. A plain start, a start in the middle, a message,
 * a signal or a condition would bring any values past it. The desk itself starts as it needs. Stands in the place of the
 * engine's checker of tenants, behind the one of rights.
 */
final class FormFirst extends TenantCommandChecker {

    @Override
    public void checkCreateProcessInstance(ProcessDefinition process) {
        super.checkCreateProcessInstance(process);
        if (isAskedByPerson() && process instanceof ProcessDefinitionEntity definition && hasForm(definition)) {
            throw new AuthorizationException(words(definition));
        }
    }

    private static boolean isAskedByPerson() {
        var context = Context.getCommandContext();
        return context.isAuthorizationCheckEnabled() && context.getAuthentication() != null;
    }

    private static boolean hasForm(ProcessDefinitionEntity process) {
        var form = process.getStartFormDefinition();
        return form != null && (form.getCamundaFormDefinitionKey() != null || form.getFormKey() != null);
    }

    private static String words(ProcessDefinitionEntity process) {
        var name = process.getName() == null ? process.getKey() : process.getName();
        return (Reader.language() == Language.EN
                        ? "“%s” is started with its form only: “Start process” in Tasklist, or submit-form."
                        : "Процесс «%s» начинают только его формой: «Начать процесс» в Tasklist или submit-form.")
                .formatted(name);
    }
}
