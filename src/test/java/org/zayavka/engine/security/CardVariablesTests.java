package org.zayavka.engine.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zayavka.support.Staff.as;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.RequestEntity;
import org.zayavka.engine.EngineTest;
import org.zayavka.engine.EngineTestRoom;
import org.zayavka.support.Staff;

@EngineTest
@NullUnmarked
class CardVariablesTests {

    @Autowired
    TestRestTemplate http;

    @Autowired
    IdentityService identities;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    FilterService filters;

    @Autowired
    AuthorizationService rights;

    private String process;

    @BeforeEach
    void aTicketWaits() {
        new Staff(identities).with("anna", "line1").with("bella", "billing");
        EngineTestRoom.deploy(repository);
        process = runtime.startProcessInstanceByKey("engineAnswering", "1042", Map.of("people", 4711))
                .getId();
    }

    /** S4.3: the card of a task shows what it is about. */
    @Test
    void whoMaySeeATaskSeesWhatStandsOnItsCard() {
        assertThat(cards("anna")).contains("\"name\":\"people\"", "4711");
    }

    @Test
    void othersSeeNeitherTaskNorCard() {
        assertThat(cards("bella")).doesNotContain("4711");
        assertThat(variables("bella")).isEqualTo("[]");
        assertThat(variables("anna")).contains("4711");
    }

    private String variables(String who) {
        var path = "/engine-rest/variable-instance?variableScopeIdIn=" + process;
        return as(who, http).getForObject(path, String.class);
    }

    private String cards(String who) {
        var request = RequestEntity.get("/engine-rest/filter/" + filter() + "/list")
                .header("Accept", "application/hal+json")
                .build();
        return as(who, http).exchange(request, String.class).getBody();
    }

    private String filter() {
        var filter = filters.newTaskFilter("cards " + process);
        filter.setQuery(tasks.createTaskQuery().processInstanceId(process));
        filter.setProperties(Map.of("variables", List.of(Map.of("name", "people", "label", "Людей"))));
        var id = filters.saveFilter(filter).getId();
        var right = rights.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
        right.setResource(Resources.FILTER);
        right.setResourceId(id);
        right.addPermission(Permissions.READ);
        rights.saveAuthorization(right);
        return id;
    }
}
