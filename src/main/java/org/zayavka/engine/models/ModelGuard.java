package org.zayavka.engine.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.xml.ModelException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zayavka.engine.ModelBeans;
import org.zayavka.engine.Reader;
import org.zayavka.shared.ModelContracts;
import org.zayavka.shared.ProcessMessages;

/**
 * Looks at every new deployment before the engine does, and refuses it with all its faults at once. Old deployments
 * are not looked at again: a ticket in flight must go on even if a delegate it once used has gone.
 */
@Component
class ModelGuard implements Deployer {

    private final ModelBeans beans;
    private final ObjectProvider<ProcessMessages> rooms;

    private final ObjectProvider<ModelContracts> contracts;
    private final Packaged packaged;

    ModelGuard(
            ModelBeans beans,
            ObjectProvider<ProcessMessages> rooms,
            ObjectProvider<ModelContracts> contracts,
            Packaged packaged) {
        this.beans = beans;
        this.rooms = rooms;
        this.contracts = contracts;
        this.packaged = packaged;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        var faults = new ArrayList<>(faults(deployment.getResources()));
        if (deployment.getTenantId() != null) {
            faults.add(tenant(deployment));
        }
        if (!faults.isEmpty()) {
            throw new RefusedModels(faults, Reader.language());
        }
    }

    /** With a second version for a tenant the engine would not know which one a message begins. */
    private static Fault tenant(DeploymentEntity deployment) {
        return new Fault(
                String.join(", ", new TreeMap<>(deployment.getResources()).keySet()),
                "",
                "арендаторов (tenant) у этого стола нет; уберите «" + deployment.getTenantId() + "»",
                "this desk has no tenants; leave out “" + deployment.getTenantId() + "”");
    }

    private List<Fault> faults(Map<String, ResourceEntity> files) {
        var all = new ArrayList<Fault>();
        var processes = new LinkedHashMap<String, BpmnModelInstance>();
        var decisions = new LinkedHashMap<String, DmnModelInstance>();
        var forms = new LinkedHashMap<String, JsonNode>();
        new TreeMap<>(files).forEach((name, file) -> {
            var faults = new Faults(name);
            sort(name, file.getBytes(), faults, processes, decisions, forms);
            all.addAll(faults.all());
        });
        var words = words(processes, decisions, forms);
        processes.forEach((name, model) -> all.addAll(check(name, faults -> ProcessCheck.run(model, words, faults))));
        decisions.forEach((name, model) -> all.addAll(check(name, faults -> DecisionCheck.run(model, words, faults))));
        forms.forEach((name, form) -> all.addAll(check(name, faults -> FormCheck.run(form, words, faults))));
        return all;
    }

    private static List<Fault> check(String name, java.util.function.Consumer<Faults> check) {
        var faults = new Faults(name);
        check.accept(faults);
        return faults.all();
    }

    private static void sort(
            String name,
            byte[] file,
            Faults faults,
            Map<String, BpmnModelInstance> processes,
            Map<String, DmnModelInstance> decisions,
            Map<String, JsonNode> forms) {
        try {
            if (name.endsWith(".bpmn") || name.endsWith(".bpmn20.xml")) {
                processes.put(name, ProcessCheck.read(file));
            } else if (name.endsWith(".dmn") || name.endsWith(".dmn11.xml")) {
                decisions.put(name, DecisionCheck.read(file));
            } else if (name.endsWith(".form")) {
                forms.put(name, FormCheck.read(file));
            } else {
                faults.add(
                        "",
                        "файл не нужен: разворачивают только .bpmn, .dmn и .form",
                        "not needed: only .bpmn, .dmn and .form are deployed");
            }
        } catch (ModelException | IOException broken) {
            var cause = broken.getCause() == null ? broken : broken.getCause();
            var reason = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
            faults.add("", "файл не читается: " + reason, "the file can't be read: " + reason);
        }
    }

    private Vocabulary words(
            Map<String, BpmnModelInstance> processes,
            Map<String, DmnModelInstance> decisions,
            Map<String, JsonNode> forms) {
        var engine = Context.getCommandContext();
        var newProcesses = all(processes.values(), ProcessCheck::tags);
        var newForms = new HashMap<String, JsonNode>();
        forms.values().forEach(form -> newForms.put(form.path("id").asText(), form));
        return new Vocabulary(
                beans.names(),
                rooms.stream().flatMap(room -> room.names().stream()).collect(Collectors.toSet()),
                new KnownModels(all(newForms.keySet(), id -> Map.of(id, "")), engine.getCamundaFormDefinitionManager()),
                new KnownModels(all(decisions.values(), DecisionCheck::tags), engine.getDecisionDefinitionManager()),
                new KnownModels(newProcesses, engine.getProcessDefinitionManager()),
                group -> isGroup(engine, group),
                message -> beginners(engine, message, newProcesses.keySet()),
                contracts.stream().toList(),
                new Branches(() -> new InForce(engine).processes(processes.values(), newProcesses.keySet())),
                form -> newForms.containsKey(form) ? newForms.get(form) : new InForce(engine).form(form),
                packaged);
    }

    /** Who deploys need not be allowed to see all groups. */
    private static boolean isGroup(CommandContext engine, String group) {
        return engine.runWithoutAuthorization(
                () -> engine.getReadOnlyIdentityProvider().findGroupById(group) != null);
    }

    /** A process of this deployment takes the place of its earlier version. */
    private static Set<String> beginners(CommandContext engine, String message, Set<String> replaced) {
        return engine.getEventSubscriptionManager().findMessageStartEventSubscriptionByName(message).stream()
                .map(start ->
                        engine.getProcessDefinitionManager().findLatestProcessDefinitionById(start.getConfiguration()))
                .filter(Objects::nonNull)
                .map(ProcessDefinitionEntity::getKey)
                .filter(process -> !replaced.contains(process))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static <T> Map<String, String> all(Collection<T> files, Function<T, Map<String, String>> tags) {
        var all = new HashMap<String, String>();
        files.forEach(file -> all.putAll(tags.apply(file)));
        return all;
    }
}
