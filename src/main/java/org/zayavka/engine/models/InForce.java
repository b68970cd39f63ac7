package org.zayavka.engine.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Set;
import org.camunda.bpm.engine.impl.ProcessDefinitionQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** The newest versions of what is deployed, read whatever the one who deploys may see. */
final class InForce {

    private final CommandContext engine;

    InForce(CommandContext engine) {
        this.engine = engine;
    }

    /** The given processes, and the deployed ones that they do not replace. */
    Collection<BpmnModelInstance> processes(Collection<BpmnModelInstance> added, Set<String> replaced) {
        var all = new ArrayList<>(added);
        engine.runWithoutAuthorization(() -> {
            var latest = (ProcessDefinitionQueryImpl) new ProcessDefinitionQueryImpl().latestVersion();
            engine.getProcessDefinitionManager().findProcessDefinitionsByQueryCriteria(latest, null).stream()
                    .filter(process -> !replaced.contains(process.getKey()))
                    .map(process -> file(process.getDeploymentId(), process.getResourceName()))
                    .map(ProcessCheck::read)
                    .forEach(all::add);
            return all;
        });
        return all;
    }

    /** The newest version of a form; a missing node if there is none. */
    JsonNode form(String id) {
        var form = engine.getCamundaFormDefinitionManager().findLatestDefinitionByKey(id);
        if (form == null) {
            return MissingNode.getInstance();
        }
        try {
            return FormCheck.read(file(form.getDeploymentId(), form.getResourceName()));
        } catch (IOException broken) {
            throw new UncheckedIOException("a deployed form that is no JSON", broken);
        }
    }

    private byte[] file(String deployment, String name) {
        return engine.getResourceManager()
                .findResourceByDeploymentIdAndResourceName(deployment, name)
                .getBytes();
    }
}
