package org.zayavka.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.CamundaDeploymentConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the models that are packaged with the application. A file is deployed only if it differs from what the
 * application itself deployed last, so a model that an analyst has deployed since stays in force until the packaged
 * file changes.
 */
@Component
@Order(1000)
@DependsOnDatabaseInitialization
class PackagedModels extends AbstractCamundaConfiguration implements CamundaDeploymentConfiguration {

    static final String NAME = "zayavka";
    /** Only deployments of this source are compared with: neither Modeler nor the REST interface uses it. */
    static final String SOURCE = "zayavka package";

    private static final Logger LOG = LoggerFactory.getLogger(PackagedModels.class);

    private final List<String> folders;

    PackagedModels(EngineProperties properties) {
        this.folders = properties.models();
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration engine) {
        // Deployed below, by names that are the same from a folder and from a jar.
    }

    @Override
    public Set<Resource> getDeploymentResources() {
        return Set.of();
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        var models = packaged();
        if (!models.isEmpty()) {
            deploy(engine.getRepositoryService(), models);
        }
    }

    static void deploy(RepositoryService repository, SortedMap<String, String> models) {
        var deployment = repository.createDeployment().name(NAME).source(SOURCE).enableDuplicateFiltering(true);
        models.forEach(deployment::addString);
        var done = deployment.deployWithResult();
        LOG.info("{} packaged models, in force with deployment {}", models.size(), done.getId());
    }

    private TreeMap<String, String> packaged() {
        var found = new TreeMap<String, String>();
        var resolver = new PathMatchingResourcePatternResolver();
        for (var folder : folders) {
            try {
                for (var resource : resolver.getResources("classpath*:" + folder + "/*.*")) {
                    found.put(nameOf(folder, resource), resource.getContentAsString(StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the packaged models in " + folder, e);
            }
        }
        return found;
    }

    private static String nameOf(String folder, Resource resource) {
        return folder + "/" + resource.getFilename();
    }
}
