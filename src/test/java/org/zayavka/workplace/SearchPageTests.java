package org.zayavka.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.IdentityService;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.RequestEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.UriComponentsBuilder;
import org.zayavka.shared.Files;
import org.zayavka.shared.TicketId;
import org.zayavka.support.DeskTest;
import org.zayavka.support.Staff;
import org.zayavka.support.TasklistSession;
import org.zayavka.workplace.search.SearchIndex;

/** Search over all tickets, as agents see it (complaint 12). */
@NullUnmarked
@DeskTest
class SearchPageTests {

    @Autowired
    TestRestTemplate http;

    @Autowired
    IdentityService identities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Files files;

    @Autowired
    SearchIndex index;

    @Autowired
    TransactionTemplate transactions;

    private final Map<String, TasklistSession> sessions = new HashMap<>();
    private DeskRows rows;

    @BeforeEach
    void hireStaff() {
        rows = new DeskRows(jdbc, files);
        new Staff(identities)
                .with("findanna", "line1")
                .with("findbella", "billing")
                .with("findboris", "line2")
                .with("findgalina", "head")
                .with("finddina", "dispatcher")
                .with("findkira", "quality")
                .with("findmaria", "manager")
                .with("findsveta", "secretary")
                .with("findadmin", "camunda-admin");
    }

    @ParameterizedTest
    @CsvSource({
        "принтеры, Не печатает принтер в бухгалтерии",
        "ПРИНТЕРОМ, Не печатает принтер в бухгалтерии",
        "печатать, Не печатает принтер в бухгалтерии",
        "бухгалтерия печатал, Не печатает принтер в бухгалтерии",
        "учетные записи, Заблокирована учётная запись",
        "учётной записью, Заблокирована учетная запись",
        "printing, The printer prints blank pages",
        "printers page, The printer prints blank pages",
        "cannot connect, Cannot connect: VPN 0x80072EE7",
        "0x80072ee7, Cannot connect: VPN 0x80072EE7",
        "1С отчёт, В 1С не строится отчет",
    })
    void findsRussianAndEnglishWordsInAllTheirForms(String asked, String subject) {
        var ticket = indexed(rows.ticket("line1", subject));

        assertThat(found("findanna", "q", asked)).contains(ticket);
    }

    /** Nothing holds a word that is none; the whole register would be no answer. */
    @ParameterizedTest
    @ValueSource(strings = {"%", "№", "_", "*", "😀", "\"\""})
    void findsNothingBySignsAlone(String signs) {
        indexed(rows.ticket("line1", "Знаки % № _ * 😀"));

        assertThat(found("findanna", "q", signs)).isEmpty();
        assertThat(found("findanna", "person", signs)).isEmpty();
    }

    /** Endings alone do not tell that these are forms of one word. */
    @ParameterizedTest
    @CsvSource({
        "писем, Пропало письмо",
        "письмо, Нет новых писем",
        "ошибок, Выходит ошибка",
        "окон, Не открывается окно",
        "окно, Закрыть сорок окон",
        "дня, Пропал рабочий день",
        "дней, Пропал рабочий день",
        "день, Ждём пять дней",
        "имени, Неверное имя",
        "времени, Сбилось время",
        "звонки, Пропущен звонок",
        "звонок, Пропущены звонки",
        "замена, Просим замену",
        "замену, Нужна замена",
        "замены, Нужна замена",
        "дети, На фото ребёнок",
        "ребенок, На фото дети",
        "ребёнка, На фото дети",
        "люди, Пришёл человек",
        "человек, Пришли люди",
        "идти, Письма не шли",
        "шёл, Письма не шли",
        "шел, Письма не шли",
        "матери, Капитал получает мать",
        "Павел, Учётка для Павла",
        "child, Two children",
        "mouse, Three mice",
        "mice, A broken mouse",
        "run, The backup ran",
        "ran, Run the backup",
        "break, It broke again",
        "write, Olga wrote twice",
        "written, Olga wrote twice",
        "find, The disk was not found",
        "buy, We bought a scanner",
    })
    void findsIrregularFormsInBothDirections(String asked, String subject) {
        var ticket = indexed(rows.ticket("line1", subject));

        var page = page("findanna", "q", asked);

        assertThat(numbers(page)).contains(ticket);
        assertThat(page.select(".hits > li:has(a[href$=/" + ticket + "]) .head mark"))
                .as("marked")
                .isNotEmpty();
    }

    @Test
    void marksEachFormThatItFinds() {
        var ticket = rows.ticket("line1", "Письмо о дефрагментации");
        rows.letter(ticket, "Ольга", "Из десяти писем пришло два, дефрагментация не шла", "", "");
        indexed(ticket);

        assertThat(page("findanna", "q", "писем дефрагментация идти")
                        .select(".hits mark")
                        .eachText())
                .contains("Письмо", "дефрагментации", "писем", "шла")
                .doesNotContain("два");
        assertThat(page("findanna", "q", "письм* дефрагментация")
                        .select(".hits mark")
                        .eachText())
                .contains("Письмо", "писем");
    }

    @ParameterizedTest
    @CsvSource({
        "\"утерянные письма\", true",
        "\"утеряно писем\", true",
        "\"писем утеряно\", false",
        "«писем бухгалтерией», true",
        "письм* утеряно, true",
        "утеряно -писем, false",
        "утеряно -письмо, false",
        "утеряно -письм*, false",
        "утеряно -окно, true",
    })
    void keepsPhrasesBeginningsAndWhatIsLeftOutWithIrregularForms(String asked, boolean finds) {
        var ticket = indexed(rows.ticket("line1", "Утеряно письмо бухгалтерией"));

        assertThat(found("findanna", "q", asked).contains(ticket)).isEqualTo(finds);
    }

    /** A word that says nothing, such as «для», is no form of «длить». */
    @Test
    void takesLittleWordsForNothingElse() {
        var ticket = indexed(rows.ticket("line1", "Для трёх мест из отдела"));

        assertThat(found("findanna", "q", "длить")).doesNotContain(ticket);
        assertThat(found("findanna", "q", "не для был")).isEmpty();
        assertThat(found("findanna", "q", "был отдел мест")).contains(ticket);
    }

    @Test
    void leavesOutWhatIsTypedWithAMinusAlsoWithNothingElseToLookFor() {
        var without = indexed(rows.ticket("line1", "Квазар: сканер"));
        var with = indexed(rows.ticket("line1", "Квазар: писем нет"));
        var solved = indexed(rows.ticket("line1", "Квазар: факс", "О", "SOLVED", 50, 1, DeskRows.ARRIVED));

        assertThat(found("findanna", "q", "-письмо", "company", "ромашка"))
                .contains(without)
                .doesNotContain(with);
        assertThat(found("findanna", "q", "-письмо")).contains(without, solved).doesNotContain(with);
        assertThat(found("findanna", "q", "-письмо -сканер", "state", "open")).doesNotContain(with, without, solved);
        assertThat(found("findanna", "q", "квазар", "person", "-ольга")).containsExactly(solved);
        assertThat(found("findanna", "q", "-" + with, "company", "ромашка")).contains(without);
        assertThat(page("findanna", "q", "-письмо", "company", "никогдатакой")
                        .select(".empty")
                        .text())
                .contains("Ничего не нашлось");
    }

    @Test
    void findsByWhatWasSaidAndByWhoSaidIt() {
        var ticket = rows.ticket("line1", "Вопрос");
        rows.letter(ticket, "Аристарх Невыразимов", "Сломался кассовый аппарат", "прежняя цитата о сканере", "");
        rows.note(ticket, "findanna", "Проверить фискальный накопитель");
        indexed(ticket);

        assertThat(found("findanna", "q", "кассовым аппаратом")).containsExactly(ticket);
        assertThat(found("findanna", "q", "сканеры")).contains(ticket);
        assertThat(found("findanna", "q", "фискальных накопителей")).containsExactly(ticket);
        assertThat(found("findanna", "person", "невыразимов аристарх")).containsExactly(ticket);
        assertThat(found("findanna", "company", "невыразимов")).isEmpty();
        assertThat(found("findanna", "person", "olga@romashka.example", "q", "накопитель"))
                .containsExactly(ticket);
    }

    @Test
    void findsByCompanyAndByTheNameOfAFile() {
        var ticket = rows.ticket("line1", "Файл прилагаю");
        var letter = rows.letter(ticket, "Ольга", "Смотрите", "", "");
        rows.file(letter, 0, "Акт_сверки-2026.ноябрь.xlsx", "application/octet-stream", "x", "");
        // As the file systems of some machines write it: й is и with a mark.
        rows.file(letter, 1, "Лишнии\u0306.pdf", "application/pdf", "x", "");
        indexed(ticket);

        assertThat(found("findanna", "file", "акты сверки")).containsExactly(ticket);
        assertThat(found("findanna", "file", "Акт_сверки-2026.ноябрь.xlsx")).containsExactly(ticket);
        assertThat(found("findanna", "file", "лишний")).containsExactly(ticket);
        assertThat(found("findanna", "company", "ромашка", "file", "xlsx")).containsExactly(ticket);
        assertThat(found("findanna", "company", "сверки")).isEmpty();
        assertThat(page("findanna", "file", "сверки").select(".hits mark").eachText())
                .contains("сверки");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+7 (812) 555-01-02", "88125550102", "812 555 01 02", "555-01-02"})
    void findsATelephoneNumberHoweverItIsWritten(String typed) {
        var ticket = rows.ticket("line1", "Перезвоните");
        rows.letter(ticket, "Ольга", "Мой телефон: 8 812 555-01-02, добавочный 3", "", "");
        indexed(ticket);

        assertThat(found("findanna", "q", typed)).contains(ticket);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%d", "№ %d", "#%d", "[zayavka #%d]", "Re: [zayavka #%d] Принтер"})
    void findsATicketByItsNumberHoweverItIsWritten(String shape) {
        var ticket = rows.ticket("line1", "По номеру");

        assertThat(page("findanna", "q", shape.formatted(ticket)).select("#numbered + .hits li a[href]"))
                .anyMatch(link -> link.attr("href").endsWith("/" + ticket));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"замена фотобарабана\"",
                "\"замена фотобарабана\" «и на»",
                "замена-фотобарабана",
                "\"замена фотобар*\""
            })
    void findsAPhraseWhoseWordsStandTogether(String typed) {
        var apart = indexed(rows.ticket("line1", "Фотобарабан нужен, замена картриджа нет"));
        var together = indexed(rows.ticket("line1", "Нужна замена фотобарабана и на завтра"));

        assertThat(found("findanna", "q", typed)).contains(together).doesNotContain(apart);
    }

    @ParameterizedTest
    @CsvSource({
        "микросхемма, микросхемы",
        "мкросхемы, микросхемы",
        "миркосхемы, микросхемы",
        "vbrhjc[tvs, микросхемы",
        "Шредингр, Шрёдингер",
        "oscilloscpe, oscilloscope",
    })
    void findsWhatWasMeantByATypingErrorAndSaysSo(String typed, String written) {
        var ticket = indexed(rows.ticket("line1", "Сгорели микросхемы, oscilloscope, Шрёдингер"));

        var page = page("findanna", "q", typed);

        assertThat(numbers(page)).contains(ticket);
        assertThat(page.select("p[role=status]").text())
                .contains(
                        "ничего не нашлось",
                        written.toLowerCase(java.util.Locale.ROOT).replace('ё', 'е'));
    }

    /** A correction never tells of words that only others may read. */
    @Test
    void correctsNothingIntoWhatIsNotTheirs() {
        indexed(rows.ticket("billing", "Тайная субсидированность"));

        var page = page("findanna", "q", "субсидированост");

        assertThat(page.text()).doesNotContain("субсидированность");
        assertThat(page.select(".empty").text()).contains("Ничего не нашлось");
    }

    @ParameterizedTest
    @CsvSource({
        "findanna, line1, 1, true",
        "findanna, line1, 2, true",
        "findanna, billing, 1, false",
        "findbella, billing, 1, true",
        "findbella, line1, 1, false",
        "findboris, line1, 1, true",
        "findboris, billing, 1, true",
        "findgalina, line1, 1, true",
        "findgalina, billing, 1, true",
        "finddina, billing, 1, true",
        "findkira, billing, 1, true",
        "findmaria, billing, 1, true",
        "findadmin, billing, 1, true",
        "findsveta, line1, 1, false",
        "findsveta, billing, 1, false",
    })
    void findsOnlyWhatThisPersonMayRead(String login, String queue, int line, boolean theirs) {
        var ticket = indexed(rows.ticket(queue, "Разграничение доступа", "О", "WORKING", 50, line, DeskRows.ARRIVED));

        assertThat(found(login, "q", "разграничения").contains(ticket)).isEqualTo(theirs);
        assertThat(found(login, "queue", line == 2 ? "line2" : queue, "q", "доступ")
                        .contains(ticket))
                .isEqualTo(theirs);
        assertThat(found(login, "q", Long.toString(ticket)).contains(ticket)).isEqualTo(theirs);
        assertThat(found(login, "person", "olga").isEmpty())
                .isEqualTo(found(login, "q", "доступы").isEmpty());
    }

    /** Complaint 7 */
    @Test
    void findsWhatTheirDepartmentWasToldOf() {
        var ticket = rows.ticket("line1", "Знают оба отдела");
        rows.event(ticket, "ArrivedElsewhereToo", "{\"department\": \"billing\"}");
        indexed(ticket);

        assertThat(found("findbella", "q", "знают оба отдела")).containsExactly(ticket);
        assertThat(found("findbella", "q", Long.toString(ticket))).contains(ticket);
    }

    /** The right is that of this moment, not that of the moment at which the words were read. */
    @Test
    void losesWhatWasHandedOver() {
        var ticket = indexed(rows.ticket("line1", "Переданная гарантия"));
        jdbc.sql("update desk.ticket set queue = 'billing' where number = ?")
                .param(ticket)
                .update();

        assertThat(found("findanna", "q", "переданная")).isEmpty();
        assertThat(found("findbella", "q", "переданная")).containsExactly(ticket);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; drop table desk.ticket; --",
                "\\' & | ! ( ) <-> :* :A",
                "((((((((",
                "\"не закрыта",
                "и не на",
                "-",
                "99999999999999999999999",
                "<script>alert(1)</script>",
                "\u0001x\u0002",
            })
    void answersWhateverIsTyped(String typed) {
        for (var field : List.of("q", "person", "company", "file", "state", "queue", "assignee", "from", "after")) {
            var page = page("findanna", field, typed);

            assertThat(page.select("main script:not([src])")).isEmpty();
            assertThat(page.select("h1").text()).isEqualTo("Поиск заявок");
        }
    }

    @Test
    void answersAQueryOfTwoHundredLettersAndMore() {
        var ticket = indexed(rows.ticket("line1", "Дезоксирибонуклеиновая " + "щ".repeat(200)));

        assertThat(found("findanna", "q", "щ".repeat(200))).containsExactly(ticket);
        assertThat(found("findanna", "q", "ш".repeat(900))).isEmpty();
        assertThat(found("findanna", "q", "дезоксирибонуклеиновая ".repeat(8))).containsExactly(ticket);
    }

    @Test
    void saysWhatToTryWhenNothingIsFound() {
        var page = page("findanna", "q", "абракадабраникогда", "state", "open");

        assertThat(page.select(".empty").text())
                .contains("Ничего не нашлось", "одно-два самых редких слова", "заявки ваших очередей", "звёздочкой");
        assertThat(page.select(".empty a").attr("href")).doesNotContain("state");
    }

    @Test
    void marksTheWordsAndNothingElse() {
        var hostile = "<img src=x onerror=alert(1)> сканеры & \"прочее\"";
        var ticket = rows.ticket("line1", hostile);
        rows.letter(ticket, hostile, "Сломан сканер <script>alert(2)</script>", "", "");
        indexed(ticket);

        var page = page("findanna", "q", "сканеры прочее");

        assertThat(page.select(".hits mark").eachText()).contains("сканеры", "прочее", "сканер");
        assertThat(page.select(".hits img, .hits script")).isEmpty();
        assertThat(page.select(".hits").text()).contains("<img src=x onerror=alert(1)>", "<script>alert(2)</script>");
    }

    @Test
    void narrowsDownByStateAndDay() {
        var solved =
                indexed(rows.ticket("line1", "Сужение круга", "О", "SOLVED", 50, 1, DeskRows.ARRIVED.plusSeconds(9)));
        var open = indexed(rows.ticket("line1", "Сужение круга"));

        assertThat(found("findanna", "q", "сужение")).containsExactlyInAnyOrder(solved, open);
        assertThat(found("findanna", "q", "сужение", "state", "solved")).containsExactly(solved);
        assertThat(found("findanna", "q", "сужение", "state", "unsolved")).containsExactly(open);
        assertThat(found("findanna", "q", "сужение", "from", "2026-11-20", "until", "2026-11-20"))
                .hasSize(2);
        assertThat(found("findanna", "q", "сужение", "from", "2026-11-21")).isEmpty();
        assertThat(found("findanna", "q", "сужение", "until", "2026-11-19")).isEmpty();
    }

    @Test
    void turnsThePagesWithoutLosingATicket() {
        var all = LongStream.range(0, 60)
                .map(each -> indexed(rows.ticket("line1", "Перелистывание " + each)))
                .boxed()
                .toList();
        var seen = new TreeSet<Long>();
        var page = page("findanna", "q", "перелистывания");
        for (int pages = 1; pages <= 3; pages++) {
            seen.addAll(numbers(page));
            var next = page.select("a[rel=next]").attr("href");
            assertThat(next.isEmpty()).isEqualTo(pages == 3);
            page = next.isEmpty() ? page : Jsoup.parse(get("findanna", next));
        }

        assertThat(seen).containsExactlyElementsOf(all);
    }

    @Test
    void keepsASearchAndSharesItWithAQueue() {
        var fields = Map.of("name", "Принтеры наверху", "share", "line1", "q", "принтер & co", "state", "open");
        session("findanna").submit("/desk/search?q=x", "/desk/search/saved", fields);

        var own = page("findanna").select(".saved a");
        assertThat(own.text()).contains("Принтеры наверху");
        assertThat(Jsoup.parse(get("findanna", own.attr("href")))
                        .select("input[name=q]")
                        .val())
                .isEqualTo("принтер & co");
        new Staff(identities).with("findartem", "line1");
        assertThat(page("findartem").select(".saved").text()).contains("Принтеры наверху", "findanna");
        assertThat(page("findbella").select(".saved").text()).doesNotContain("Принтеры наверху");

        var id = jdbc.sql("select id from desk.saved_search where owner = 'findanna'")
                .query(Long.class)
                .single();
        session("findartem").submit("/desk/search?q=x", "/desk/search/saved/" + id + "/forget", Map.of());
        assertThat(page("findanna").select(".saved").text()).contains("Принтеры наверху");
        session("findanna").submit("/desk/search?q=x", "/desk/search/saved/" + id + "/forget", Map.of());
        assertThat(page("findanna").select(".saved a")).isEmpty();
    }

    /** Whoever writes does not wait for the index; it follows by itself. */
    @Test
    void followsWhatIsWrittenByItself() {
        var ticket = rows.ticket("line1", "Само собой");
        rows.letter(ticket, "Ольга", "Появляется самостоятельно", "", "");

        Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(40))
                .until(() -> found("findanna", "q", "самостоятельный").contains(ticket));
    }

    @Test
    void speaksEnglishToThoseWhoAskForIt() {
        var page = Jsoup.parse(http.exchange(
                        RequestEntity.get("/desk/search?q=nowherefound")
                                .header(HttpHeaders.COOKIE, session("findanna").cookies())
                                .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                                .build(),
                        String.class)
                .getBody());

        page.select("select").remove();
        assertThat(page.select("main").text())
                .contains("Nothing was found", "rarest words")
                .doesNotContainPattern("\\p{IsCyrillic}{3}");
    }

    @Test
    void asksWhoeverIsNotSignedInToSignIn() {
        assertThat(http.getForEntity("/desk/search?q=x", String.class).getStatusCode())
                .isIn(HttpStatus.UNAUTHORIZED, HttpStatus.FOUND);
    }

    private long indexed(long ticket) {
        transactions.executeWithoutResult(transaction -> index.renew(List.of(new TicketId(ticket))));
        return ticket;
    }

    private List<Long> found(String login, String... asked) {
        return numbers(page(login, asked));
    }

    private static List<Long> numbers(Document page) {
        return page.select(".hits > li .head a[href]").stream()
                .map(link -> Long.parseLong(link.attr("href").replaceAll("\\D", "")))
                .toList();
    }

    private Document page(String login, String... asked) {
        var address = UriComponentsBuilder.fromPath("/desk/search");
        for (int i = 0; i < asked.length; i += 2) {
            address.queryParam(asked[i], "{" + i + "}");
        }
        var values = LongStream.range(0, asked.length / 2)
                .mapToObj(each -> asked[(int) each * 2 + 1])
                .toArray();
        return Jsoup.parse(get(login, address.encode().buildAndExpand(values).toUriString()));
    }

    private String get(String login, String path) {
        var answer = http.exchange(
                RequestEntity.get(java.net.URI.create(http.getRootUri() + path.replace("&amp;", "&")))
                        .header(HttpHeaders.COOKIE, session(login).cookies())
                        .build(),
                String.class);
        assertThat(answer.getStatusCode()).as(path).isEqualTo(HttpStatus.OK);
        return answer.getBody();
    }

    private TasklistSession session(String login) {
        return sessions.computeIfAbsent(
                login,
                it -> it.equals("findmaria")
                        ? new TasklistSession(http, it, "cockpit")
                        : new TasklistSession(http, it));
    }
}
