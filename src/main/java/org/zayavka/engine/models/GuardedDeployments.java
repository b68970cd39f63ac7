package org.zayavka.engine.models;

import java.util.ArrayList;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts the guard before the engine's own deployers, and makes refusals of what those object to. */
@Component
@Order(140)
@DependsOnDatabaseInitialization
class GuardedDeployments extends AbstractProcessEnginePlugin {

    private final ModelGuard guard;

    GuardedDeployments(ModelGuard guard) {
        this.guard = guard;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        var deployers = engine.getCustomPreDeployers();
        var all = deployers == null ? new ArrayList<Deployer>() : new ArrayList<>(deployers);
        all.add(guard);
        engine.setCustomPreDeployers(all);
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        engine.getDeploymentCache()
                .setDeployers(engine.getDeployers().stream()
                        .map(deployer -> deployer == guard ? deployer : new Refusing(deployer))
                        .toList());
    }
}
