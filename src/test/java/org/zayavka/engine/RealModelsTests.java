package org.zayavka.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zayavka.support.DeskTest;

/** The models that come with the desk pass the guard that analysts' models have to pass. */
@DeskTest
@NullUnmarked
class RealModelsTests {

    @Autowired
    RepositoryService repository;

    @Test
    void everyFileOfTheModelFoldersIsDeployedUnderItsName() {
        var deployment = repository
                .createDeploymentQuery()
                .deploymentName(PackagedModels.NAME)
                .singleResult();

        assertThat(repository.getDeploymentResourceNames(deployment.getId()))
                .containsExactlyInAnyOrderElementsOf(Stream.of("processes", "dmn", "forms")
                        .flatMap(folder -> Arrays.stream(Objects.requireNonNull(new File(folder).list()))
                                .filter(file -> file.matches(".*\\.(bpmn|dmn|form)"))
                                .map(file -> folder + "/" + file))
                        .toList());
    }
}
