package org.zayavka.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.springframework.http.ResponseEntity;

/**
 * Every door to a ticket, each tried by real HTTP in this order: what changes least comes first. An answer is one sign:
 * {@code +} done or shown, {@code !} refused by what the ticket is like, {@code -} refused by who asks, {@code 0} there is
 * no such thing, {@code ?} sign in first.
 */
final class MatrixDoors {

    /**
     * @param message a letter with a file and with HTML
     * @param word that no other ticket has
     * @param colleague somebody of its queue
     * @param visit agreed for it
     */
    record Ticket(long number, long message, long company, String word, String colleague, long visit) {}

    interface Door {
        char open(MatrixPerson person, Ticket ticket);
    }

    private static final Pattern UNDO = Pattern.compile("\"undo\":\"([0-9a-f-]{36})\"");

    private MatrixDoors() {}

    static Map<String, Door> all() {
        var doors = new LinkedHashMap<String, Door>();
        reading(doors);
        pages(doors);
        money(doors);
        acts(doors);
        visits(doors);
        calls(doors);
        claims(doors);
        writing(doors);
        acting(doors);
        return doors;
    }

    private static void reading(Map<String, Door> doors) {
        doors.put("ticket page", page("/desk/tickets/%d"));
        doors.put("page: letter in HTML", (who, it) -> sign(who.page("/desk/messages/" + it.message() + "/html")));
        doors.put("page: file", (who, it) -> sign(who.page("/desk/files/" + it.message() + "/0")));
        doors.put("page: original", (who, it) -> sign(who.page("/desk/messages/" + it.message() + "/original")));
        doors.put("thread", get("tickets/%d/thread"));
        doors.put("news", get("tickets/%d/news"));
        doors.put("card", get("tickets/%d/card"));
        for (var part : List.of("html", "text", "original", "files/0")) {
            doors.put(
                    part,
                    (who, it) ->
                            sign(who.api().get("tickets/" + it.number() + "/messages/" + it.message() + "/" + part)));
        }
        doors.put("articles", get("articles?ticket=%d"));
        doors.put("search hit", MatrixDoors::found);
        doors.put("search by number", (who, it) -> lists(who.page("/desk/search?q=" + it.number()), it));
        doors.put("queue page", MatrixDoors::queued);
        doors.put("task in Tasklist", MatrixDoors::task);
    }

    private static void pages(Map<String, Door> doors) {
        doors.put("figures", page("/desk/figures"));
        doors.put("figures: voices", (who, it) -> sign(who.api().get("figures/voices")));
        doors.put("figures: open", (who, it) -> sign(who.api().get("figures/open")));
        doors.put("undelivered", page("/desk/undelivered"));
        doors.put("filed letters", page("/desk/filed"));
        doors.put("register", page("/desk/register"));
        doors.put("register: company", (who, it) -> sign(who.page("/desk/register/companies/" + it.company())));
        doors.put("register: contacts", page("/desk/register/contacts"));
        doors.put("register: years", page("/desk/register/years"));
        doors.put("register: settings", page("/desk/register/settings"));
        doors.put("register: import", page("/desk/register/import"));
        doors.put("register: new plan", page("/desk/register/plans-new"));
        doors.put("register: new company", submit("/desk/register/companies/new"));
        doors.put(
                "register: change a company",
                (who, it) -> sign(who.submit("/desk/register/companies/" + it.company() + "/edit", Map.of())));
        doors.put(
                "register: change a year",
                (who, it) -> sign(who.submit("/desk/register/years/2026/edit", Map.of("version", "0", "source", ""))));
    }

    private static void money(Map<String, Door> doors) {
        doors.put("register: prices", page("/desk/register/prices"));
        doors.put("register: new price", page("/desk/register/prices-new"));
        doors.put("register: add a price", submit("/desk/register/prices-new"));
        doors.put("register: charges", page("/desk/register/charges"));
        doors.put("register: take charges over", submit("/desk/register/charges/export"));
    }

    /** Each act is that of a visit of its engineer. */
    private static void acts(Map<String, Door> doors) {
        doors.put("act", (who, it) -> sign(who.page("/desk/visits/" + it.visit() + "/act")));
        doors.put("act: paper", (who, it) -> sign(who.page("/desk/visits/" + it.visit() + "/act.pdf")));
        doors.put("act: written", (who, it) -> sign(who.submit("/desk/visits/" + it.visit() + "/act", Map.of())));
        doors.put("act: arrived", (who, it) -> sign(who.submit("/desk/visits/" + it.visit() + "/arrived", Map.of())));
    }

    private static void visits(Map<String, Door> doors) {
        doors.put("visits: board", page("/desk/visits"));
        doors.put("visits: engineers", page("/desk/visits/engineers"));
        doors.put("visits: areas", page("/desk/visits/areas"));
        doors.put("visits: propose a plan", page("/desk/visits/plan"));
        doors.put("visits: apply a plan", submit("/desk/visits/plan"));
        doors.put("visits: agree a time", submit("/desk/visits/99999999/time"));
        doors.put("visits: cancel", submit("/desk/visits/99999999/cancel"));
        doors.put("visits: make room", submit("/desk/visits/99999999/room"));
        doors.put("visits: change an engineer", submit("/desk/visits/engineers/nobody-of-us"));
        doors.put("visits: an engineer is away", submit("/desk/visits/engineers/nobody-of-us/absences"));
        doors.put("visits: change a way", submit("/desk/visits/areas/ways"));
    }

    private static void calls(Map<String, Door> doors) {
        doors.put("calls", page("/desk/calls"));
        doors.put("callers", get("callers?q=olga"));
        doors.put(
                "begins a call",
                (who, it) -> sign(who.begins("phoneCall", Map.of("caller", "Кто-то", "stated", "no"))));
        doors.put("own call", get("calls/mine"));
    }

    /** Whoever has nothing to do with claims does not learn which there are. */
    private static void claims(Map<String, Door> doors) {
        doors.put("claims", page("/desk/claims"));
        doors.put("claims: deputies", page("/desk/claims/deputies"));
        doors.put("claims: one", page("/desk/claims/C-99999999"));
        doors.put("claims: evidence", page("/desk/claims/C-99999999/evidence.pdf"));
        doors.put("claims: letter", page("/desk/claims/C-99999999/letter.pdf"));
        doors.put("claims: file", page("/desk/claims/C-99999999/files/1"));
        doors.put("claims: correct", page("/desk/claims/C-99999999/edit"));
        doors.put("claims: note", submit("/desk/claims/C-99999999/notes"));
        doors.put("claims: link", submit("/desk/claims/C-99999999/visits/1"));
        doors.put("claims: signature", submit("/desk/claims/C-99999999/files/1/signature"));
        doors.put("claims: appoint a deputy", submit("/desk/claims/deputies"));
        doors.put(
                "claims: a scan laid down",
                (who, it) -> sign(who.api().delete("claims/files/00000000-0000-0000-0000-000000000000")));
    }

    private static void writing(Map<String, Door> doors) {
        doors.put("canned answers", get("canned?ticket=%d"));
        doors.put("choices", get("tickets/%d/choices"));
        doors.put("draft", get("tickets/%d/draft"));
        doors.put(
                "draft kept",
                (who, it) -> sign(who.api()
                        .put("tickets/" + it.number() + "/draft", Map.of("kind", "note", "text", "Черновик"))));
        doors.put("draft forgotten", (who, it) -> sign(who.api().delete("tickets/" + it.number() + "/draft")));
        doors.put("is writing", post("tickets/%d/writing", Map.of()));
        doors.put("note", post("tickets/%d/notes", Map.of("text", "Заметка")));
        doors.put("reply", post("tickets/%d/replies", Map.of("text", "Ответ", "cc", List.of())));
        doors.put("upload", (who, it) -> sign(who.api().upload("a.txt", "a".getBytes(UTF_8))));
    }

    private static void acting(Map<String, Door> doors) {
        doors.put("watch", post("tickets/%d/actions/watch", Map.of("address", "boss@example.com")));
        doors.put("undo watch", MatrixDoors::undone);
        doors.put("urgency", post("tickets/%d/actions/urgency", Map.of()));
        doors.put("undo urgency", MatrixDoors::undone);
        doors.put("bulk urgent", (who, it) -> bulk(who, it, Map.of("action", "urgent")));
        doors.put("impact", post("tickets/%d/actions/impact", Map.of("impact", "company")));
        doors.put("category", post("tickets/%d/actions/category", Map.of("category", "access")));
        doors.put(
                "link",
                (who, it) ->
                        sign(who.api().post("tickets/" + it.number() + "/actions/link", Map.of("to", it.number()))));
        doors.put(
                "send again",
                (who, it) -> sign(who.api()
                        .post("tickets/" + it.number() + "/messages/" + it.message() + "/send-again", Map.of())));
        doors.put("take", post("tickets/%d/actions/take", Map.of()));
        doors.put("put back", post("tickets/%d/actions/put-back", Map.of()));
        doors.put("bulk give", (who, it) -> bulk(who, it, Map.of("action", "give", "colleague", it.colleague())));
        doors.put("put back what others hold", post("tickets/%d/actions/put-back", Map.of()));
        doors.put(
                "give",
                (who, it) -> post("tickets/%d/actions/hand-over", Map.of("to", it.colleague()))
                        .open(who, it));
        doors.put("undo give", MatrixDoors::undone);
        doors.put("keep solved", post("tickets/%d/actions/keep-solved", Map.of()));
        doors.put(
                "split",
                (who, it) -> sign(
                        who.api().post("tickets/" + it.number() + "/actions/split", Map.of("message", it.message()))));
        doors.put(
                "page: split off",
                (who, it) -> sign(who.submit(
                        "/desk/tickets/" + it.number() + "/messages/" + it.message() + "/split-off", Map.of())));
        doors.put("page: reopen", submit("/desk/tickets/%d/reopen"));
        doors.put("page: restore", submit("/desk/tickets/%d/restore-solution"));
        doors.put("page: send again", submit("/desk/tickets/%d/letters/99999999/send-again"));
        doors.put("page: call the head", submit("/desk/tickets/%d/call-head"));
        doors.put("contact", post("tickets/%d/actions/contact", Map.of("contractNumber", ScenarioTests.PETR)));
        doors.put(
                "merge",
                (who, it) ->
                        sign(who.api().post("tickets/" + it.number() + "/actions/merge", Map.of("into", it.number()))));
        doors.put("hand over", post("tickets/%d/actions/hand-over", Map.of("queue", "line2", "reason", "К вам")));
        // Whoever has handed it over closes it no more.
        doors.put("spam", post("tickets/%d/actions/spam", Map.of()));
    }

    private static Door page(String path) {
        return (who, it) -> sign(who.page(path.formatted(it.number())));
    }

    private static Door get(String path) {
        return (who, it) -> sign(who.api().get(path.formatted(it.number())));
    }

    private static Door submit(String path) {
        return (who, it) -> sign(who.submit(path.formatted(it.number()), Map.of("reason", "Проверка")));
    }

    private static Door post(String path, Object body) {
        return (who, it) -> {
            var answer = who.api().post(path.formatted(it.number()), body);
            var undo = UNDO.matcher(String.valueOf(answer.getBody()));
            if (undo.find()) {
                who.keepUndo(it.number(), undo.group(1));
            }
            return sign(answer);
        };
    }

    private static char undone(MatrixPerson who, Ticket it) {
        return sign(who.api().post("tickets/" + it.number() + "/undo/" + who.undo(it.number()), Map.of()));
    }

    private static char found(MatrixPerson who, Ticket it) {
        return lists(who.page("/desk/search?q=" + it.word()), it);
    }

    private static char lists(ResponseEntity<String> answer, Ticket it) {
        var sign = sign(answer);
        return sign == '+' && !String.valueOf(answer.getBody()).contains("/desk/tickets/" + it.number() + "\"")
                ? '-'
                : sign;
    }

    /** On any of its pages. */
    private static char queued(MatrixPerson who, Ticket it) {
        var path = "/desk/queue";
        while (!path.isEmpty()) {
            var answer = who.page(path);
            if (sign(answer) != '+' || lists(answer, it) == '+') {
                return sign(answer);
            }
            path = Jsoup.parse(String.valueOf(answer.getBody()))
                    .select("a[rel=next]")
                    .attr("href");
        }
        return '-';
    }

    private static char task(MatrixPerson who, Ticket it) {
        var answer = who.engine("/task?processInstanceBusinessKey=" + it.number());
        var sign = sign(answer);
        return sign == '+' && !String.valueOf(answer.getBody()).contains("taskDefinitionKey") ? '-' : sign;
    }

    /** Whether the report says that it was done; who may not even read the ticket can't choose it. */
    private static char bulk(MatrixPerson who, Ticket it, Map<String, String> what) {
        var fields = new LinkedHashMap<>(what);
        fields.put("ticket", Long.toString(it.number()));
        var begun = who.submit("/desk/search/jobs", fields);
        if (sign(begun) != '+') {
            return sign(begun);
        }
        // The client follows the way to the job's own page, or is told it.
        var report = begun.getHeaders().getLocation() == null
                ? "/desk/search/jobs/"
                        + Jsoup.parse(String.valueOf(begun.getBody()))
                                .select("h1")
                                .text()
                                .replaceAll("\\D", "")
                : begun.getHeaders().getLocation().getPath();
        return Awaitility.await()
                        .atMost(Duration.ofSeconds(60))
                        .until(
                                () -> Jsoup.parse(
                                                String.valueOf(who.page(report).getBody()))
                                        .select("#progress")
                                        .text(),
                                text -> text.contains("осталось: 0"))
                        .contains("сделано: 1")
                ? '+'
                : '-';
    }

    static char sign(ResponseEntity<String> answer) {
        int status = answer.getStatusCode().value();
        var toLogin = String.valueOf(answer.getHeaders().getLocation()).contains("/camunda/app/")
                || String.valueOf(answer.getBody()).contains("window.tasklistConf");
        if (status == 401 || toLogin) {
            return '?';
        }
        return switch (status) {
            case 403 -> '-';
            case 404 -> '0';
            case 400, 409, 422 -> '!';
            default -> status < 400 ? '+' : 'X';
        };
    }
}
