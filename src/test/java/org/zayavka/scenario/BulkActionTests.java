package org.zayavka.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One thing done with many tickets from the search page: progress, and a report of what failed (S2.6). */
class BulkActionTests extends ScenarioTests {

    private static final String SEARCH = "/desk/search?q=x";

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void itIsMondayMorning() {
        DeskClock.set("2026-11-23T10:00");
    }

    @Test
    void takesWhatIsTickedAndSaysWhichColleagueHasTheRest() {
        var free = opened("Гудит коммутатор");
        var taken = opened("Мигает коммутатор");
        artem.task(taken).take();

        var report = done(anna, "take", Map.of(), free, taken);

        assertThat(report.select("#progress").text()).contains("сделано: 1, не получилось: 1, осталось: 0", "Готово");
        assertThat(report.select("table").text()).contains(Long.toString(taken), "Мигает коммутатор", "(artem Тестов)");
        assertThat(ticket(free, "assignee")).isEqualTo("anna");
        assertThat(anna.task(free).assignee()).isEqualTo("anna");
        assertThat(ticket(taken, "assignee")).isEqualTo("artem");
        assertThat(events(free)).contains("ReactionGiven");
    }

    @Test
    void givesToAColleagueWhoMayWorkOnIt() {
        var own = opened("Замок на шкафу");

        done(galina, "give", Map.of("colleague", "artem"), own);
        var refused = done(galina, "give", Map.of("colleague", "bella"), own);

        assertThat(ticket(own, "assignee")).isEqualTo("artem");
        assertThat(refused.select("table").text()).contains("не в очереди сотрудника: bella");
    }

    /** Nobody sees all of what was found: how many it is stands between the question and the work. */
    @Test
    void saysHowManyBeforeItTouchesAllThatWasFound() {
        var first = opened("Стрекочет плоттер");
        var second = opened("Молчит плоттер");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() ->
                        anna.tasklist().page("/desk/search?q=плоттер").getBody().contains("Молчит"));

        var sure = Jsoup.parse(anna.tasklist()
                .submit(SEARCH, "/desk/search/jobs", Map.of("q", "плоттеры", "all", "true", "action", "take"))
                .getBody());

        assertThat(sure.select("main").text()).contains("взять себе", "Заявок 2", "О тех, что уже у коллег");
        assertThat(ticket(first, "assignee")).isEmpty();
        var fields = new LinkedHashMap<String, String>();
        sure.select("main form input").forEach(field -> fields.put(field.attr("name"), field.val()));
        fields.remove("_csrf");
        assertThat(finished(anna, address(anna.tasklist().submit(SEARCH, "/desk/search/jobs", fields)))
                        .text())
                .contains("сделано: 2");
        assertThat(List.of(ticket(first, "assignee"), ticket(second, "assignee")))
                .containsOnly("anna");
    }

    /** The rules of Tasklist hold here too. */
    @Test
    void givesNothingAwayThatAColleagueHolds() {
        var held = opened("Занятый шкаф");
        artem.task(held).take();

        var report = done(anna, "queue", Map.of("toQueue", "billing", "reason", "Не наше"), held);

        assertThat(report.select("table").text()).contains("(artem Тестов)");
        assertThat(ticket(held, "queue")).isEqualTo("line1");
    }

    /** S5.8 */
    @Test
    void handsOverToAnotherDepartmentWithTheReason() {
        var first = opened("Скрипит турникет");
        var second = opened("Дребезжит турникет");

        done(anna, "queue", Map.of("toQueue", "billing", "reason", "Это о деньгах."), first, second);

        for (var number : List.of(first, second)) {
            assertThat(ticket(number, "department")).isEqualTo("billing");
            assertThat(bella.task(number).shown("conversation")).contains("Это о деньгах.");
            assertThat(jdbc.sql("""
                    select facts ->> 'by' from desk.ticket_event where ticket = ? and kind = 'TicketHandedOver'
                    """).param(number).query(String.class).single()).isEqualTo("anna");
        }
    }

    /** S1.3 */
    @Test
    void declaresUrgentOnce() {
        var number = opened("Стоит касса");

        done(anna, "urgent", Map.of(), number);
        var again = done(anna, "urgent", Map.of(), number);

        assertThat(ticket(number, "declared_urgent")).isEqualTo("true");
        assertThat(events(number).stream().filter("UrgencyDeclared"::equals)).hasSize(1);
        assertThat(again.select("table").text()).contains("уже объявлена срочной");
    }

    @Test
    void setsTheCategoryOfMany() {
        var first = opened("Моргает вывеска");
        var second = opened("Гудит вывеска");

        var report = done(anna, "category", Map.of("category", "equipment"), first, second);

        assertThat(report.select("main").text()).contains("отнести к категории", "Печать и техника");
        assertThat(List.of(ticket(first, "category"), ticket(second, "category")))
                .containsOnly("equipment");
    }

    /** What can't be taken back is asked about once more, ticked or not. */
    @Test
    void closesSpamOnlyWhenAskedTwice() {
        var first = opened("Выигрыш ждёт вас");
        var held = opened("Наследство дяди");
        artem.task(held).take();
        var ticked = Map.of("action", "spam", "ticket", first + "," + held);

        var sure = Jsoup.parse(
                anna.tasklist().submit(SEARCH, "/desk/search/jobs", ticked).getBody());

        assertThat(sure.select("main").text()).contains("закрыть как спам", "открыть её снова нельзя");
        assertThat(ticket(first, "state")).isEqualTo("WORKING");

        var fields = new LinkedHashMap<String, String>();
        sure.select("main form input").forEach(field -> fields.put(field.attr("name"), field.val()));
        fields.remove("_csrf");
        var report = finished(anna, address(anna.tasklist().submit(SEARCH, "/desk/search/jobs", fields)));

        assertThat(report.text()).contains("сделано: 1, не получилось: 1");
        assertThat(ticket(first, "state")).isEqualTo("CLOSED");
        assertThat(ticket(held, "state")).isEqualTo("WORKING");
    }

    /** Whoever forgot one thing chooses nothing anew. */
    @ParameterizedTest
    @CsvSource({
        "queue, '', '', Выберите очередь",
        "queue, billing, '', 'Напишите, почему заявки передаются'",
        "give, '', Не наше, Выберите кому",
        "category, '', Не наше, Выберите категорию",
    })
    void saysBesideTheFormWhatIsMissingAndKeepsTheRest(String action, String queue, String reason, String said) {
        var first = found("Свистит стабилизатор");
        var second = found("Греется стабилизатор");
        var choice = Map.of("q", "стабилизаторы", "toQueue", queue, "reason", reason, "category", "");

        var answer = begin(anna, action, choice, first);

        var page = Jsoup.parse(String.valueOf(answer.getBody()));
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(page.select("#bulk details[open] [role=alert]").text().replace("Выберите, ", "Выберите "))
                .contains(said);
        assertThat(page.select("form.search input[name=q]").val()).isEqualTo("стабилизаторы");
        assertThat(page.select("#bulk input[name=q]").val()).isEqualTo("стабилизаторы");
        assertThat(page.select("#bulk input[name=ticket]").eachAttr("value"))
                .contains(Long.toString(first), Long.toString(second));
        assertThat(page.select("#bulk input[name=ticket][checked]").eachAttr("value"))
                .containsExactly(Long.toString(first));
        assertThat(page.select("select[name=action] option[selected]").val()).isEqualTo(action);
        assertThat(page.select("select[name=toQueue]")
                        .select("option[selected]")
                        .val())
                .isEqualTo(queue);
        assertThat(page.select("#bulk input[name=reason]").val()).isEqualTo(reason);
        assertThat(ticket(first, "queue")).isEqualTo("line1");
    }

    @Test
    void keepsWhatWasChosenWhenNothingIsTicked() {
        var number = found("Щёлкает турникет");

        var answer = begin(anna, "give", Map.of("q", "турникет", "colleague", "artem"));

        var page = Jsoup.parse(String.valueOf(answer.getBody()));
        assertThat(page.select("#bulk [role=alert]").text()).contains("Ни одна заявка не выбрана");
        assertThat(page.select("select[name=colleague] option[selected]").val()).isEqualTo("artem");
        assertThat(page.select("#bulk input[name=ticket]").eachAttr("value")).contains(Long.toString(number));
        assertThat(page.select("#bulk input[name=ticket][checked]")).isEmpty();
    }

    /** What came meanwhile pushes others off the page: they stay ticked, and can be seen. */
    @Test
    void keepsTicksOfTicketsThatThePageHasNoMore() {
        var gone = opened("Уехала подстанция");

        var answer = begin(anna, "queue", Map.of("q", "никогдатакого", "toQueue", "billing"), gone);
        var page = Jsoup.parse(String.valueOf(answer.getBody()));

        assertThat(page.select("#bulk input[name=ticket][checked]").eachAttr("value"))
                .containsExactly(Long.toString(gone));
        assertThat(page.select("#bulk fieldset").text()).contains("на этой странице нет", "№ " + gone);
        assertThat(Jsoup.parse(String.valueOf(begin(bella, "queue", Map.of("toQueue", "billing"), gone)
                                .getBody()))
                        .select("#bulk input[name=ticket]"))
                .isEmpty();
    }

    @Test
    void touchesNothingThatIsNotTheirs() {
        var number = opened("Чужая касса");

        var answer = begin(bella, "urgent", Map.of(), number);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(answer.getBody()).contains("Ни одна заявка не выбрана");
        assertThat(ticket(number, "declared_urgent")).isEqualTo("false");
    }

    @Test
    void showsAReportToNobodyElse() {
        var number = opened("Отчёт не для всех");
        var path = address(begin(anna, "take", Map.of(), number));

        assertThat(artem.tasklist().page(path).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(artem.tasklist().page(path + "/progress").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(galina.tasklist().page(path).getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    /** What was begun before a restart is a row like any other. */
    @Test
    void goesOnWithWhatWaits() {
        var number = opened("После перезапуска");
        var job = jdbc.sql("""
                insert into desk.bulk_job (person, action, target, reason, begun_at)
                values ('anna', 'take', '', '', now()) returning id
                """).query(Long.class).single();
        jdbc.sql("insert into desk.bulk_item (job, ticket) values (?, ?)")
                .params(List.of(job, number))
                .update();

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> ticket(number, "assignee").equals("anna"));
    }

    @Test
    void stopsWhenAskedTo() {
        var number = opened("Остановка");
        var job = jdbc.sql("""
                insert into desk.bulk_job (person, action, target, reason, begun_at, stopped)
                values ('anna', 'take', '', '', now(), true) returning id
                """).query(Long.class).single();
        jdbc.sql("insert into desk.bulk_item (job, ticket) values (?, ?)")
                .params(List.of(job, number))
                .update();

        done(anna, "urgent", Map.of(), number);

        assertThat(ticket(number, "assignee")).isEmpty();
        assertThat(Jsoup.parse(anna.tasklist().page("/desk/search/jobs/" + job).getBody())
                        .text())
                .contains("Остановлено");
    }

    private long opened(String subject) {
        olga.letter(subject, "С утра.").send();
        var number = olga.awaitsAnswerTo(subject).number();
        anna.task(number);
        return number;
    }

    /** Opened, and in the index. */
    private long found(String subject) {
        var number = opened(subject);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> String.valueOf(anna.tasklist()
                                .page("/desk/search?q=" + subject)
                                .getBody())
                        .contains("/desk/tickets/" + number + "\""));
        return number;
    }

    private org.springframework.http.ResponseEntity<String> begin(
            Agent agent, String action, Map<String, String> more, long... tickets) {
        var fields = new LinkedHashMap<>(more);
        fields.put("action", action);
        fields.put(
                "ticket",
                String.join(",", Arrays.stream(tickets).mapToObj(Long::toString).toList()));
        return agent.tasklist().submit(SEARCH, "/desk/search/jobs", fields);
    }

    /** The report, once all is done. */
    private Document done(Agent agent, String action, Map<String, String> more, long... tickets) {
        return finished(agent, address(begin(agent, action, more, tickets)));
    }

    private static Document finished(Agent agent, String path) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .until(
                        () -> Jsoup.parse(agent.tasklist().page(path).getBody()),
                        page -> page.select("#progress").text().contains("осталось: 0"));
    }

    private static String address(org.springframework.http.ResponseEntity<String> answer) {
        if (answer.getHeaders().getLocation() != null) {
            return answer.getHeaders().getLocation().getPath();
        }
        var job = Pattern.compile("Действие № (\\d+)").matcher(String.valueOf(answer.getBody()));
        assertThat(job.find()).as(answer.toString()).isTrue();
        return "/desk/search/jobs/" + job.group(1);
    }
}
