package org.zayavka.engine.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zayavka.support.Staff.as;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.http.client.ClientHttpRequestFactorySettings.Redirects;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.zayavka.engine.EngineTest;
import org.zayavka.support.Staff;

@EngineTest
@NullUnmarked
class DoorsTests {

    @Autowired
    TestRestTemplate http;

    @Autowired
    IdentityService identities;

    @BeforeEach
    void staff() {
        new Staff(identities).with("anna", "line1").with("maria", "manager").with("alexey", "analyst");
    }

    @Test
    void healthIsOpenAndTheRestOfTheActuatorIsNot() {
        assertThat(http.getForEntity("/actuator/health", String.class).getStatusCode())
                .isEqualTo(HttpStatus.OK);
        assertThat(http.getForEntity("/actuator/env", String.class).getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void anUnknownPageOfTheDeskIsClosed() {
        assertThat(get("/something", "application/json").getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    /** A typing error, or something of ours that no door was made for: the same answer, so it tells nothing. */
    @Test
    void anAddressOutsideTheDeskIsNotThereForThoseWhoSignedIn() {
        var session = signIn("anna", "tasklist");

        for (var address : List.of("/something", "/desks", "/actuator/env", "/actuator", "/error")) {
            assertThat(enter(address, session).getStatusCode()).as(address).isEqualTo(HttpStatus.NOT_FOUND);
        }
    }

    private ResponseEntity<String> enter(String path, String session) {
        return http.exchange(
                RequestEntity.get(path).header(HttpHeaders.COOKIE, session).build(), String.class);
    }

    @Test
    void aPageOfTheDeskLeadsToTheLoginOfTasklist() {
        var answer = http.withRequestFactorySettings(settings -> settings.withRedirects(Redirects.DONT_FOLLOW))
                .exchange(
                        RequestEntity.get("/desk/tickets")
                                .header("Accept", "text/html")
                                .build(),
                        String.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.FOUND);
        assertThat(answer.getHeaders().getLocation()).hasPath(Doors.LOGIN);
    }

    @Test
    void aProgramWithoutLoginIsToldSo() {
        assertThat(get("/desk/tickets", "application/json").getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void theRestInterfaceAsksForAPassword() {
        assertThat(get("/engine-rest/task", "application/json").getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(as("anna", http)
                        .getForEntity("/engine-rest/task", String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.OK);
    }

    @Test
    void onlyAnalystsDeploy() {
        for (var stranger : List.of("admin", "anna")) {
            var answer = deploy(stranger);
            assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
            assertThat(String.valueOf(answer.getBody())).contains("только аналитики");
        }
        assertThat(deploy("alexey").getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    private ResponseEntity<String> deploy(String who) {
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("deployment-name", "doors");
        parts.add("enable-duplicate-filtering", "true");
        parts.add("data", new ClassPathResource("engine/kind.dmn"));
        return as(who, http).postForEntity("/engine-rest/deployment/create", parts, String.class);
    }

    @Test
    void metricsAreNotThereAndSaySo() {
        var answer = as("anna", http).getForEntity("/engine-rest/metrics", String.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(String.valueOf(answer.getBody())).contains("не собираются");
    }

    @Test
    void nobodyMakesHimselfAdministrator() {
        var before = identities.createUserQuery().memberOfGroup("camunda-admin").count();
        assertThat(http.postForEntity("/camunda/api/admin/setup/default/user/create", "{}", String.class)
                        .getStatusCode())
                .isIn(HttpStatus.FORBIDDEN, HttpStatus.UNAUTHORIZED);
        assertThat(identities.createUserQuery().memberOfGroup("camunda-admin").count())
                .isEqualTo(before)
                .isPositive();
    }

    @Test
    void anAgentWhoSignedInToTasklistEntersTheDesksPages() {
        var session = signIn("anna", "tasklist");

        var answer = http.exchange(
                RequestEntity.get("/desk/no-such-page")
                        .header(HttpHeaders.COOKIE, session)
                        .build(),
                String.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        var session = signIn("anna", "tasklist");

        var answer = http.exchange(
                RequestEntity.post("/desk/no-such-page")
                        .header(HttpHeaders.COOKIE, session)
                        .build(),
                String.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    void aManagerHasCockpitAndNoTasklist() {
        assertThat(signInStatus("maria", "cockpit")).isEqualTo(HttpStatus.OK);
        assertThat(signInStatus("maria", "tasklist")).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(signInStatus("anna", "cockpit")).isEqualTo(HttpStatus.FORBIDDEN);
    }

    private ResponseEntity<String> get(String path, String accept) {
        return http.exchange(
                RequestEntity.method(HttpMethod.GET, path)
                        .header("Accept", accept)
                        .build(),
                String.class);
    }

    private String signIn(String login, String application) {
        return new org.zayavka.support.TasklistSession(http, login, application).cookies();
    }

    private Object signInStatus(String login, String application) {
        return new org.zayavka.support.TasklistSession(http, login, application).status();
    }
}
