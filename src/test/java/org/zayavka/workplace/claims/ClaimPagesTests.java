package org.zayavka.workplace.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.IdentityService;
import org.jsoup.Jsoup;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;
import org.zayavka.billing.PriceList;
import org.zayavka.claim.Claim;
import org.zayavka.claim.ClaimFields;
import org.zayavka.claim.ClaimFile;
import org.zayavka.claim.ClaimFilter;
import org.zayavka.claim.ClaimId;
import org.zayavka.claim.ClaimSignature;
import org.zayavka.claim.ClaimState;
import org.zayavka.claim.ClaimUploads;
import org.zayavka.claim.Claims;
import org.zayavka.claim.Deputies;
import org.zayavka.claim.NewClaimFile;
import org.zayavka.shared.Language;
import org.zayavka.shared.Refusal;
import org.zayavka.shared.TicketId;
import org.zayavka.support.DeskTest;
import org.zayavka.support.FieldVisits;
import org.zayavka.support.Staff;
import org.zayavka.support.TasklistSession;
import org.zayavka.visit.Engineers;
import org.zayavka.visit.Visits;
import org.zayavka.workplace.conversation.Uploads;

/** S3.10: what the secretary, the head and the director see of a claim, and its papers. */
@NullUnmarked
@DeskTest
class ClaimPagesTests {

    private static final Map<String, TasklistSession> SESSIONS = new HashMap<>();

    @Autowired
    TestRestTemplate http;

    @Autowired
    IdentityService identities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Claims claims;

    @Autowired
    ClaimUploads scans;

    @Autowired
    Uploads uploads;

    @Autowired
    Deputies deputies;

    @Autowired
    Visits visits;

    @Autowired
    Engineers engineers;

    @Autowired
    PriceList prices;

    @Autowired
    LetterPaper letters;

    @Autowired
    EvidencePack pack;

    private ClaimSamples samples;

    @BeforeEach
    void people() {
        new Staff(identities)
                .with("clsvetlana", "secretary")
                .with("clgalina", "head")
                .with("clsergey", "director")
                .with("clmaria", "manager")
                .with("clanna", "line1")
                .with("clboris", "line2")
                .with("cladmin", "camunda-admin")
                .with("cldeputy", "dispatcher");
        samples = new ClaimSamples(claims, jdbc);
    }

    @Test
    void theRegisterListsOpenClaimsWithDaysLeft() {
        var id = samples.registered();

        var page = Jsoup.parse(session("clsvetlana").page("/desk/claims").getBody());

        assertThat(page.select("#claims").text())
                .contains(id.toString(), "Синицына Ольга Петровна", "100-24", "осталось", "зарегистрирована");
        assertThat(page.select("nav a[href='/desk/claims']").text()).contains("Претензии");
        assertThat(Jsoup.parse(session("clsvetlana")
                                .page("/desk/claims?q=" + id)
                                .getBody())
                        .select("#claims tbody tr"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "clsvetlana, 200, 200",
        "clgalina, 200, 200",
        "clsergey, 200, 200",
        "clmaria, 200, 403",
        "cladmin, 200, 403",
        "clanna, 403, 403",
        "clboris, 403, 403"
    })
    void opensToThoseWhoDealWithClaims(String login, int reads, int works) {
        var id = samples.registered();
        for (var path : List.of("", "/" + id, "/" + id + "/evidence.pdf", "/deputies")) {
            assertThat(session(login)
                            .page("/desk/claims" + path)
                            .getStatusCode()
                            .value())
                    .as(path)
                    .isEqualTo(reads);
        }
        assertThat(session(login)
                        .page("/desk/claims/" + id + "/edit")
                        .getStatusCode()
                        .value())
                .isEqualTo(works);
        var noted = session(login).submit("/desk/claims/" + id, "/desk/claims/" + id + "/notes", Map.of("text", "Ага"));
        assertThat(noted.getStatusCode().is2xxSuccessful()
                        || noted.getStatusCode().is3xxRedirection())
                .isEqualTo(works == 200);
    }

    @Test
    void aClaimThatIsNoneIsNotFound() {
        assertThat(session("clgalina").page("/desk/claims/C-99999999").getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(session("clgalina").page("/desk/claims/abc").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(session("clanna").page("/desk/claims/C-99999999").getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    void namesWhatIsMissingAndExplainsEachDay() {
        var id = samples.registered(ClaimFields.NONE);

        var page = Jsoup.parse(session("clsvetlana").page("/desk/claims/" + id).getBody());

        assertThat(page.select(".warning").text())
                .contains("Владелец договора", "Номер договора", "Подпись владельца", "Срок ответа идёт всё равно");
        assertThat(page.select("#days tbody tr td:nth-child(2)").eachText()).contains("—", "1", "14");
        assertThat(page.select("#days").text()).contains("день поступления");
    }

    @Test
    void whatWasMissingIsFilledInAndWhatIsWrongIsSaid() {
        var id = samples.registered(ClaimFields.NONE);
        var path = "/desk/claims/" + id + "/edit";

        var wrong = session("clsvetlana")
                .submit(
                        path,
                        path,
                        typed(
                                id,
                                Map.of(
                                        "email",
                                        "это не почта",
                                        "incidentFrom",
                                        "2026-11-20",
                                        "incidentUntil",
                                        "2026-11-19")));
        session("clsvetlana").submit(path, path, typed(id, Map.of("ownerName", "Сомов Пётр", "answerBy", "phone")));

        assertThat(wrong.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(wrong.getBody()).contains("не адрес почты", "Последний день раньше первого");
        assertThat(claims.get(id).fields().ownerName()).isEqualTo("Сомов Пётр");
        assertThat(claims.get(id).fields().email()).isNull();
    }

    @Test
    void whatIsEmptiedIsErasedUnlessSomebodyElseChangedTheClaimMeanwhile() {
        var id = samples.registered();
        var path = "/desk/claims/" + id + "/edit";

        var saved = session("clsvetlana").submit(path, path, typed(id, Map.of("fax", "", "specialist", "")));
        var stale = session("clsvetlana").submit(path, path, typed(id, Map.of("version", "0", "ownerName", "Никто")));

        assertThat(saved.getStatusCode().is4xxClientError()).isFalse();
        assertThat(claims.get(id).fields().specialist()).isEmpty();
        assertThat(claims.get(id).fields().ownerName()).isEqualTo("Синицына Ольга Петровна");
        assertThat(stale.getBody()).contains("изменили, пока страница была открыта");
    }

    /** The deadline is counted anew; who moved it, and why, stays. */
    @Test
    void theDayOfArrivalIsPutRightWithAReason() {
        var id = samples.registered();
        var path = "/desk/claims/" + id + "/edit";
        var due = claims.get(id).term().dueOn();
        var week = LocalDate.now(ZoneId.of("Europe/Moscow")).minusDays(7);

        var noReason = session("clsvetlana").submit(path, path, typed(id, Map.of("arrivedOn", week.toString())));
        var ancient = session("clsvetlana")
                .submit(path, path, typed(id, Map.of("arrivedOn", "2001-01-01", "arrivedWhy", "Опечатка")));
        assertThat(noReason.getBody()).contains("почему день поступления меняется");
        assertThat(ancient.getBody()).contains("проверьте год");
        assertThat(claims.get(id).term().dueOn()).isEqualTo(due);
        assertThat(session("clsergey").page(path).getBody()).doesNotContain("arrivedOn");

        session("clsvetlana")
                .submit(path, path, typed(id, Map.of("arrivedOn", week.toString(), "arrivedWhy", "Ошиблись днём")));

        assertThat(claims.get(id).term().arrivedOn()).isEqualTo(week);
        assertThat(claims.get(id).term().dueOn()).isBefore(due);
        assertThat(Jsoup.parse(session("clsvetlana").page("/desk/claims/" + id).getBody())
                        .select(".events")
                        .text())
                .contains("Исправлен день поступления: ", "было — ", "стало — ", "Ошиблись днём", "Срок сдвинулся");
    }

    private Map<String, String> typed(ClaimId id, Map<String, String> changed) {
        var typed = ClaimTyped.of(claims.get(id).fields());
        typed.put("version", Integer.toString(claims.get(id).version()));
        typed.putAll(changed);
        return typed;
    }

    @ParameterizedTest
    @ValueSource(strings = {"%d", "C%d", "c-%d", "№ C-%d", "[zayavka C-%d]", "С-%d"})
    void aClaimIsFoundByItsNumberHoweverItIsWritten(String typed) {
        var id = samples.registered();

        var page = Jsoup.parse(session("clsvetlana")
                .page("/desk/claims?q=" + typed.formatted(id.value()))
                .getBody());

        assertThat(page.select("#claims tbody a").eachText()).contains(id.toString());
    }

    @Test
    void aClaimThatTheTabHidesIsPointedAt() {
        var id = samples.registered();
        jdbc.sql("update desk.claim set state = 'ANSWERED', closed_at = now() where number = ?")
                .param(id.value())
                .update();

        var page =
                Jsoup.parse(session("clsvetlana").page("/desk/claims?q=" + id).getBody());

        assertThat(page.select(".empty").text()).contains("здесь претензий нет, но они есть среди всех");
        assertThat(page.select(".empty a").attr("href")).isEqualTo("/desk/claims?q=" + id + "&which=all");
        assertThat(page.select("#claims")).isEmpty();
    }

    @Test
    void aSurnameIsFoundInAnotherCase() {
        var id = samples.registered();

        assertThat(claims.list(new ClaimFilter("синицыной", Set.of(), false), 0, 1000))
                .extracting(Claim::id)
                .contains(id);
    }

    /** The nearest deadline first, page by page. */
    @Test
    void openClaimsStandByTheirDeadlines() {
        var late = samples.registered();
        var near = samples.registered();
        due(late, "2030-01-10");
        due(near, "2030-01-09");
        var open = new ClaimFilter("", Set.of(ClaimState.REGISTERED), false);

        var all = claims.list(open, 0, 1000).stream().map(Claim::id).toList();
        assertThat(all).containsSubsequence(near, late);
        assertThat(claims.list(open, near.value(), 1)).extracting(Claim::id).containsExactly(late);
        var paged = new ArrayList<ClaimId>();
        for (var page = claims.list(open, 0, 2);
                !page.isEmpty();
                page = claims.list(open, page.get(page.size() - 1).id().value(), 2)) {
            page.forEach(claim -> paged.add(claim.id()));
        }
        assertThat(paged).isEqualTo(all);
    }

    private void due(ClaimId id, String day) {
        jdbc.sql("update desk.claim set due_on = :day::date, due_at = :day::date where number = :id")
                .param("day", day)
                .param("id", id.value())
                .update();
    }

    /** S3.10: found by date, contract and specialist. */
    @Test
    void ticketsAndVisitsConcernedAreProposedWithReasonsAndLinkedByAPerson() {
        var visit = new FieldVisits(jdbc, engineers, prices)
                .prices()
                .agreed("clzimin", Instant.now().minusSeconds(600));
        var ticket = visits.get(visit).ticket();
        jdbc.sql("update desk.ticket set assignee = 'clzimin' where number = :n")
                .param("n", ticket.number())
                .update();
        var id = samples.registered();
        var path = "/desk/claims/" + id;

        var proposed = Jsoup.parse(session("clsvetlana").page(path).getBody()).select("ul[aria-labelledby=proposed]");
        assertThat(proposed.text())
                .contains("№ " + ticket, "в эти дни", "ездил специалист: Фёдор Зимин", "тот же клиент");

        session("clsvetlana").submit(path, path + "/visits/" + visit, Map.of());

        assertThat(claims.tickets(id)).contains(ticket);
        assertThat(claims.visits(id)).containsExactly(visit);
        var linked = Jsoup.parse(session("clsvetlana").page(path).getBody());
        assertThat(linked.select("section[aria-labelledby=about]").text()).contains("Отвязать", "Не печатает принтер");

        session("clsvetlana").submit(path, path + "/tickets/" + ticket.number() + "/unlink", Map.of());
        assertThat(claims.tickets(id)).isEmpty();
    }

    @Test
    void aTicketThatIsNoneIsNotLinked() {
        var path = "/desk/claims/" + samples.registered();

        var answer = session("clsvetlana").submit(path, path + "/tickets", Map.of("ticket", "№ 99999999"));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(answer.getBody()).contains("нет. Проверьте номер");
    }

    /** Dropped into Tasklist's form; the name is whatever a stranger calls it. */
    @Test
    void whatWasDroppedIntoTheFormBecomesFilesOfTheClaim() throws IOException {
        var scan = uploads.lay(
                "clsvetlana",
                "../..\\\u202Eскан<script>.pdf",
                BinderTests.paper("Претензия", 1),
                DataSize.ofMegabytes(50));
        var drawn = uploads.lay("clsvetlana", "Подпись.png", BinderTests.picture("png"), DataSize.ofMegabytes(50));

        var taken = scans.take(scan.id() + " signature:" + drawn.id(), "clsvetlana");

        assertThat(taken).extracting(NewClaimFile::kind).containsExactly(ClaimFile.Kind.SCAN, ClaimFile.Kind.SIGNATURE);
        assertThat(taken.get(0).name()).isEqualTo("_скан_script_.pdf");
        assertThat(taken.get(0).type()).isEqualTo("application/pdf");
        assertThat(scans.take("  ", "clsvetlana")).isEmpty();
    }

    @Test
    void nobodyTakesFilesThatSomebodyElseLaidDown() throws IOException {
        var scan = uploads.lay("clgalina", "скан.png", BinderTests.picture("png"), DataSize.ofMegabytes(50));

        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> scans.take(scan.id().toString(), "clsvetlana"))
                .isInstanceOf(Refusal.class);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> scans.take("../../etc/passwd", "clsvetlana"))
                .isInstanceOf(Refusal.class);
    }

    /** No machine judges a signature: a person says which file carries it. */
    @Test
    void aPersonSaysWhereTheSignatureIs() throws IOException {
        var id = samples.registered(new NewClaimFile(
                ClaimFile.Kind.SCAN, "скан.pdf", "application/pdf", BinderTests.paper("Претензия", 1)));
        var file = claims.files(id).get(0);
        var path = "/desk/claims/" + id;

        session("clsvetlana").submit(path, path + "/files/" + file.id() + "/signature", Map.of("how", "scan"));

        assertThat(claims.get(id).signature()).isEqualTo(ClaimSignature.SCAN);
        assertThat(claims.get(id).signatureFile()).isEqualTo(file.id());
    }

    /** What strangers sent opens as nothing of ours. */
    @Test
    void filesAreDownloadsThatCanDoNothing() {
        var id = samples.registered(new NewClaimFile(
                ClaimFile.Kind.SCAN,
                "страница \"1\".html",
                "text/html",
                "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)));
        var file = claims.files(id).get(0);

        var answer = session("clgalina").page("/desk/claims/" + id + "/files/" + file.id() + "?shown=true");

        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_OCTET_STREAM);
        assertThat(answer.getHeaders().getFirst("Content-Disposition")).startsWith("attachment");
        assertThat(answer.getHeaders().getFirst("Content-Security-Policy")).contains("sandbox");
        assertThat(session("clanna")
                        .page("/desk/claims/" + id + "/files/" + file.id())
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        var other = samples.registered();
        assertThat(session("clgalina")
                        .page("/desk/claims/" + other + "/files/" + file.id())
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    /** The letter: head, number, date, Cyrillic and ₽, whatever is written in it. */
    @Test
    void theAnswerIsALetterOfTheCompany() throws IOException {
        var words = "Уважаемая Ольга Петровна!\n\nВаша претензия рассмотрена. Компенсация — 1 500,00 ₽.\n\n"
                + "<img src=\"http://127.0.0.1:1/x\"> [[${7*7}]] \uD83D\uDE00\n\n"
                + "Мы изменили порядок предупреждения о задержках. ".repeat(120);
        var id = samples.signed(samples.decided(samples.registered(), words), "C-5/2026");

        var bytes = letters.answer(claims.get(id));

        keep("claim-letter.pdf", bytes);
        var text = text(bytes);
        assertThat(text)
                .contains(
                        "Исх. № C-5/2026",
                        "На претензию № " + id,
                        "Синицына Ольга Петровна",
                        "190000, г. Примерск",
                        "Уважаемая Ольга Петровна!",
                        "1 500,00 ₽",
                        "<img src=",
                        "[[${7*7}]]",
                        "Генеральный директор",
                        "clsergey Тестов",
                        ClaimSamples.today().getYear() + " г.");
        try (var pdf = Loader.loadPDF(bytes)) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
            assertThat(text).contains("стр. 2 / " + pdf.getNumberOfPages());
            assertEmbedded(pdf);
        }
    }

    /** S3.10: thread, calls, visits, decisions with versions, timings and scans in one PDF with numbers and an index. */
    @Test
    void theEvidenceIsOnePdfWithAnIndex() throws IOException {
        var id = samples.registered(
                new NewClaimFile(ClaimFile.Kind.SCAN, "скан.pdf", "application/pdf", BinderTests.paper("СКАНСКАН", 2)),
                new NewClaimFile(ClaimFile.Kind.SCAN, "фото \u202Ekcab.png", "image/png", BinderTests.picture("png")),
                new NewClaimFile(
                        ClaimFile.Kind.SIGNATURE, "подпись.sig", "application/octet-stream", new byte[] {1, 2}));
        var visit = new FieldVisits(jdbc, engineers, prices)
                .prices()
                .agreed("clzimin2", Instant.now().minusSeconds(600));
        var ticket = visits.get(visit).ticket();
        told(ticket);
        claims.link(id, visit, "clsvetlana");
        claims.note(id, "Позвонила, обещали <b>разобраться</b>", "clsvetlana");
        samples.decided(id, "Уважаемая Ольга Петровна!");

        var bytes = pack.of(claims.get(id), Language.RU, "clgalina");

        keep("claim-evidence.pdf", bytes);
        var text = text(bytes);
        assertThat(text)
                .contains(
                        "Материалы по претензии " + id,
                        "Опись",
                        "Суть претензии",
                        "Инженер не приехал",
                        "14 рабочих дней",
                        "день поступления",
                        "<b>разобраться</b>",
                        "Инженер застрял",
                        "удовлетворить частично",
                        "1 500,00 ₽",
                        "Заявка № " + ticket,
                        "Когда же приедут?",
                        "Зимин",
                        "«Приоритет заявки», версия 3",
                        "Что происходило",
                        "СКАНСКАН",
                        "подпись.sig");
        try (var pdf = Loader.loadPDF(bytes)) {
            assertEmbedded(pdf);
            int pages = pdf.getNumberOfPages();
            for (int page = 1; page <= pages; page++) {
                assertThat(text(pdf, page)).contains("стр. " + page + " / " + pages);
            }
            // The numbers of the index are those of the pages.
            for (var item : pdf.getDocumentCatalog().getDocumentOutline().children()) {
                int page = pdf.getPages().indexOf(item.findDestinationPage(pdf)) + 1;
                assertThat(text(pdf, 1).replaceAll("\\s+", " "))
                        .containsPattern(
                                java.util.regex.Pattern.quote(item.getTitle().replaceAll("[\u202A-\u202E]", "")) + " "
                                        + page + "\\b");
            }
            assertThat(pdf.getPage(0).getAnnotations())
                    .allSatisfy(
                            link -> assertThat(link.getCOSObject().toString()).doesNotContain("pack://"));
        }
    }

    /** A letter of the requester, a decision and a call, as the desk keeps them. */
    private void told(TicketId ticket) {
        jdbc.sql("""
                insert into desk.message (ticket, direction, author, address, at, subject, pieces, remarks, html, message_id)
                values (:ticket, 'IN', 'Ольга Петровна', 'olga@romashka.example', now(), 'Ждём',
                    '[{"text":"Когда же приедут?","fold":"OPEN"},{"text":"старое","fold":"QUOTE"}]'::jsonb, '[]', '', 'x')
                """).param("ticket", ticket.number()).update();
        jdbc.sql("""
                insert into desk.decision_trace (business_key, process, activity, decision, version, definition_id, evaluated_at, steps)
                values (:key, 'setPromise', 'businessRuleTask_ticketPriority', 'ticketPriority', 3, 'd', now(),
                    '[{"decision":"ticketPriority","name":"Приоритет заявки","version":3,"definition":"d",
                      "inputs":{"План":"standard"},"rules":["r"],"outputs":[{"priority":"normal"}]}]')
                """).param("key", ticket.toString()).update();
    }

    @Test
    void theDirectorAloneAppointsADeputyAndThatOneSeesClaims() {
        var today = ClaimSamples.today();
        var appointment = Map.of(
                "person",
                "cldeputy",
                "from",
                today.toString(),
                "until",
                today.plusDays(7).toString());
        var path = "/desk/claims/deputies";
        assertThat(session("cldeputy").page("/desk/claims").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        for (var other : List.of("clgalina", "clsvetlana", "cladmin")) {
            assertThat(session(other).submit(path, path, appointment).getStatusCode())
                    .isEqualTo(HttpStatus.FORBIDDEN);
        }

        var wrong = session("clsergey")
                .submit(path, path, Map.of("person", "cldeputy", "from", today.toString(), "until", "2020-01-01"));
        session("clsergey").submit(path, path, appointment);

        assertThat(wrong.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(wrong.getBody()).contains("Последний день");
        assertThat(session("cldeputy").page("/desk/claims").getStatusCode()).isEqualTo(HttpStatus.OK);
        var appointed = deputies.inOffice("cldeputy", Instant.now()).orElseThrow();
        session("clsergey").submit(path, path + "/" + appointed.id() + "/dismiss", Map.of());
        assertThat(session("cldeputy").page("/desk/claims").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    }

    private TasklistSession session(String login) {
        return SESSIONS.computeIfAbsent(
                login, who -> new TasklistSession(http, who, who.equals("clmaria") ? "cockpit" : "tasklist"));
    }

    private static void assertEmbedded(PDDocument pdf) throws IOException {
        for (var page : pdf.getPages()) {
            for (var font : page.getResources().getFontNames()) {
                assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
            }
        }
    }

    private static void keep(String name, byte[] pdf) throws IOException {
        Path.of("target/screenshots").toFile().mkdirs();
        java.nio.file.Files.write(Path.of("target/screenshots", name), pdf);
    }

    private static String text(byte[] bytes) throws IOException {
        try (var pdf = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(pdf).replace('\u00a0', ' ');
        }
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        var text = new PDFTextStripper();
        text.setStartPage(page);
        text.setEndPage(page);
        return text.getText(pdf).replace('\u00a0', ' ');
    }
}
