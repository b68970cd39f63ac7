package org.zayavka.workplace.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.RequestEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zayavka.customer.CompanyData;
import org.zayavka.customer.CustomerChanges;
import org.zayavka.knowledge.AnswerChanges;
import org.zayavka.knowledge.AnswerData;
import org.zayavka.knowledge.ArticleChanges;
import org.zayavka.knowledge.ArticleData;
import org.zayavka.knowledge.Articles;
import org.zayavka.shared.Language;
import org.zayavka.support.DeskTest;
import org.zayavka.support.Staff;
import org.zayavka.support.TasklistSession;
import org.zayavka.workplace.RegisterRows;

/** Everybody reads what the desk knows, a few write it, and what it said before stays there. */
@NullUnmarked
@DeskTest
class KnowledgePagesTests {

    private static final List<String> GROUPS =
            List.of("head", "camunda-admin", "quality", "line1", "line2", "field", "secretary", "analyst");
    private static final Map<String, TasklistSession> SESSIONS = new HashMap<>();

    @Autowired
    TestRestTemplate http;

    @Autowired
    IdentityService identities;

    @Autowired
    ArticleChanges writing;

    @Autowired
    Articles articles;

    @Autowired
    AnswerChanges answers;

    @Autowired
    CustomerChanges customers;

    @Autowired
    JdbcClient jdbc;

    private long article;
    private long answer;

    @BeforeEach
    void knowledge() {
        var staff = new Staff(identities);
        GROUPS.forEach(group -> staff.with(login(group), group));
        article = writing.add(new ArticleData("Сканер", "Раз **два**", Language.RU, List.of("бумага"), true), "test");
        answer = answers.add(new AnswerData("Привет", "{requester.name}!", Language.RU, "", 1, true), "test");
    }

    @Test
    void opensEachPageToWhomItIsForAndToNobodyElse() {
        var doors = Map.of(
                "/desk/articles",
                RegisterRight.SEE_KNOWLEDGE,
                "/desk/articles/" + article + "/versions/1",
                RegisterRight.SEE_KNOWLEDGE,
                "/desk/articles/" + article + "/edit",
                RegisterRight.KNOWLEDGE,
                "/desk/articles/" + article + "/edit?from=1",
                RegisterRight.KNOWLEDGE,
                "/desk/articles-new",
                RegisterRight.KNOWLEDGE,
                "/desk/answers",
                RegisterRight.SEE_KNOWLEDGE,
                "/desk/answers/" + answer,
                RegisterRight.KNOWLEDGE,
                "/desk/answers-new",
                RegisterRight.KNOWLEDGE);
        doors.forEach((path, right) -> {
            for (var group : GROUPS) {
                assertThat(session(group).page(path).getStatusCode())
                        .as(group + " " + path)
                        .isEqualTo(right.groups().contains(group) ? HttpStatus.OK : HttpStatus.FORBIDDEN);
            }
        });
        assertThat(session("line1").page("/desk/articles/" + article).getStatusCode())
                .isEqualTo(HttpStatus.OK);
        assertThat(http.getForEntity("/desk/articles", String.class).getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    /** A form that was never shown to them is refused as well. */
    @Test
    void whoMayNotWriteCannotSendAFormEither() {
        var company = customers.add(new CompanyData("ООО «Знание»"), "test");
        var ticket = "/desk/tickets/" + new RegisterRows(jdbc).ticket(company, "line1");
        for (var action : List.of(
                "/desk/articles-new",
                "/desk/articles/" + article + "/edit",
                "/desk/answers-new",
                "/desk/answers/" + answer)) {
            var sent = session("line1").submit(ticket, action, Map.of("title", "Чужое", "text", "Чужое"));

            assertThat(sent.getStatusCode()).as(action).isEqualTo(HttpStatus.FORBIDDEN);
        }
    }

    @Test
    void anArticleIsWrittenReadChangedAndItsOlderVersionStaysReadable() {
        var add = "/desk/articles-new";
        var text = "# Как\n\n1. Включите\n2. Ждите <script>alert(1)</script> [x](javascript:alert(1))";
        var written = page(session("quality")
                .submit(add, add, Map.of("title", "Кофе-машина", "text", text, "language", "ru", "tags", "кофе"))
                .getBody());
        assertThat(written.select("h1").text()).contains("Кофе-машина");
        assertThat(written.select("ol li").text()).contains("Включите");
        assertThat(written.select("main script, a[href^=javascript]")).isEmpty();
        var page = written.select("a[href$=/edit]").attr("href").replace("/edit", "");

        var changed = session("head")
                .submit(
                        page + "/edit",
                        page + "/edit",
                        Map.of(
                                "version",
                                "1",
                                "title",
                                "Кофе-машина",
                                "text",
                                "1. Включите\n2. Пейте",
                                "language",
                                "ru",
                                "tags",
                                "кофе"));

        assertThat(changed.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(page(changed.getBody()).select(".versions li")).hasSize(2);
        assertThat(page(changed.getBody()).select(".history").text())
                .contains("Текст: версия 1 → версия 2", login("head") + " Тестов");
        var first = page(session("line1").page(page + "/versions/1").getBody());
        assertThat(first.text()).contains("Ждите", "Сейчас — версия 2");
        assertThat(first.select(".actions a")).as("line 1 brings nothing back").isEmpty();
        var second = page(session("head").page(page + "/versions/2").getBody());
        assertThat(second.select(".lines del").eachText()).anyMatch(line -> line.contains("Ждите"));
        assertThat(second.select(".lines ins").text()).contains("Пейте");
        var again = page(session("head").page(page + "/edit?from=1").getBody());
        assertThat(again.select("textarea").text()).contains("Ждите");
        assertThat(again.select("input[name=version]").val()).isEqualTo("2");
    }

    @Test
    void whoSavesOverANewerVersionKeepsWhatTheyTypedAndSeesWhatIsThere() {
        var edit = "/desk/articles/" + article + "/edit";
        writing.change(
                article,
                new ArticleData("Сканер", "Текст Галины", Language.RU, List.of("бумага"), true),
                1,
                login("head"));

        var answer = session("quality")
                .submit(edit, edit, Map.of("version", "1", "title", "Сканер", "text", "Мой текст", "language", "ru"));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(page(answer.getBody()).select("textarea").text()).isEqualTo("Мой текст");
        assertThat(page(answer.getBody()).select(".meanwhile").text()).contains("Текст Галины");
        assertThat(articles.get(article).orElseThrow().text()).isEqualTo("Текст Галины");
    }

    @Test
    void aVariableThatNobodyFillsInIsNamedBesideTheTextAndTheTextStays() {
        var edit = "/desk/answers/" + answer;

        var sent = session("head")
                .submit(
                        edit,
                        edit,
                        Map.of("version", "1", "title", "Привет", "text", "До {solution.deu}", "language", "ru"));

        assertThat(sent.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        var shown = page(sent.getBody());
        assertThat(shown.select(".field:has(textarea) .fault").text()).contains("{solution.deu}");
        assertThat(shown.select("textarea").text()).isEqualTo("До {solution.deu}");
        assertThat(shown.select(".variables").text()).contains("{solution.due}", "срок решения");
    }

    @Test
    void aCannedAnswerIsChangedWithItsHistoryAndShownToWhoeverAnswers() {
        var edit = "/desk/answers/" + answer;

        session("head")
                .submit(
                        edit,
                        edit,
                        Map.of(
                                "version",
                                "1",
                                "title",
                                "Привет",
                                "text",
                                "Добрый день!",
                                "language",
                                "ru",
                                "place",
                                "3"));

        assertThat(page(session("head").page(edit).getBody()).select(".history").text())
                .contains("изменён готовый ответ", "{requester.name}!", "Добрый день!");
        assertThat(page(session("line1").page("/desk/answers?q=добр").getBody())
                        .select("td")
                        .text())
                .contains("Добрый день!")
                .doesNotContain("Изменить");
    }

    @Test
    void speaksEnglishToThoseWhoAskForIt() {
        for (var path : List.of(
                "/desk/articles",
                "/desk/articles/" + article,
                "/desk/articles/" + article + "/versions/1",
                "/desk/articles/" + article + "/edit",
                "/desk/articles-new",
                "/desk/answers",
                "/desk/answers/" + answer,
                "/desk/answers-new")) {
            var shown = page(http.exchange(
                            RequestEntity.get(path)
                                    .header(HttpHeaders.COOKIE, session("head").cookies())
                                    .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                                    .build(),
                            String.class)
                    .getBody());

            assertThat(shown.select("html").attr("lang")).as(path).isEqualTo("en");
            assertThat(shown.text()).as(path).doesNotContain("??");
            assertThat(shown.select("main nav, label, th, h2, button, .hint").text())
                    .as(path)
                    .doesNotContainPattern("[а-яё]{3}");
        }
    }

    private static Document page(String html) {
        return Jsoup.parse(String.valueOf(html));
    }

    private TasklistSession session(String group) {
        return SESSIONS.computeIfAbsent(
                group, it -> new TasklistSession(http, login(it), it.equals("analyst") ? "cockpit" : "tasklist"));
    }

    private static String login(String group) {
        return "know" + group.replace("-", "");
    }
}
