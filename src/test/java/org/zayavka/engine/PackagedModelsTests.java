package org.zayavka.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
@NullUnmarked
class PackagedModelsTests {

    private static final String MODEL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="x">
              <process id='packaged%s' name='%s' isExecutable='true' camunda:historyTimeToLive='P1D'>
                <startEvent id='start'/><sequenceFlow id='flow' sourceRef='start' targetRef='end'/><endEvent id='end'/>
              </process>
            </definitions>
            """;

    @Autowired
    RepositoryService repository;

    @Test
    void anotherStartWithTheSameFilesDeploysNothing() {
        start("A", "first");
        start("A", "first");

        assertThat(versions("A")).isEqualTo(1);
    }

    @Test
    void whatAnAnalystDeployedStaysInForceAfterTheNextStart() {
        start("B", "packaged");
        modeler("B", "by the analyst");
        start("B", "packaged");

        assertThat(nameInForce("B")).isEqualTo("by the analyst");
    }

    @Test
    void aDeploymentOfTheSameNameFromModelerIsNotMistakenForOurs() {
        start("C", "packaged");
        repository
                .createDeployment()
                .name(PackagedModels.NAME)
                .source("Camunda Modeler")
                .addString("processes/packagedC.bpmn", MODEL.formatted("C", "by the analyst"))
                .deploy();
        start("C", "packaged");

        assertThat(nameInForce("C")).isEqualTo("by the analyst");
    }

    @Test
    void aNewReleaseOfTheFileComesIntoForce() {
        start("D", "packaged");
        modeler("D", "by the analyst");
        start("D", "next release");

        assertThat(nameInForce("D")).isEqualTo("next release");
    }

    @Test
    void onlyTheChangedFileGetsANewVersion() {
        start("E", "first");
        start("F", "first");
        start("E", "second");

        assertThat(versions("E")).isEqualTo(2);
        assertThat(versions("F")).isEqualTo(1);
    }

    private void start(String process, String name) {
        var files = new TreeMap<String, String>();
        files.put("processes/packaged" + process + ".bpmn", MODEL.formatted(process, name));
        PackagedModels.deploy(repository, files);
    }

    private void modeler(String process, String name) {
        repository
                .createDeployment()
                .name("my change")
                .source("Camunda Modeler")
                .addString("packaged" + process + ".bpmn", MODEL.formatted(process, name))
                .deploy();
    }

    private String nameInForce(String process) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("packaged" + process)
                .latestVersion()
                .singleResult()
                .getName();
    }

    private long versions(String process) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("packaged" + process)
                .count();
    }
}
