package org.zayavka.workplace.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zayavka.workplace.VisitSamples.moscow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.zayavka.shared.Audit;
import org.zayavka.support.DeskTest;
import org.zayavka.support.Staff;
import org.zayavka.support.TasklistSession;
import org.zayavka.visit.Engineer;
import org.zayavka.visit.Engineers;
import org.zayavka.visit.Visit;
import org.zayavka.visit.VisitState;
import org.zayavka.visit.Visits;
import org.zayavka.workplace.VisitSamples;

/** What the pages of visits do, and what they refuse. */
@NullUnmarked
@DeskTest
class VisitPagesTests {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Autowired
    TestRestTemplate http;

    @Autowired
    IdentityService identities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Visits visits;

    @Autowired
    Engineers engineers;

    @Autowired
    Audit audit;

    private VisitSamples samples;

    @BeforeEach
    void itIsMondayMorning() {
        ClockUtil.offset(moscow("2026-11-23T10:00").toEpochMilli() - System.currentTimeMillis());
        new Staff(identities)
                .with("vdina", "dispatcher")
                .with("vgalina", "head")
                .with("vdan", "dispatcher");
        samples = new VisitSamples(jdbc, visits, engineers).nothing().town();
    }

    @AfterEach
    void theClockIsTheMachinesAgain() {
        ClockUtil.reset();
    }

    /** S3.5: two dispatchers move the same visit; the second is told, nothing is overwritten. */
    @Test
    void whoIsSecondIsTold() {
        var visit = samples.agreed("Принтер", "centre", 40, "fedor", "2026-11-23T12:00");

        var first = move("vdina", visit, "filipp", "14:00", visit.version());
        var second = move("vdan", visit, "fedor", "15:00", visit.version());

        assertThat(first.getStatusCode().value()).isLessThan(400);
        assertThat(second.getStatusCode().value()).isEqualTo(409);
        assertThat(page(second).select(".warning").text()).contains("изменил коллега");
        assertThat(page(second).select(".facts").text()).contains("14:00").contains("Филипп Орлов");
        assertThat(visits.get(visit.id()).start()).isEqualTo(moscow("2026-11-23T14:00"));
    }

    /** S3.1: what breaks a rule is said in words, before and after. */
    @Test
    void aBrokenRuleIsSaidInWords() {
        samples.agreed("Нет связи", "north", 40, "fedor", "2026-11-23T12:00");
        var visit = samples.waiting("Принтер", "centre", 40);

        assertThat(check(visit, "fedor", "12:30")).contains("на другом выезде");
        assertThat(check(visit, "fedor", "13:15")).contains("не успеет доехать");
        assertThat(check(visit, "fedor", "16:30")).contains("не закончится до 17:00");
        assertThat(check(visit, "fedor", "13:30")).isEqualTo("{\"wrong\":[]}");
        var refused = move("vdina", visit, "fedor", "12:30", visit.version());
        assertThat(refused.getStatusCode().value()).isEqualTo(422);
        assertThat(page(refused).select(".warning").text()).contains("на другом выезде");
        assertThat(visits.get(visit.id()).state()).isEqualTo(VisitState.REQUESTED);
    }

    private String check(Visit visit, String engineer, String time) {
        return http.exchange(
                        RequestEntity.get("/desk/visits/" + visit.id() + "/check?engineer=" + engineer
                                        + "&day=2026-11-23&time=" + time)
                                .header(HttpHeaders.COOKIE, session("vdina"))
                                .accept(MediaType.APPLICATION_JSON)
                                .build(),
                        String.class)
                .getBody();
    }

    /** S3.6: who would move is shown first; a second time takes the head. */
    @Test
    void roomForAnUrgentVisitIsShownFirstAndTheHeadConsentsToASecondTime() {
        // Nobody is moved in the last hour.
        ClockUtil.offset(moscow("2026-11-23T09:00").toEpochMilli() - System.currentTimeMillis());
        engineers.save(away("filipp"), "test");
        var usual = samples.agreed("Принтер", "centre", 40, "fedor", "2026-11-23T10:30");
        samples.agreed("Ещё принтер", "centre", 99, "fedor", "2026-11-23T11:45");
        jdbc.sql("update desk.visit set displaced_times = 1, version = version + 1 where id = ?")
                .param(usual.id().value())
                .update();
        var urgent = samples.waiting("Касса стоит", "centre", 95);

        var shown = page(get("vdina", "/desk/visits/" + urgent.id() + "/room"));
        assertThat(shown.select("table").text()).contains("№ " + usual.ticket()).contains("позже");
        assertThat(shown.select(".warning").text()).contains("согласия руководителя");
        assertThat(shown.select("main form[method=post]")).isEmpty();
        assertThat(visits.get(usual.id()).start()).isEqualTo(moscow("2026-11-23T10:30"));

        var heads = page(get("vgalina", "/desk/visits/" + urgent.id() + "/room"));
        var forced = submit("vdina", "/desk/visits/" + urgent.id() + "/room", fields(heads));
        assertThat(forced.getStatusCode().value()).isEqualTo(422);
        var done = submit("vgalina", "/desk/visits/" + urgent.id() + "/room", fields(heads));

        assertThat(done.getStatusCode().value()).isLessThan(400);
        assertThat(visits.get(urgent.id()).start()).isEqualTo(moscow("2026-11-23T10:30"));
        assertThat(visits.get(usual.id()).displacedTimes()).isEqualTo(2);
        assertThat(visits.get(usual.id()).start()).isAfter(moscow("2026-11-23T10:30"));
    }

    private Engineer away(String login) {
        var one = engineers.find(login).orElseThrow();
        return new Engineer(
                login, one.name(), one.phone(), one.skills(), one.areas(), one.homeArea(), false, one.version());
    }

    /** S3.6: the plan of the day changes nothing until it is applied, and nothing that has changed meanwhile. */
    @Test
    void theProposedPlanIsAppliedAsAWhole() {
        var one = samples.waiting("Принтер", "centre", 40);
        var other = samples.waiting("Сеть", "north", 60);

        var proposed = page(get("vdina", "/desk/visits/plan?day=2026-11-23"));
        assertThat(proposed.select("table tbody tr")).hasSize(2);
        assertThat(visits.get(one.id()).state()).isEqualTo(VisitState.REQUESTED);
        var fields = fields(proposed);
        move("vdan", other, "fedor", "15:30", other.version());
        assertThat(submit("vdina", "/desk/visits/plan", fields).getStatusCode().value())
                .isEqualTo(409);
        assertThat(visits.get(one.id()).state()).isEqualTo(VisitState.REQUESTED);

        var again = fields(page(get("vdina", "/desk/visits/plan?day=2026-11-23")));
        submit("vdina", "/desk/visits/plan", again);

        assertThat(visits.get(one.id()).state()).isEqualTo(VisitState.AGREED);
        assertThat(visits.get(other.id()).start()).isEqualTo(moscow("2026-11-23T15:30"));
    }

    /** An engineer falls ill: all visits are planned anew, and what became of each is shown. */
    @Test
    void anEngineerFallsIll() {
        var visit = samples.agreed("Принтер", "centre", 40, "fedor", "2026-11-23T12:00");

        var result = submit(
                "vdina",
                "/desk/visits/engineers/fedor/absences",
                form(Map.of(
                        "fromDay",
                        "2026-11-23",
                        "fromTime",
                        "00:00",
                        "untilDay",
                        "2026-11-24",
                        "untilTime",
                        "23:59",
                        "reason",
                        "болеет")));

        assertThat(page(result).select("table").text())
                .contains("№ " + visit.ticket())
                .contains("Филипп Орлов");
        assertThat(visits.get(visit.id()).engineer()).isEqualTo("filipp");
        assertThat(audit.of(new Audit.Subject("engineer", "fedor"), 1).get(0).who())
                .isEqualTo("vdina");
    }

    /** S3.5: nothing is written, and no letter goes, before somebody has read what changes. */
    @Test
    void whatChangesIsShownBeforeItIsWritten() {
        var visit = samples.agreed("Принтер", "centre", 40, "fedor", "2026-11-23T12:00");

        var shown = page(ask("vdina", visit, "filipp", "14:00"));

        assertThat(shown.select(".facts").text()).contains("12:00").contains("14:00, Филипп Орлов");
        assertThat(shown.select("main form").text()).contains("Пока ничего не изменено", "попросил клиент");
        assertThat(visits.get(visit.id()).start()).isEqualTo(moscow("2026-11-23T12:00"));

        submit("vdina", "/desk/visits/" + visit.id() + "/time", fields(shown));

        assertThat(visits.get(visit.id()).start()).isEqualTo(moscow("2026-11-23T14:00"));
    }

    /** S3.4: a time that its customer hears of late is proposed by nobody; a dispatcher may choose it, and is told. */
    @Test
    void aNearTimeIsNotProposedButMayBeChosen() {
        ClockUtil.offset(moscow("2026-11-23T11:00").toEpochMilli() - System.currentTimeMillis());
        var visit = samples.waiting("Принтер", "centre", 40);

        var proposed = page(get("vdina", "/desk/visits/" + visit.id())).select(".proposed");
        assertThat(proposed.text()).contains("23.11, 12:").doesNotContain("23.11, 11:");
        var shown = page(ask("vdina", visit, "fedor", "11:30"));
        assertThat(shown.select(".warning").text()).contains("всего за", "Позвоните");

        submit("vdina", "/desk/visits/" + visit.id() + "/time", fields(shown));

        assertThat(visits.get(visit.id()).start()).isEqualTo(moscow("2026-11-23T11:30"));
        assertThat(visits.get(visit.id()).mayCost()).isFalse();
    }

    private ResponseEntity<String> move(String who, Visit visit, String engineer, String time, int version) {
        return time(who, visit, engineer, time, version, "sure");
    }

    private ResponseEntity<String> ask(String who, Visit visit, String engineer, String time) {
        return time(who, visit, engineer, time, visit.version(), "view");
    }

    private ResponseEntity<String> time(
            String who, Visit visit, String engineer, String time, int version, String more) {
        return submit(
                who,
                "/desk/visits/" + visit.id() + "/time",
                form(Map.of(
                        more,
                        "day",
                        "engineer",
                        engineer,
                        "day",
                        "2026-11-23",
                        "time",
                        time,
                        "version",
                        Integer.toString(version))));
    }

    private static MultiValueMap<String, String> form(Map<String, String> fields) {
        var form = new LinkedMultiValueMap<String, String>();
        fields.forEach(form::add);
        return form;
    }

    /** What the last form of a page would send. */
    private static MultiValueMap<String, String> fields(Document page) {
        var form = new LinkedMultiValueMap<String, String>();
        page.select("main form[method=post]").last().select("input[type=hidden]").stream()
                .filter(input -> !input.attr("name").equals("_csrf"))
                .forEach(input -> form.add(input.attr("name"), input.attr("value")));
        return form;
    }

    private ResponseEntity<String> get(String who, String path) {
        return http.exchange(
                RequestEntity.get(path)
                        .header(HttpHeaders.COOKIE, session(who))
                        .accept(MediaType.TEXT_HTML)
                        .build(),
                String.class);
    }

    private ResponseEntity<String> submit(String who, String path, MultiValueMap<String, String> form) {
        var cookies = session(who);
        var token = TOKEN.matcher(String.valueOf(http.exchange(
                        RequestEntity.get("/desk/visits/engineers-new")
                                .header(HttpHeaders.COOKIE, cookies)
                                .accept(MediaType.TEXT_HTML)
                                .build(),
                        String.class)
                .getBody()));
        assertThat(token.find()).isTrue();
        var sent = new LinkedMultiValueMap<>(form);
        sent.put("_csrf", List.of(token.group(1)));
        return http.exchange(
                RequestEntity.post(path)
                        .header(HttpHeaders.COOKIE, cookies)
                        .accept(MediaType.TEXT_HTML)
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .body(sent),
                String.class);
    }

    private final Map<String, String> sessions = new HashMap<>();

    private String session(String who) {
        return sessions.computeIfAbsent(who, it -> new TasklistSession(http, it, "tasklist").cookies());
    }

    private static Document page(ResponseEntity<String> answer) {
        return Jsoup.parse(String.valueOf(answer.getBody()));
    }
}
