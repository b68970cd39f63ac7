package org.zayavka.engine.models;

import java.util.List;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.zayavka.engine.Reader;

/**
 * One of the engine's own deployers. What it objects to is as much a fault of the models as what the guard finds, two
 * processes with one key for example; the engine alone would answer that something went wrong.
 */
final class Refusing implements Deployer {

    private final Deployer engines;

    Refusing(Deployer engines) {
        this.engines = engines;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        try {
            engines.deploy(deployment);
        } catch (ProcessEngineException objection) {
            // Its subclasses are answered as what they are: a missing right, a fault of the database.
            if (!deployment.isNew() || objection.getClass() != ProcessEngineException.class) {
                throw objection;
            }
            throw new RefusedModels(List.of(fault(deployment, objection)), Reader.language(), objection);
        }
    }

    private static Fault fault(DeploymentEntity deployment, ProcessEngineException objection) {
        var files = new TreeMap<>(deployment.getResources()).keySet();
        var reason = String.valueOf(objection.getMessage()).lines().findFirst().orElse("");
        var file = files.stream().filter(reason::contains).findFirst().orElse(String.join(", ", files));
        return new Fault(
                file, "", "движок не принимает модель: " + reason, "the engine does not accept the model: " + reason);
    }
}
