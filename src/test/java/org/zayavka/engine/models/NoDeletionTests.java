package org.zayavka.engine.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zayavka.support.Staff.as;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.zayavka.engine.EngineTest;
import org.zayavka.engine.EngineTestRoom;
import org.zayavka.support.Staff;

/** S6.1: who deploys a model can't take it away again, and with it the tickets that run by it. */
@EngineTest
@NullUnmarked
class NoDeletionTests {

    private static final String MODEL = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
              <process id="kept" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="start"/>
                <sequenceFlow id="flow_1" sourceRef="start" targetRef="task"/>
                <userTask id="task" camunda:formRef="engineAnswer" camunda:formRefBinding="latest"
                    camunda:candidateGroups="line1"/>
                <sequenceFlow id="flow_2" sourceRef="task" targetRef="end"/>
                <endEvent id="end"/>
              </process>
            </definitions>
            """;

    @Autowired
    TestRestTemplate http;

    @Autowired
    IdentityService identities;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    AuthorizationService authorizations;

    @BeforeEach
    void staff() {
        new Staff(identities).with("alexey", "analyst").with("admin", "camunda-admin");
        EngineTestRoom.deploy(repository);
    }

    @Test
    void whoDeploysAModelMayNotDeleteIt() {
        var deployment = deployed();
        var running = runtime.startProcessInstanceByKey("kept").getId();

        var refused = delete("alexey", "/engine-rest/deployment/" + deployment + "?cascade=true", "ru");
        var inEnglish = delete("alexey", "/engine-rest/deployment/" + deployment, "en");

        assertThat(refused.getStatusCode()).as(refused.getBody()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(refused.getBody()).contains("Развёрнутые модели не удаляют");
        assertThat(inEnglish.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(inEnglish.getBody()).contains("Deployed models are not deleted");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(running)
                        .count())
                .isOne();
        assertThat(authorizations
                        .createAuthorizationQuery()
                        .resourceType(Resources.DEPLOYMENT)
                        .resourceId(deployment)
                        .count())
                .isZero();
    }

    @Test
    void aRightGivenEarlierAndTheRightsOfAnAdministratorDoNotHelp() {
        var deployment = deployed();
        var right = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        right.setUserId("alexey");
        right.setResource(Resources.DEPLOYMENT);
        right.setResourceId(deployment);
        right.addPermission(Permissions.DELETE);
        authorizations.saveAuthorization(right);

        for (var login : new String[] {"alexey", "admin"}) {
            assertThat(delete(login, "/engine-rest/deployment/" + deployment + "?cascade=true", "ru")
                            .getStatusCode())
                    .as(login)
                    .isEqualTo(HttpStatus.FORBIDDEN);
        }
        assertThat(repository.createDeploymentQuery().deploymentId(deployment).count())
                .isOne();
    }

    @Test
    void norDoesAnAnalystDeleteADefinitionOrAProcess() {
        var definition = repository
                .createProcessDefinitionQuery()
                .deploymentId(deployed())
                .singleResult()
                .getId();
        var running = runtime.startProcessInstanceById(definition).getId();

        for (var address : new String[] {
            "/process-definition/" + definition + "?cascade=true",
            "/process-definition/key/kept?cascade=true",
            "/process-definition/key/kept/delete?cascade=true",
            "/process-instance/" + running
        }) {
            var answer = delete("alexey", "/engine-rest" + address, "ru");
            assertThat(answer.getStatusCode().is4xxClientError())
                    .as(address + " " + answer)
                    .isTrue();
        }
        assertThat(delete("alexey", "/engine-rest/process-definition/" + definition + "?cascade=true", "ru")
                        .getBody())
                .contains("Развёрнутые модели не удаляют");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(running)
                        .count())
                .isOne();
    }

    private String deployed() {
        // Another text each time, so that each is a deployment of its own.
        var model = MODEL.replace("targetNamespace=\"test\"", "targetNamespace=\"t" + System.nanoTime() + "\"");
        var answer = Deploying.deploy(http, "alexey", "kept.bpmn", model);
        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.OK);
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("kept")
                .latestVersion()
                .singleResult()
                .getDeploymentId();
    }

    private ResponseEntity<String> delete(String login, String address, String language) {
        return as(login, http)
                .exchange(
                        RequestEntity.delete(address)
                                .header("Accept-Language", language)
                                .build(),
                        String.class);
    }
}
