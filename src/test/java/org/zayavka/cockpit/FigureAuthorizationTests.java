package org.zayavka.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zayavka.support.DeskTest;
import org.zayavka.support.Staff;
import org.zayavka.support.TasklistSession;

/** S3.2, S4.3: managers see all figures, agents those of their queues, others none. */
@NullUnmarked
@DeskTest
class FigureAuthorizationTests {

    private static final List<String> REPORTS = List.of(
            "open",
            "promises",
            "breaches",
            "durations",
            "reopenings",
            "backlog",
            "breaking",
            "waiting",
            "load",
            "forecast",
            "steps",
            "quality",
            "voices");

    @Autowired
    TestRestTemplate http;

    @Autowired
    IdentityService identities;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aDeskWithATicketInEachQueue() {
        var staff = new Staff(identities);
        for (var group : List.of(
                "manager",
                "head",
                "director",
                "line1",
                "line2",
                "billing",
                "dispatcher",
                "field",
                "secretary",
                "quality",
                "analyst",
                "rules")) {
            staff.with("seer" + group, group);
        }
        if (identities.createGroupQuery().groupId("line2Lead").count() == 0) {
            identities.saveGroup(identities.newGroup("line2Lead"));
        }
        staff.with("seerlead", "line2Lead", "field");
        FigureRows.openTicket(jdbc, 900_001, "line1");
        FigureRows.openTicket(jdbc, 900_002, "line2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager", "head", "director", "admin", "line1", "line2", "billing", "dispatcher"})
    void whoMaySeeFiguresGetsEachReportInEachForm(String role) {
        var cookies = signIn(role);
        for (var report : REPORTS) {
            assertThat(get(cookies, "/" + report).getStatusCode()).as(report).isEqualTo(HttpStatus.OK);
            assertThat(get(cookies, "/" + report + ".csv").getStatusCode())
                    .as(report)
                    .isEqualTo(HttpStatus.OK);
            assertThat(get(cookies, "/" + report + ".xlsx").getStatusCode())
                    .as(report)
                    .isEqualTo(HttpStatus.OK);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"field", "secretary", "analyst", "rules"})
    void whoHasNoQueueSeesNoFigures(String role) {
        var cookies = signIn(role);
        assertThat(get(cookies, "").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        for (var report : REPORTS) {
            var answer = get(cookies, "/" + report);
            assertThat(answer.getStatusCode()).as(report).isEqualTo(HttpStatus.FORBIDDEN);
            assertThat(answer.getBody()).contains("обратитесь");
            assertThat(get(cookies, "/" + report + ".xlsx").getStatusCode())
                    .as(report)
                    .isEqualTo(HttpStatus.FORBIDDEN);
        }
    }

    /** S1.8, S4.2: who asks people how it went sees what all of them said, and nothing else. */
    @Test
    void theQualityOfficerSeesWhatRequestersSay() {
        var cookies = signIn("quality");
        for (var report : REPORTS) {
            var status = Set.of("quality", "voices").contains(report) ? HttpStatus.OK : HttpStatus.FORBIDDEN;
            for (var form : List.of("", ".csv", ".xlsx")) {
                assertThat(get(cookies, "/" + report + form).getStatusCode())
                        .as(report + form)
                        .isEqualTo(status);
            }
        }
        assertThat(get(cookies, "").getBody()).contains("\"pages\":[\"quality\",\"voices\"]");
    }

    /** S3.10: they are about agents, and for those who answer for them. */
    @ParameterizedTest
    @CsvSource({
        "manager, 200",
        "head, 200",
        "director, 200",
        "admin, 200",
        "line1, 400",
        "line2, 400",
        "dispatcher, 400",
        "secretary, 403",
        "quality, 403",
        "rules, 403"
    })
    void claimsAreForWhoSeesTheWholeDesk(String role, int status) {
        var cookies = signIn(role);
        for (var report : List.of("claims", "claimterms", "claims.csv", "claimterms.xlsx")) {
            assertThat(get(cookies, "/" + report).getStatusCode().value())
                    .as(report)
                    .isEqualTo(status);
        }
        if (!role.matches("secretary|rules")) {
            assertThat(get(cookies, "").getBody().contains("\"claimterms\"")).isEqualTo(status == 200);
        }
    }

    @Test
    void nobodySeesAnything() {
        for (var report : REPORTS) {
            for (var form : List.of("", ".csv", ".xlsx")) {
                assertThat(get("", "/" + report + form).getStatusCode())
                        .as(report + form)
                        .isEqualTo(HttpStatus.UNAUTHORIZED);
            }
        }
        assertThat(get("", "").getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @ParameterizedTest
    @CsvSource({
        "manager, true, true",
        "head, true, true",
        "director, true, true",
        "admin, true, true",
        "line1, true, false",
        "line2, false, true",
        "lead, false, true",
        "billing, false, false",
        "dispatcher, false, false"
    })
    void agentsSeeTheirOwnQueueOnly(String role, boolean line1, boolean line2) {
        var body = String.valueOf(get(signIn(role), "/open").getBody());

        assertThat(body.contains("первая линия")).as("line 1").isEqualTo(line1);
        assertThat(body.contains("вторая линия")).as("line 2").isEqualTo(line2);
    }

    @Test
    void aFilterDoesNotOpenAnotherQueue() {
        assertThat(get(signIn("line1"), "/open?queue=line2").getBody()).doesNotContain("вторая линия");
    }

    @Test
    void leavingAGroupTakesEffectAtOnce() {
        new Staff(identities).with("seerleaver", "line1");
        var cookies = signIn("leaver");
        assertThat(get(cookies, "/open").getStatusCode()).isEqualTo(HttpStatus.OK);

        identities.deleteMembership("seerleaver", "line1");

        assertThat(get(cookies, "/open").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        identities.createMembership("seerleaver", "line1");
    }

    @Test
    void speaksTheLanguageOfTheAddressThenOfTheBrowserThenRussian() {
        var cookies = signIn("manager");

        assertThat(get(cookies, "/open").getBody()).contains("Открытые заявки");
        assertThat(get(cookies, "/open?lang=en").getBody()).contains("Open tickets");
        assertThat(ask(HttpMethod.GET, cookies, "/open", "en-GB").getBody()).contains("Open tickets");
    }

    @Test
    void saysWhatIsWrongWithAQuestion() {
        var cookies = signIn("manager");

        var date = get(cookies, "/promises?from=22.11.2026");
        assertThat(date.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(date.getBody()).contains("Напишите её так: 2026-11-22");
        assertThat(get(cookies, "/promises?grain=year").getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(get(cookies, "/promises?axis=moon").getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        var queue = get(cookies, "/promises?queue=nope");
        assertThat(queue.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(queue.getBody()).contains("Очереди «nope» нет");
        assertThat(get(cookies, "/promises?from=2026-11-22&to=2026-11-01").getBody())
                .contains("Поменяйте");
        assertThat(get(cookies, "/breaking?hours=0").getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(get(cookies, "/horoscope").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void onlyAdministratorsRebuildAndOnlyFromThePage() {
        assertThat(post("manager", true).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(post("line1", true).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(post("admin", false).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);

        var done = post("admin", true);

        assertThat(done.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(done.getBody()).contains("tickets");
    }

    @Test
    void aDownloadHasANameAndAType() {
        var cookies = signIn("manager");

        var csv = get(cookies, "/open.csv").getHeaders();
        assertThat(csv.getContentType()).hasToString("text/csv;charset=UTF-8");
        assertThat(csv.getContentDisposition().getFilename()).matches("open-\\d{4}-\\d\\d-\\d\\d\\.csv");
        var xlsx = get(cookies, "/open.xlsx").getHeaders();
        assertThat(xlsx.getContentType())
                .hasToString("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    private String signIn(String role) {
        var application = List.of("manager", "analyst", "rules", "admin").contains(role) ? "cockpit" : "tasklist";
        return new TasklistSession(http, role.equals("admin") ? role : "seer" + role, application).cookies();
    }

    private ResponseEntity<String> get(String cookies, String path) {
        return ask(HttpMethod.GET, cookies, path, "ru");
    }

    private ResponseEntity<String> post(String role, boolean withToken) {
        var cookies = signIn(role);
        var token = Stream.of(cookies.split("; "))
                .filter(cookie -> cookie.startsWith("XSRF-TOKEN="))
                .map(cookie -> cookie.substring("XSRF-TOKEN=".length()))
                .findAny()
                .orElseThrow();
        var request =
                RequestEntity.post("/camunda/api/desk/default/figures/rebuild").header(HttpHeaders.COOKIE, cookies);
        return http.exchange((withToken ? request.header("X-XSRF-TOKEN", token) : request).build(), String.class);
    }

    private ResponseEntity<String> ask(HttpMethod method, String cookies, String path, String language) {
        return http.exchange(
                RequestEntity.method(method, "/camunda/api/desk/default/figures" + path)
                        .header(HttpHeaders.COOKIE, cookies)
                        .header(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE)
                        .header(HttpHeaders.ACCEPT_LANGUAGE, language)
                        .build(),
                String.class);
    }
}
