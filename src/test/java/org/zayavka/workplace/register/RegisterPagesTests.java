package org.zayavka.workplace.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.IdentityService;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.http.client.ClientHttpRequestFactorySettings;
import org.springframework.boot.http.client.ClientHttpRequestFactorySettings.Redirects;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.zayavka.customer.CompanyData;
import org.zayavka.customer.ContactData;
import org.zayavka.customer.ContractData;
import org.zayavka.customer.CustomerChanges;
import org.zayavka.customer.CustomerFile;
import org.zayavka.shared.CompanyId;
import org.zayavka.shared.ContactId;
import org.zayavka.shared.ContractId;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.Language;
import org.zayavka.support.DeskTest;
import org.zayavka.support.Staff;
import org.zayavka.support.TasklistSession;

@NullUnmarked
@DeskTest
class RegisterPagesTests {

    private static final List<String> GROUPS = List.of(
            "head",
            "camunda-admin",
            "secretary",
            "billing",
            "dispatcher",
            "manager",
            "director",
            "quality",
            "line1",
            "line2",
            "line1Lead",
            "field",
            "analyst",
            "rules");
    private static final Map<String, TasklistSession> SESSIONS = new HashMap<>();

    @Autowired
    TestRestTemplate http;

    @Autowired
    IdentityService identities;

    @Autowired
    CustomerChanges changes;

    @Autowired
    CustomerFile file;

    @Autowired
    JdbcClient jdbc;

    private CompanyId company;
    private ContractId contract;
    private ContactId contact;

    @BeforeEach
    void register() {
        var staff = new Staff(identities);
        // A lead is a member of the line as well.
        GROUPS.forEach(group -> staff.with(
                login(group), group.equals("line1Lead") ? new String[] {group, "line1"} : new String[] {group}));
        var number = Long.toString(System.nanoTime());
        company = changes.add(new CompanyData("ООО «Страница»"), "test");
        contract = changes.add(company, new ContractData(number, "", "basic", null, true, null, null), "test");
        contact = changes.add(
                company,
                new ContactData(
                        "Ольга",
                        new EmailAddress("olga" + number + "@page.example"),
                        "",
                        Language.RU,
                        java.time.ZoneId.of("Europe/Moscow"),
                        false),
                "test");
    }

    /** Whoever changes something sees what happened to it before. */
    @Test
    void aFormShowsTheSameHistoryAsThePageOfTheThing() {
        changes.correctBalance(contract, new java.math.BigDecimal("12.50"), "Сверили", "billing-api");
        for (var path : List.of(
                "/desk/register/contracts/" + contract.value() + "/balance",
                "/desk/register/contracts/" + contract.value() + "/edit",
                "/desk/register/contracts/" + contract.value())) {
            var page = Jsoup.parse(String.valueOf(session("head").page(path).getBody()));

            assertThat(page.select(".history").text())
                    .as(path)
                    .contains("Сверили", "добавлен договор")
                    .doesNotContain("Пока никто");
        }
        var company = Jsoup.parse(String.valueOf(session("head")
                .page("/desk/register/companies/" + this.company.value() + "/edit")
                .getBody()));
        assertThat(company.select(".history").text()).contains("добавлена компания", "добавлен договор");
        var fresh = session("head").page("/desk/register/companies/new");
        assertThat(Jsoup.parse(String.valueOf(fresh.getBody())).select(".history"))
                .isEmpty();
    }

    /** Both languages' headings work, so both are told. */
    @Test
    void theImportNamesTheColumnsInBothLanguages() {
        var page = Jsoup.parse(
                String.valueOf(session("head").page("/desk/register/import").getBody()));

        assertThat(page.select("li:contains(телефон)").text()).startsWith("телефон или phone");
        assertThat(page.select("li:contains(valid from)").text()).startsWith("действует с или valid from");
    }

    /** What each page needs; {@code READ} also stands for those who see the customers of their own tickets. */
    private enum Door {
        LIST("/desk/register", RegisterRight.READ, RegisterRight.READ_OWN),
        PEOPLE("/desk/register/contacts", RegisterRight.READ),
        COMPANY("/desk/register/companies/{company}", RegisterRight.READ),
        CONTRACT("/desk/register/contracts/{contract}", RegisterRight.READ),
        CONTACT("/desk/register/contacts/{contact}", RegisterRight.READ),
        NEW_COMPANY("/desk/register/companies/new", RegisterRight.COMPANIES),
        EDIT_COMPANY("/desk/register/companies/{company}/edit", RegisterRight.COMPANIES),
        NEW_CONTRACT("/desk/register/companies/{company}/contracts/new", RegisterRight.CONTRACTS),
        EDIT_CONTRACT("/desk/register/contracts/{contract}/edit", RegisterRight.CONTRACTS),
        BALANCE("/desk/register/contracts/{contract}/balance", RegisterRight.BALANCES),
        NEW_CONTACT("/desk/register/companies/{company}/contacts/new", RegisterRight.CONTACTS),
        IMPORT("/desk/register/import", RegisterRight.IMPORT),
        PLANS("/desk/register/plans", RegisterRight.READ),
        NEW_PLAN("/desk/register/plans-new", RegisterRight.PLANS),
        EDIT_PLAN("/desk/register/plans/basic", RegisterRight.PLANS),
        YEAR("/desk/register/years/2026", RegisterRight.SEE_CALENDARS),
        NEXT_YEAR("/desk/register/years/2030", RegisterRight.SEE_CALENDARS),
        EDIT_YEAR("/desk/register/years/2026/edit", RegisterRight.CALENDARS),
        HOURS("/desk/register/hours", RegisterRight.SEE_CALENDARS),
        ONE_HOURS("/desk/register/hours/office", RegisterRight.SEE_CALENDARS),
        EDIT_HOURS("/desk/register/hours/office/edit", RegisterRight.CALENDARS),
        NEW_HOURS("/desk/register/hours-new", RegisterRight.CALENDARS),
        SETTINGS("/desk/register/settings", RegisterRight.SETTINGS);

        private final String path;
        private final Set<String> groups = new TreeSet<>();

        Door(String path, RegisterRight... rights) {
            this.path = path;
            for (var right : rights) {
                groups.addAll(right.groups());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void opensEachPageToWhomItIsForAndToNobodyElse(Door door) {
        for (var group : GROUPS) {
            var answer = session(group).page(path(door.path));

            assertThat(answer.getStatusCode())
                    .as(group + " " + door)
                    .isEqualTo(door.groups.contains(group) ? HttpStatus.OK : HttpStatus.FORBIDDEN);
        }
        assertThat(http.getForEntity(path(door.path), String.class).getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    /** A form that was never shown is refused as well, with a token of another page. */
    @Test
    void refusesTheChangesOfThoseWhoMayNotChange() {
        ticketOf(company, "line1");
        var theirs = "/desk/register/contacts/" + contact.value() + "/edit";
        Map<String, RegisterRight> changesOf = Map.of(
                "/desk/register/companies/" + company.value() + "/edit", RegisterRight.COMPANIES,
                "/desk/register/contracts/" + contract.value(), RegisterRight.CONTRACTS,
                "/desk/register/contracts/" + contract.value() + "/balance", RegisterRight.BALANCES,
                "/desk/register/contacts/" + contact.value(), RegisterRight.CONTACTS);
        for (var group : List.of("line1", "line2", "dispatcher", "billing", "line1Lead", "secretary")) {
            assertThat(session(group).page(theirs).getStatusCode()).as(group).isEqualTo(HttpStatus.OK);
            changesOf.forEach((action, right) -> {
                var answer = session(group).submit(theirs, action, Map.of("version", "0", "name", ""));

                assertThat(answer.getStatusCode())
                        .as(group + " " + action)
                        .isEqualTo(
                                right.groups().contains(group)
                                        ? HttpStatus.UNPROCESSABLE_ENTITY
                                        : HttpStatus.FORBIDDEN);
            });
        }
        assertThat(file.company(company).orElseThrow().version()).isZero();
    }

    /** An agent sees the customers of their own queue's tickets, and may correct a phone but not an address (S5.1). */
    @Test
    void anAgentSeesWhoAsksInTheirQueueAndCorrectsThePhone() {
        var page = "/desk/register/contacts/" + contact.value();
        assertThat(session("line1").page(page).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        ticketOf(company, "line1");

        assertThat(session("line1").page(page).getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(session("line2").page(page).getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(session("field").page(page).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(Jsoup.parse(session("line1").page(page + "/edit").getBody())
                        .select("form.edit [name]")
                        .eachAttr("name"))
                .contains("phone")
                .doesNotContain("address", "name");
        var answer = session("line1")
                .submit(
                        page + "/edit",
                        page + "/phone",
                        Map.of("version", "0", "phone", "+7 495 000-00-03", "address", "mallory@evil.example"));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        var after = file.contact(contact).orElseThrow().value();
        assertThat(after.phone()).isEqualTo("+7 495 000-00-03");
        assertThat(after.address().value()).startsWith("olga");
    }

    @Test
    void whoSavesOverANewerVersionKeepsWhatTheyTypedAndSeesWhatIsThere() {
        var edit = "/desk/register/companies/" + company.value() + "/edit";
        changes.change(company, new CompanyData("Имя от Галины"), 0, login("head"));

        var answer = session("secretary").submit(edit, edit, Map.of("version", "0", "name", "Моё имя"));
        var page = Jsoup.parse(answer.getBody());

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(page.select("input[name=name]").val()).isEqualTo("Моё имя");
        assertThat(page.text()).contains("Сейчас сохранено: Имя от Галины", login("head") + " Тестов");
        var again = session("secretary")
                .submit(
                        edit,
                        edit,
                        Map.of("version", page.select("input[name=version]").val(), "name", "Моё имя"));
        assertThat(again.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(file.company(company).orElseThrow().value().name()).isEqualTo("Моё имя");
    }

    @Test
    void tellsFaultsBesideTheirFieldsInTheReadersLanguage() {
        var add = "/desk/register/companies/" + company.value() + "/contacts/new";

        var answer =
                session("secretary").submit(add, add, Map.of("name", "Анна", "address", "не адрес", "former", "no"));
        var page = Jsoup.parse(answer.getBody());

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(page.select(".field:has([name=address]) .fault").text()).contains("Это не адрес почты");
        assertThat(page.select("input[name=name]").val()).isEqualTo("Анна");
        assertThat(page.select("input[name=address]").attr("aria-invalid")).isEqualTo("true");
    }

    @Test
    void showsOnEachPageWhoChangedWhat() {
        var page = "/desk/register/contracts/" + contract.value();
        session("billing").submit(page + "/balance", page + "/balance", Map.of("balance", "-1 500,50", "why", "Акт 7"));

        var history = Jsoup.parse(session("head").page(page).getBody())
                .select(".history")
                .text();

        assertThat(history).contains(login("billing") + " Тестов", "изменён договор", "Акт 7", "500,50");
        assertThat(Jsoup.parse(session("head")
                                .page("/desk/register/companies/" + company.value())
                                .getBody())
                        .select(".history")
                        .text())
                .contains("Акт 7", "добавлен контакт");
    }

    @Test
    void showsHostileWordsAsWords() {
        var hostile = "Ы<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";
        changes.change(company, new CompanyData(hostile), 0, "test");

        for (var path : List.of("/desk/register/companies/" + company.value(), "/desk/register?q=alert")) {
            var page = Jsoup.parse(session("head").page(path).getBody());

            assertThat(page.select("script:not([src^=/assets/]), img")).isEmpty();
            assertThat(page.text()).contains("<script>alert(1)");
        }
    }

    @Test
    void speaksEnglishToThoseWhoAskForIt() {
        for (var door : Door.values()) {
            var page = english(path(door.path));

            assertThat(page.select("html").attr("lang")).as(door.name()).isEqualTo("en");
            assertThat(page.select("h1, h2, label, button, th, dt").text())
                    .as(door.name())
                    .doesNotContain("??");
        }
    }

    @Test
    void importsAListAfterALook() {
        var sent = send("contacts", "Компания;Имя;Почта\nНет такой;Анна;anna@import.example\n");
        var faulty = Jsoup.parse(session("secretary").page(sent).getBody());
        assertThat(faulty.select(".faults tbody tr").text()).contains("2", "Компания", "Нет такой");
        assertThat(faulty.select("form[action$=" + sent + "]")).isEmpty();

        var good = send("companies", "Компания\nООО «Из списка»\n");
        var page = session("secretary").submit(good, good, Map.of());

        assertThat(Jsoup.parse(page.getBody()).select("h1").text()).isEqualTo("Записано");
        assertThat(session("head").page("/desk/register?q=из списка").getBody()).contains("ООО «Из списка»");
    }

    /** Complaint 11: before a calendar is changed, it is said whose deadlines move; then it takes a reason. */
    @Test
    void saysWhoseDeadlinesACalendarMovesBeforeItMovesThem() {
        ticketOf(company, "line1");
        var page = "/desk/register/years/2026";
        var form = Jsoup.parse(session("head").page(page + "/edit").getBody()).selectFirst("form.edit");
        var sent = new LinkedMultiValueMap<String, String>();
        form.select("[name]")
                .forEach(field -> sent.add(
                        field.attr("name"),
                        field.is("select") ? field.select("[selected]").val() : field.val()));
        // The ticket came on Friday the 20th of November: by the new calendar that was a day off.
        sent.add("day", "2026-11-20");
        sent.add("kind", "DAY_OFF");

        var preview = Jsoup.parse(post("head", page + "/edit", sent).getBody());

        assertThat(preview.select("#moved").text()).startsWith("Сдвинутся сроки");
        assertThat(preview.select(".changes").text()).contains("20 ноября 2026", "обычный день", "выходной");
        assertThat(post("head", page, hidden(preview)).getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(jdbc.sql("select count(*) from desk.production_day where day = '2026-11-20'")
                        .query(Integer.class)
                        .single())
                .isZero();
        var confirmed = hidden(preview);
        confirmed.add("why", "Распоряжение мэра");
        assertThat(post("head", page, confirmed).getBody()).contains("Распоряжение мэра");
        confirmed.remove("_csrf");
        assertThat(session("secretary")
                        .submit("/desk/register/companies/new", page, confirmed.toSingleValueMap())
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        jdbc.sql("delete from desk.production_day where day = '2026-11-20'").update();
    }

    private static LinkedMultiValueMap<String, String> hidden(Document preview) {
        var fields = new LinkedMultiValueMap<String, String>();
        preview.select("form.edit input[type=hidden]").forEach(field -> fields.add(field.attr("name"), field.val()));
        return fields;
    }

    private ResponseEntity<String> post(String group, String action, LinkedMultiValueMap<String, String> fields) {
        return http.exchange(
                RequestEntity.post(action)
                        .header(HttpHeaders.COOKIE, session(group).cookies())
                        .accept(MediaType.TEXT_HTML)
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .body(fields),
                String.class);
    }

    private String send(String kind, String list) {
        var form = Jsoup.parse(
                        session("secretary").page("/desk/register/import").getBody())
                .selectFirst("form[enctype]");
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("_csrf", form.select("[name=_csrf]").val());
        parts.add("kind", kind);
        parts.add("file", new ByteArrayResource(list.getBytes(java.nio.charset.Charset.forName("windows-1251"))) {
            @Override
            public String getFilename() {
                return "list.csv";
            }
        });
        var unfollowed = ClientHttpRequestFactorySettings.defaults().withRedirects(Redirects.DONT_FOLLOW);
        var answer = http.withRequestFactorySettings(unfollowed)
                .exchange(
                        RequestEntity.post(form.attr("action"))
                                .header(HttpHeaders.COOKIE, session("secretary").cookies())
                                .contentType(MediaType.MULTIPART_FORM_DATA)
                                .body(parts),
                        String.class);
        assertThat(answer.getStatusCode()).isEqualTo((HttpStatusCode) HttpStatus.FOUND);
        return answer.getHeaders().getLocation().getPath();
    }

    private Document english(String path) {
        ResponseEntity<String> answer = http.exchange(
                RequestEntity.get(path)
                        .header(HttpHeaders.COOKIE, session("head").cookies())
                        .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                        .build(),
                String.class);
        assertThat(answer.getStatusCode()).as(path).isEqualTo(HttpStatus.OK);
        return Jsoup.parse(answer.getBody());
    }

    private String path(String pattern) {
        return pattern.replace("{company}", Long.toString(company.value()))
                .replace("{contract}", Long.toString(contract.value()))
                .replace("{contact}", Long.toString(contact.value()));
    }

    private TasklistSession session(String group) {
        return SESSIONS.computeIfAbsent(
                group,
                it -> new TasklistSession(
                        http, login(it), List.of("manager", "analyst", "rules").contains(it) ? "cockpit" : "tasklist"));
    }

    private static String login(String group) {
        return "reg" + group.replace("-", "").toLowerCase(java.util.Locale.ROOT);
    }

    private void ticketOf(CompanyId whose, String queue) {
        new org.zayavka.workplace.RegisterRows(jdbc).ticket(whose, queue);
    }
}
