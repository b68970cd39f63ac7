package org.zayavka.engine.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.form.FormData;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentResourceCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;
import org.springframework.stereotype.Component;

/** Deployed forms, read once each: a deployed version never changes. */
@Component
class FormSchemas {

    private final Map<String, FormSchema> byVersion = new ConcurrentHashMap<>();

    /** Within a command of the engine. Empty without a Camunda form, and if its form can't be found. */
    Optional<FormSchema> of(FormData data) {
        var form = data.getCamundaFormRef();
        if (form == null || form.getKey() == null) {
            return Optional.empty();
        }
        var definition = Context.getCommandContext()
                .runWithoutAuthorization(new GetCamundaFormDefinitionCmd(form, data.getDeploymentId()));
        return Optional.ofNullable(definition)
                .map(deployed -> byVersion.computeIfAbsent(deployed.getId(), id -> load(deployed)));
    }

    private static FormSchema load(CamundaFormDefinition form) {
        var resource = new GetDeploymentResourceCmd(form.getDeploymentId(), form.getResourceName());
        try (var bytes = Context.getCommandContext().runWithoutAuthorization(resource)) {
            return FormSchema.read(bytes.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
