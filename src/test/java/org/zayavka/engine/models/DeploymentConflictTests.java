package org.zayavka.engine.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.zayavka.engine.EngineTest;
import org.zayavka.engine.EngineTestRoom;
import org.zayavka.support.Staff;

/** What does not fit what is deployed is refused in words; a task goes to a group that exists. */
@EngineTest
@NullUnmarked
class DeploymentConflictTests {

    @Autowired
    TestRestTemplate http;

    @Autowired
    IdentityService identities;

    @Autowired
    RepositoryService repository;

    @BeforeEach
    void staff() {
        new Staff(identities).with("alexey", "analyst");
        EngineTestRoom.deploy(repository);
    }

    /** The message is free again for other tests. */
    @AfterEach
    void tidyUp() {
        repository
                .createDeploymentQuery()
                .deploymentName("guard first.bpmn")
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    }

    @Test
    void aMessageBeginsOneProcessOnly() {
        assertThat(deploy("first.bpmn", begunByMessage("beginsFirst")).getStatusCode())
                .isEqualTo(HttpStatus.OK);

        var again = deploy("first.bpmn", begunByMessage("beginsFirst"));
        var second = deploy("second.bpmn", begunByMessage("beginsSecond"));

        assertThat(again.getStatusCode()).as(again.getBody()).isEqualTo(HttpStatus.OK);
        assertThat(second.getStatusCode()).as(second.getBody()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(second.getBody())
                .contains("second.bpmn · start: сообщением «engine.asked» уже начинается процесс «beginsFirst»");
    }

    @Test
    void whatTheEngineObjectsToIsToldWithItsFile() {
        var twoStarts = begunByMessage("twoStarts")
                .replace(
                        "<userTask",
                        "<startEvent id='other'><messageEventDefinition messageRef='message'/></startEvent>"
                                + "<sequenceFlow id='flow_3' sourceRef='other' targetRef='task'/><userTask");

        var answer = deploy("two.bpmn", twoStarts.replace("engine.asked", "ticket.requesterReplied"));

        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody().toLowerCase(Locale.ROOT))
                .contains("two.bpmn")
                .contains("message");
    }

    @ParameterizedTest
    @ValueSource(strings = {"line9", "line1,line9", "line9, ${queue}"})
    void aTaskForAGroupThatDoesNotExistIsRefused(String groups) {
        var answer = deploy("groups.bpmn", forGroups(groups));

        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody()).contains("groups.bpmn · task: нет группы «line9»");
    }

    @ParameterizedTest
    @ValueSource(strings = {"line1", "line1, line2", "${queue}", "line2,${queue}", "${queue == 'a' ? 'b,c' : queue}"})
    void aTaskForAGroupThatExistsOrIsReadFromATableIsNot(String groups) {
        var answer = deploy("groups.bpmn", forGroups(groups));

        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void aTaskForAnEmptyListOfGroupsIsSeenByNobody() {
        assertThat(deploy("groups.bpmn", forGroups(" ")).getBody()).contains("задачу никто не увидит");
    }

    private ResponseEntity<String> deploy(String name, String model) {
        return Deploying.deploy(http, "alexey", name, model);
    }

    private static String begunByMessage(String id) {
        return process(id, "<messageEventDefinition messageRef='message'/>", "line1");
    }

    private static String forGroups(String groups) {
        return process("forGroups", "", groups);
    }

    private static String process(String id, String start, String groups) {
        return """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
                  <message id="message" name="engine.asked"/>
                  <process id="%s" isExecutable="true" camunda:historyTimeToLive="P1D">
                    <startEvent id="start">%s</startEvent>
                    <sequenceFlow id="flow_1" sourceRef="start" targetRef="task"/>
                    <userTask id="task" camunda:formRef="engineAnswer" camunda:formRefBinding="latest"
                        camunda:candidateGroups="%s"/>
                    <sequenceFlow id="flow_2" sourceRef="task" targetRef="end"/>
                    <endEvent id="end"/>
                  </process>
                </definitions>
                """.formatted(id, start, groups);
    }
}
