package org.zayavka.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zayavka.channel.OwnReason;
import org.zayavka.shared.Files;
import org.zayavka.support.DeskTest;
import org.zayavka.support.Staff;
import org.zayavka.support.TasklistSession;

@NullUnmarked
@DeskTest
class StaffPagesTests {

    private static final String HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";

    @LocalServerPort
    int port;

    @Autowired
    TestRestTemplate http;

    @Autowired
    IdentityService identities;

    @Autowired
    FilterService filters;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Files files;

    private final Map<String, String> sessions = new HashMap<>();

    DeskRows rows;

    @BeforeEach
    void hireStaff() {
        rows = new DeskRows(jdbc, files);
        new Staff(identities)
                .with("pageanna", "line1")
                .with("pagebella", "billing")
                .with("pageboris", "line2")
                .with("pagegalina", "head")
                .with("pagesveta", "secretary")
                .with("pageadmin", "camunda-admin");
    }

    @Test
    void asksWhoeverIsNotSignedInToSignIn() {
        var ticket = rows.ticket("line1", "Принтер");

        for (var path : List.of("/desk/queue", "/desk/tickets/" + ticket, "/desk/files/1/0", "/desk/letters/1")) {
            var answer = http.exchange(
                    RequestEntity.get(path).accept(MediaType.TEXT_HTML).build(), String.class);

            assertThat(answer.getBody() == null ? "" : answer.getBody()).doesNotContain("Принтер");
            assertThat(answer.getStatusCode().is2xxSuccessful()
                            && answer.getBody() != null
                            && answer.getBody().contains("<main id=\"content\""))
                    .isFalse();
        }
        assertThat(http.getForEntity("/desk/tickets/" + ticket, String.class).getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void showsATicketToItsQueueAndToThoseWhoWatchOver() {
        var ticket = rows.ticket("line1", "Принтер");

        for (var login : List.of("pageanna", "pageboris", "pagegalina", "pageadmin")) {
            assertThat(get(login, "/desk/tickets/" + ticket).getStatusCode()).isEqualTo(HttpStatus.OK);
        }
        for (var login : List.of("pagebella", "pagesveta")) {
            assertThat(get(login, "/desk/tickets/" + ticket).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        }
        assertThat(get("pageanna", "/desk/tickets/999999").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    /** Who has no part in the work on a ticket sees neither it nor its files, and changes nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"rules", "analyst", "field", "director", "secretary"})
    void showsNothingOfATicketToThoseWhoHaveNoPartInIt(String group) {
        var login = "pageno" + group;
        var door = List.of("rules", "analyst").contains(group) ? "cockpit" : "tasklist";
        new Staff(identities).with(login, group);
        sessions.put(login, new TasklistSession(http, login, door).cookies());
        var ticket = rows.ticket("line1", "Принтер");
        var letter = rows.letter(ticket, "Ольга", "Тайна", "", "<b>Тайна</b>");
        rows.file(letter, 0, "счёт.pdf", "application/pdf", "%PDF", "");

        for (var path : List.of(
                "/desk/tickets/" + ticket,
                "/desk/files/" + letter + "/0",
                "/desk/messages/" + letter + "/html",
                "/desk/messages/" + letter + "/original",
                "/desk/letters/1")) {
            assertThat(get(login, path).getStatusCode()).as(path).isEqualTo(HttpStatus.FORBIDDEN);
        }
        assertThat(String.valueOf(get(login, "/desk/queue").getBody())).doesNotContain("Принтер");
    }

    /** Complaint 7: the letter came to support as well, billing works on it, a third department knows nothing. */
    @Test
    void aDepartmentThatKnowsAboutATicketMayReadItAndNoMore() {
        var ticket = rows.ticket("billing", "Счёт");
        var letter = rows.letter(ticket, "Ольга", "Счёт", "", "<b>Счёт</b>");
        var page = "/desk/tickets/" + ticket;
        assertThat(get("pageanna", page).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);

        rows.event(
                ticket,
                "ArrivedElsewhereToo",
                "{\"mailbox\": \"support@zayavka.example\", \"department\": \"support\"}");

        var seen = get("pageanna", page);
        assertThat(seen.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(Jsoup.parse(seen.getBody()).select("form[action$=split-off], form[action$=reopen]"))
                .isEmpty();
        assertThat(Jsoup.parse(get("pagebella", page).getBody()).select("form[action$=split-off]"))
                .isNotEmpty();
        assertThat(get("pageanna", "/desk/messages/" + letter + "/html").getStatusCode())
                .isEqualTo(HttpStatus.OK);
        assertThat(get("pagesveta", page).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    }

    /** S1.7: colleagues have names; whoever wrote a letter is called as in the letter. */
    @Test
    void namesTheColleagueWhoCalledTheHead() {
        var ticket = rows.ticket("line1", "Принтер");
        rows.event(ticket, "HeadCalled", "{\"author\": \"pageanna\", \"reason\": \"Кричат\", \"caller\": \"agent\"}");
        rows.event(
                ticket,
                "HeadCalled",
                "{\"author\": \"pagebella\", \"reason\": \"emergency\", \"caller\": \"requester\"}");

        var events = Jsoup.parse(get("pageanna", "/desk/tickets/" + ticket).getBody())
                .select(".events")
                .text();

        assertThat(events).contains("pageanna Тестов", "pagebella").doesNotContain("pagebella Тестов");
    }

    @Test
    void refusesAPersonInWordsAndAProgramInJson() {
        var ticket = rows.ticket("line1", "Принтер");

        for (var path : List.of("/desk/tickets/999999", "/desk/tickets/abc", "/desk/nothing")) {
            var page = ask("pageanna", path, MediaType.TEXT_HTML);
            assertThat(page.getStatusCode()).as(path).isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(Jsoup.parse(page.getBody()).select("h1").text()).isEqualTo("Такой страницы нет");
            assertThat(Jsoup.parse(page.getBody()).select("main a").attr("href"))
                    .isEqualTo("/desk/queue");
        }
        var foreign = ask("pagebella", "/desk/tickets/" + ticket, MediaType.TEXT_HTML);
        assertThat(foreign.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(Jsoup.parse(foreign.getBody()).select("h1").text()).isEqualTo("Эта страница не для вас");
        assertThat(ask("pageanna", "/desk/tickets/999999", MediaType.APPLICATION_JSON)
                        .getHeaders()
                        .getContentType())
                .isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void saysCodesInWords() {
        var first = rows.ticket("line1", "Принтер");
        var ticket = rows.ticket("line1", "Тоже принтер");
        jdbc.sql("update desk.ticket set duplicate_of = :first where number = :ticket")
                .param("first", first)
                .param("ticket", ticket)
                .update();
        rows.event(ticket, "TicketQueued", "{\"queue\": \"line1\", \"taskPriority\": 70}");
        rows.event(ticket, "TicketClosed", "{\"how\": \"DUPLICATE\"}");
        rows.decision(Long.toString(ticket), "Уровень обслуживания", """
                {"Договор": "standard", "Есть долг": false}""", """
                {"calendar": "workdays9to19", "reactionMinutes": 30}""");

        var page = page("pageanna", "/desk/tickets/" + ticket);
        var events = page.select(".events").text();
        var decision = page.select(".decision").text();

        assertThat(page.select(".facts").text()).contains("первая линия");
        assertThat(events).contains("Закрыта дубликат другой заявки № " + first).doesNotContain("70", "line1");
        assertThat(page.select(".events a").attr("href")).isEqualTo("/desk/tickets/" + first);
        assertThat(decision)
                .contains("«Стандарт»", "нет", "Реакция, рабочих минут: 30")
                .doesNotContain("standard", "false", "workdays9to19", "{");
    }

    @Test
    void tellsWhyALetterWasTakenForWhatItWasTaken() {
        var ticket = rows.ticket("line1", "Принтер");
        var letter = rows.arrived(ticket);
        rows.decision("inbox-" + letter, "Вид письма", "{}", "{\"kind\": \"new\"}");

        assertThat(page("pageanna", "/desk/tickets/" + ticket)
                        .select(".decision")
                        .text())
                .contains("Вид письма", "Вид: новая заявка");
    }

    @Test
    void guardsFilesAndLettersLikeTheirTicket() {
        var letter = rows.letter(rows.ticket("billing", "Счёт"), "Ольга", "Счёт", "", "<b>Счёт</b>");
        rows.file(letter, 0, "счёт.pdf", "application/pdf", "%PDF", "");

        for (var path : List.of("/desk/files/" + letter + "/0", "/desk/messages/" + letter + "/html")) {
            assertThat(get("pagebella", path).getStatusCode()).isEqualTo(HttpStatus.OK);
            assertThat(get("pageanna", path).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        }
        assertThat(get("pageanna", "/desk/letters/1").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    void showsHostileWordsAsWords() {
        var ticket = rows.ticket("line1", HOSTILE, HOSTILE, "WORKING", 99, 1, DeskRows.ARRIVED);
        var letter = rows.letter(ticket, HOSTILE, HOSTILE, HOSTILE, "");
        rows.file(letter, 0, HOSTILE, "text/html", HOSTILE, "");
        rows.event(ticket, "TicketRegistered", "{\"subject\": \"<script>alert(2)</script>\"}");

        for (var path : List.of("/desk/tickets/" + ticket, "/desk/queue")) {
            var page = page("pageanna", path);

            assertThat(page.select("script:not([src^=/assets/]), img")).isEmpty();
            assertThat(page.text()).contains(HOSTILE);
        }
    }

    @Test
    void handsOutFilesAsHarmlessDownloads() {
        var letter = rows.letter(rows.ticket("line1", "Принтер"), "Ольга", "", "", "");
        rows.file(letter, 0, "стра\"ница\r\n.html", "text/html", HOSTILE, "");

        var headers = get("pageanna", "/desk/files/" + letter + "/0").getHeaders();

        assertThat(headers.getContentType()).isEqualTo(MediaType.APPLICATION_OCTET_STREAM);
        assertThat(headers.getContentDisposition().isAttachment()).isTrue();
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.get("Content-Security-Policy")).containsExactly("default-src 'none'; sandbox");
    }

    @Test
    void showsALettersHtmlWithoutScriptsAndWithoutAnythingFromElsewhere() {
        var letter = rows.letter(rows.ticket("line1", "Принтер"), "Ольга", "", "", """
                <b onclick="alert(1)">Жирно</b><script>alert(1)</script><img src="https://track.example/1.png">
                <img src="cid:own"><img src="cid:unknown">
                """);
        rows.file(letter, 0, "a.png", "image/png", "png", "own");

        var answer = get("pageanna", "/desk/messages/" + letter + "/html");
        var page = Jsoup.parse(answer.getBody());

        assertThat(page.text()).contains("Жирно");
        assertThat(page.select("script, [onclick]")).isEmpty();
        assertThat(page.select("img").eachAttr("src")).containsExactly("/desk/files/" + letter + "/0");
        assertThat(answer.getHeaders().getFirst("Content-Security-Policy")).contains("default-src 'none'", "sandbox");
    }

    /** S1.2: what has not arrived is seen by those whose ticket it is, also what is held back or waits too long. */
    @Test
    void showsLettersThatAreHeldBackOrWaitTooLong() {
        var ticket = rows.ticket("line1", "Принтер");
        rows.outgoing(ticket, "HELD", 0, "office@client.example");
        rows.outgoing(ticket, "WAITING", 16);
        rows.outgoing(ticket, "WAITING", 3);
        rows.outgoing(ticket, "SENT", 60);
        var theirs = "a[href=/desk/tickets/" + ticket + "]";

        for (var login : List.of("pageanna", "pageboris", "pagegalina")) {
            var page = page(login, "/desk/undelivered");
            assertThat(page.select("tr:has(" + theirs + ")")).as(login).hasSize(2);
            assertThat(page.text())
                    .containsPattern(
                            "придержано для office@client\\.example до (понедельника|вторника|среды|четверга|пятницы|субботы|воскресенья), ");
        }
        assertThat(page("pagebella", "/desk/undelivered").select(theirs)).isEmpty();
    }

    /** What we say ourselves is in the reader's language; a mail server's words stay as they are. */
    @Test
    void tellsOwnReasonsInTheReadersLanguage() {
        var ticket = rows.ticket("line1", "Принтер");
        rows.outgoing(ticket, "FAILED", 1);
        jdbc.sql("update desk.outbox set problem = ? where ticket = ?")
                .params(
                        "почта@пример.рф: " + OwnReason.UNKNOWN_LETTERS.mark() + "\na@client.example: 550 unknown",
                        ticket)
                .update();
        var row = "tr:has(a[href=/desk/tickets/" + ticket + "])";

        assertThat(page("pageanna", "/desk/undelivered").select(row).text())
                .contains("почта@пример.рф: в адресе есть буквы", "550 unknown")
                .doesNotContain("letters", "desk:");
        assertThat(english("/desk/undelivered").select(row).text())
                .contains("letters in the address that mail servers don't know", "550 unknown");
    }

    /** S1.1: a letter that the desk can't take in is seen by those who look through letters, with the reason. */
    @Test
    void showsLettersThatCouldNotBeTakenIn() {
        jdbc.sql("""
                insert into desk.inbox (gate, mailbox, message_id, content, sender, raw, received_at, state, attempts,
                    next_attempt_at, problem)
                values ('mail', 'support@zayavka.example', '<unread@client.example>', '', 'stuck@client.example', '',
                    now(), 'FAILED', 6, now() + interval '1 hour', 'MismatchingMessageCorrelationException: no process')
                """).update();

        for (var login : List.of("pageanna", "pagegalina", "pageadmin")) {
            assertThat(page(login, "/desk/undelivered").select("#unread").text())
                    .as(login)
                    .contains("stuck@client.example", "no process");
        }
        assertThat(page("pagebella", "/desk/undelivered").select("#unread")).isEmpty();
        jdbc.sql("delete from desk.inbox where message_id = '<unread@client.example>'")
                .update();
    }

    @Test
    void callsColleaguesByTheirNames() {
        var ticket = rows.ticket("line1", "Принтер");
        rows.note(ticket, "pageanna", "Похоже на картридж");
        jdbc.sql("update desk.ticket set assignee = 'pageanna' where number = ?")
                .param(ticket)
                .update();
        rows.event(ticket, "TicketEscalated", "{\"by\": \"pageanna\"}");

        var page = page("pageanna", "/desk/tickets/" + ticket);

        assertThat(page.select(".entry header").text()).startsWith("pageanna Тестов");
        assertThat(page.select(".facts").text()).contains("pageanna Тестов");
        assertThat(page.select(".events").text()).contains("pageanna Тестов");
    }

    @Test
    void foldsQuotesAndNeverDeletesThem() {
        var ticket = rows.ticket("line1", "Принтер");
        rows.letter(ticket, "Ольга", "Мой ответ", "Ваш вопрос", "");

        var page = page("pageanna", "/desk/tickets/" + ticket);

        assertThat(page.select(".entry details").text()).contains("Ваш вопрос");
        assertThat(page.select(".entry > p").text()).contains("Мой ответ").doesNotContain("Ваш вопрос");
    }

    @Test
    void refusesAnActionWithoutTheTokenOfThePage() {
        var ticket = rows.ticket("line1", "Решена", "Ольга", "SOLVED", 50, 1, DeskRows.ARRIVED);

        var answer = http.exchange(
                RequestEntity.post("/desk/tickets/" + ticket + "/reopen")
                        .header(HttpHeaders.COOKIE, cookies("pageanna"))
                        .build(),
                String.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(page("pageanna", "/desk/tickets/" + ticket).select("form[action$=/reopen] input[name=_csrf]"))
                .hasSize(1);
    }

    /** S2.6: important before late, late before new; each page goes on where the last ended. */
    @Test
    void turnsThePagesOfAQueueWithoutLosingATicket() {
        var queue = "field";
        var login = "pagefedor";
        new Staff(identities).with(login, queue);
        for (int i = 0; i < 120; i++) {
            rows.ticket(
                    queue,
                    "Заявка " + i,
                    "О",
                    "WORKING",
                    i % 3,
                    1,
                    DeskRows.ARRIVED.plusSeconds(i % 7).plusNanos(i * 1000L));
        }

        Set<String> seen = new TreeSet<>();
        var path = "/desk/queue";
        int pages = 0;
        while (!path.isEmpty()) {
            var page = page(login, path);
            assertThat(page.select("tbody tr")).hasSizeLessThanOrEqualTo(50);
            seen.addAll(page.select("tbody td:first-child").eachText());
            path = page.select("a[rel=next]").attr("href");
            pages++;
        }

        assertThat(seen).hasSize(120);
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void showsEscalatedTicketsInTheQueueOfLine2() {
        rows.ticket("line1", "Сложный принтер", "О", "WORKING", 99, 2, DeskRows.ARRIVED);

        assertThat(page("pageboris", "/desk/queue").text()).contains("Сложный принтер");
        assertThat(page("pageanna", "/desk/queue").text()).doesNotContain("Сложный принтер");
    }

    @Test
    void keepsForeignQueuesApart() {
        // First of all queues: the head's page holds fifty, and other tests leave tickets behind.
        rows.ticket("billing", "Счёт за ноябрь", "О", "WORKING", 100, 1, DeskRows.ARRIVED);

        assertThat(page("pageanna", "/desk/queue").text()).doesNotContain("Счёт за ноябрь");
        assertThat(page("pagebella", "/desk/queue").text()).contains("Счёт за ноябрь");
        assertThat(page("pagegalina", "/desk/queue").text()).contains("Счёт за ноябрь");
    }

    @Test
    void listsWaitingAndOverdueTickets() {
        rows.ticket("billing", "Ждём акт", "О", "WAITING", 50, 1, DeskRows.ARRIVED.plusSeconds(10_000_000));
        rows.ticket("billing", "Просрочен акт", "О", "WORKING", 50, 1, DeskRows.ARRIVED);

        assertThat(page("pagebella", "/desk/queue?filter=waiting").text())
                .contains("Ждём акт")
                .doesNotContain("Просрочен акт");
        assertThat(page("pagebella", "/desk/queue?filter=overdue").text())
                .contains("Просрочен акт")
                .doesNotContain("Ждём акт");
        assertThat(page("pagebella", "/desk/queue?filter=mine").text()).contains("Вы не взяли ни одной заявки");
    }

    @Test
    void saysWhyAnActionWasRefused() {
        var ticket = rows.ticket("line1", "Принтер", "Ольга", "SOLVED", 50, 1, DeskRows.ARRIVED);
        rows.letter(ticket, "Ольга", "Молчит", "", "");
        var page = "/desk/tickets/" + ticket;

        var answer = new TasklistSession(http, "pageanna").submit(page, page + "/messages/999999/split-off", Map.of());

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(Jsoup.parse(answer.getBody()).select("main").text()).contains("нет такого входящего письма");
    }

    @Test
    void speaksEnglishToThoseWhoAskForIt() {
        var queue = english("/desk/queue");

        assertThat(queue.select("h1").text()).isEqualTo("Ticket queue");
        assertThat(queue.select("html").attr("lang")).isEqualTo("en");
        assertThat(page("pageanna", "/desk/undelivered").select("h1").text()).isEqualTo("Недоставленные письма");
    }

    /** S2.2: the calculation is told in the reader's language, the pause for an answer included. */
    @Test
    void tellsWhyADeadlineIsAsItIsInTheReadersLanguage() {
        var ticket = rows.ticket("line1", "Принтер");
        rows.event(ticket, "RequesterAsked", "{}");

        assertThat(page("pageanna", "/desk/tickets/" + ticket)
                        .select(".facts details")
                        .text())
                .contains("Отведено 8 ч рабочего времени", "Часы остановлены");
        assertThat(english("/desk/tickets/" + ticket).select(".facts details").text())
                .contains("8 h of working time", "Clock paused")
                .doesNotContainPattern("\\p{IsCyrillic}");
    }

    /** S1.3: after a change of plan the promise of before is in force, too; the earlier deadline counts. */
    @Test
    void tellsEachPromiseThatIsInForceAfterAChangeOfPlan() {
        var ticket = rows.ticket("line1", "Принтер");
        rows.event(ticket, "PromiseGiven", """
                {"calendar": "always", "reactionMinutes": 30, "solutionMinutes": 60, "countedFrom": "2026-11-19T06:12:00Z"}
                """);
        rows.event(ticket, "PromiseGiven", """
                {"calendar": "workdays9to19", "reactionMinutes": 120, "solutionMinutes": 480,
                 "countedFrom": "2026-11-20T06:12:00Z"}
                """);

        assertThat(page("pageanna", "/desk/tickets/" + ticket)
                        .select(".facts details")
                        .text())
                .contains("Отведено 1 ч рабочего времени")
                .contains("в силе и другое. Отведено 8 ч рабочего времени")
                .contains("Срок: пятница, 20 ноября, 17:12. Считается тот срок, что раньше.");
        assertThat(english("/desk/tickets/" + ticket).select(".facts details").text())
                .contains("another is in force too. 8 h of working time")
                .doesNotContainPattern("\\p{IsCyrillic}");
    }

    @Test
    void saysRemarksOfTheReceptionInTheReadersLanguage() {
        var ticket = rows.ticket("line1", "Принтер");
        rows.remark(rows.letter(ticket, "", "", "", ""), "file-too-large", "log.txt", "20971520 B", "10485760 B");

        assertThat(page("pageanna", "/desk/tickets/" + ticket).select(".entry").text())
                .contains("файл «log.txt» (20.0 МБ) больше 10.0 МБ и не приложен");
        assertThat(english("/desk/tickets/" + ticket).select(".entry").text())
                .contains("the file “log.txt” (20.0 MB) is over 10.0 MB and not attached");
    }

    /** S2.6: whoever reads English sees which words are an author's Russian. */
    @Test
    void marksTheRussianOfTablesOnAnEnglishPage() {
        var ticket = rows.ticket("line1", "Принтер");
        rows.decision(Long.toString(ticket), "Своя таблица", "{\"Свой столбец\": \"standard\"}", """
                {"priority": "high", "reason": "Так решил автор"}""");

        var decision = english("/desk/tickets/" + ticket).select(".decision");

        assertThat(decision.select("[lang=ru]").eachText()).contains("Своя таблица", "Свой столбец", "Так решил автор");
        assertThat(decision.select("li").eachText()).contains("Priority: high", "Why: Так решил автор");
        assertThat(page("pageanna", "/desk/tickets/" + ticket).select(".decision [lang]"))
                .isEmpty();
    }

    @Test
    void makesTheListsOfTasklistOnce() {
        assertThat(filters.createTaskFilterQuery().list())
                .extracting(filter -> filter.getName())
                .containsOnlyOnce("Моя очередь", "Мои", "Просрочено", "Ждут заявителя");
    }

    @Test
    void letsStaffUseTheListsOfTasklist() {
        var session = new TasklistSession(http, "pageanna");

        var lists = session.get("/filter?resourceType=Task").getBody();

        assertThat(lists).contains("Моя очередь", "Ждут заявителя", "\"showUndefinedVariable\":false", "\"ticketId\"");
        for (var filter : filters.createTaskFilterQuery().list()) {
            // The director's tasks are shown to deputies in office only.
            var everybodys = !filter.getName().equals("Замещаю директора");
            assertThat(session.get("/filter/" + filter.getId() + "/list").getStatusCode())
                    .as(filter.getName())
                    .isEqualTo(everybodys ? HttpStatus.OK : HttpStatus.FORBIDDEN);
        }
    }

    private String cookies(String login) {
        return sessions.computeIfAbsent(login, it -> new TasklistSession(http, it).cookies());
    }

    private Document english(String path) {
        var answer = http.exchange(
                RequestEntity.get(path)
                        .header(HttpHeaders.COOKIE, cookies("pageanna"))
                        .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                        .build(),
                String.class);
        return Jsoup.parse(answer.getBody());
    }

    private Document page(String login, String path) {
        var answer = get(login, path);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        return Jsoup.parse(answer.getBody());
    }

    private ResponseEntity<String> ask(String login, String path, MediaType type) {
        return http.exchange(
                RequestEntity.get(path)
                        .accept(type)
                        .header(HttpHeaders.COOKIE, cookies(login))
                        .build(),
                String.class);
    }

    private ResponseEntity<String> get(String login, String path) {
        return http.exchange(
                RequestEntity.get(path.replace("&amp;", "&"))
                        .header(HttpHeaders.COOKIE, cookies(login))
                        .build(),
                String.class);
    }
}
