package org.zayavka.engine.models;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.persistence.AbstractResourceDefinitionManager;
import org.camunda.bpm.engine.impl.repository.ResourceDefinitionEntity;

/**
 * The models of one kind that a step may name.
 *
 * @param here version tags of those in this deployment, by key; "" for none
 * @param deployed the engine's own register, to be asked while it deploys
 */
record KnownModels(Map<String, String> here, AbstractResourceDefinitionManager<?> deployed) {

    boolean has(String key) {
        return isHere(key) || deployed.findLatestDefinitionByKey(key) != null;
    }

    boolean isHere(String key) {
        return here.containsKey(key);
    }

    /** Also the version that this deployment is about to make. */
    boolean hasVersion(String key, int version) {
        if (deployed.findDefinitionByKeyVersionAndTenantId(key, version, null) != null) {
            return true;
        }
        var latest = deployed.findLatestDefinitionByKey(key) instanceof ResourceDefinitionEntity<?> entity
                ? entity.getVersion()
                : 0;
        return isHere(key) && version == latest + 1;
    }

    /** Exactly one: of two with the same tag the engine would take neither. */
    boolean hasTag(String key, String tag) {
        var isNew = tag.equals(here.get(key));
        return tagged(key, tag).map(before -> before != isNew).orElse(false);
    }

    /** Whether an earlier version has the tag; empty if several have. */
    private Optional<Boolean> tagged(String key, String tag) {
        try {
            return Optional.of(deployed.findDefinitionByKeyVersionTagAndTenantId(key, tag, null) != null);
        } catch (ProcessEngineException several) {
            return Optional.empty();
        }
    }
}
