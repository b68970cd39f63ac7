package org.zayavka.workplace.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.zayavka.channel.Mailboxes;
import org.zayavka.customer.CompanyData;
import org.zayavka.customer.CustomerChanges;
import org.zayavka.notification.DeskCard;
import org.zayavka.shared.DeskChoices;
import org.zayavka.shared.DeskSettings.FilePolicy;
import org.zayavka.shared.Language;
import org.zayavka.support.DeskTest;
import org.zayavka.support.Staff;
import org.zayavka.support.TasklistSession;
import org.zayavka.workplace.RegisterRows;

/** What the environment gives is shown with its place; the rest the desk's people choose, and it counts at once. */
@NullUnmarked
@DeskTest
@TestPropertySource(
        properties = {
            "zayavka.desk.phone=+7 495 000-00-09",
            "zayavka.desk.hours.billing=office",
            "zayavka.mail.mailboxes[0].address=support@settings.example",
            "zayavka.mail.mailboxes[1].address=billing@settings.example",
            "zayavka.mail.mailboxes[1].department=billing",
            "zayavka.mail.mailboxes[1].name=Расчёты",
            "zayavka.mail.mailboxes[1].name-en=Billing"
        })
class SettingsPageTests {

    private static final String PAGE = "/desk/register/settings";
    private static final String DESK = PAGE + "/desk";
    private static final String HOURS = PAGE + "/hours";
    private static final String MAILBOX = PAGE + "/mailbox:support@settings.example";
    private static final Map<String, TasklistSession> SESSIONS = new HashMap<>();

    @Autowired
    TestRestTemplate http;

    @Autowired
    IdentityService identities;

    @Autowired
    DeskCard desk;

    @Autowired
    DeskChoices choices;

    @Autowired
    Mailboxes mailboxes;

    @Autowired
    CustomerChanges customers;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void staff() {
        new Staff(identities)
                .with("setgalina", "head")
                .with("setadmin", "camunda-admin")
                .with("setanna", "line1");
    }

    @AfterEach
    void asShipped() {
        choose(DESK, Map.of("deskName", "", "deskNameEn", "", "files", "ACCEPT"));
    }

    @Test
    void whatTheEnvironmentGivesIsShownWithItsPlaceAndHasNoField() {
        var page = page("setgalina", PAGE);

        assertThat(page.select("dd:contains(+7 495 000-00-09)").text())
                .contains("задано в окружении", "ZAYAVKA_DESK_PHONE")
                .doesNotContain("property source", "zayavka.desk");
        assertThat(page.text())
                .contains("ZAYAVKA_DESK_NAME", "Служба поддержки", "ZAYAVKA_MAIL_MAILBOXES_1_", "Расчёты");
        assertThat(page("setgalina", DESK).select("form.edit [name]").eachAttr("name"))
                .contains("deskName", "deskNameEn", "files")
                .doesNotContain("deskPhone");
        assertThat(page("setgalina", HOURS).select("form.edit select").eachAttr("name"))
                .contains("hours.support", "hours.line1", "usualHours")
                .doesNotContain("hours.billing");
        assertThat(page("setgalina", PAGE).select("a[href*=billing@]"))
                .as("all of it is given")
                .isEmpty();
        choose(DESK, Map.of("deskPhone", "+7 000", "files", "ACCEPT"));
        assertThat(desk.phone()).isEqualTo("+7 495 000-00-09");
    }

    @Test
    void whatIsChosenCountsAtOnceAndIsTracedWithWhoChoseIt() {
        var answer = choose(
                DESK, Map.of("deskName", "Помощь\r\nBcc: x@example.com", "deskNameEn", "Help", "files", "REFUSE"));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(desk.name(Language.RU)).isEqualTo("Помощь Bcc: x@example.com");
        assertThat(desk.name(Language.EN)).isEqualTo("Help");
        assertThat(choices.files()).isEqualTo(FilePolicy.REFUSE);
        assertThat(page("setgalina", PAGE).text()).contains("Помощь", "выбрано здесь", "не принимаются");
        assertThat(page("setgalina", DESK).select(".history").text())
                .contains("setgalina Тестов", "Файлы и картинки", "не принимаются");
    }

    /** An empty name is the desk's own again. */
    @Test
    void aMailboxSpeaksInTheNameThatIsChosenForIt() {
        var mailbox = mailboxes.all().get(0);
        assertThat(desk.name(mailbox, Language.RU)).isEqualTo("Служба поддержки");

        choose(MAILBOX, Map.of("senderName", "Инженеры", "senderNameEn", "Engineers"));

        assertThat(desk.name(mailbox, Language.RU)).isEqualTo("Инженеры");
        assertThat(desk.name(mailbox, Language.EN)).isEqualTo("Engineers");
        choose(MAILBOX, Map.of("senderName", "", "senderNameEn", ""));
        assertThat(desk.name(mailbox, Language.RU)).isEqualTo("Служба поддержки");
        assertThat(page("setgalina", MAILBOX).select(".history").text()).contains("Инженеры");
    }

    @Test
    void aDepartmentWorksTheHoursThatAreChosenForIt() {
        assertThat(choices.calendarOf("line1")).isEqualTo("workdays9to19");
        assertThat(choices.calendarOf("billing")).isEqualTo("office");

        var none = choose(HOURS, Map.of("hours.line1", "nonsense", "usualHours", "workdays9to19"));
        var chosen = choose(HOURS, Map.of("hours.line1", "office", "usualHours", "workdays9to19"));

        assertThat(none.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(chosen.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(choices.calendarOf("line1")).isEqualTo("office");
        assertThat(choices.calendarOf("line2")).isEqualTo("workdays9to19");
        assertThat(page("setanna", "/desk/register/hours")
                        .select("tr:contains(первая линия)")
                        .text())
                .contains("первая линия");
        choose(HOURS, Map.of("usualHours", "workdays9to19"));
        assertThat(choices.calendarOf("line1")).isEqualTo("workdays9to19");
    }

    @Test
    void whoChoosesOverAColleagueKeepsWhatTheyTypedAndDecides() {
        var version = version(DESK);
        choose(DESK, Map.of("deskName", "Имя Галины", "files", "ACCEPT"));

        var late = session("setadmin")
                .submit(DESK, DESK, Map.of("version", version, "deskName", "Моё имя", "files", "ACCEPT"));

        assertThat(late.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        var form = Jsoup.parse(String.valueOf(late.getBody()));
        assertThat(form.select("input[name=deskName]").val()).isEqualTo("Моё имя");
        assertThat(form.text()).contains("Сейчас сохранено: Имя Галины", "setgalina Тестов");
        assertThat(desk.name(Language.RU)).isEqualTo("Имя Галины");
    }

    private static final String MAILBOXES = "/desk/register/mailboxes";

    /** What a mailbox needs is asked for, but for its password: that is named as a variable. */
    @Test
    void aMailboxIsAddedOnAPageAndItsPasswordIsAskedOfTheEnvironment() {
        var added =
                session("setgalina").submit(MAILBOXES + "-new", MAILBOXES + "-new", mailbox("sales@settings.example"));

        assertThat(added.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(mailboxes.all()).extracting(it -> it.address().value()).contains("sales@settings.example");
        var list = page("setgalina", MAILBOXES);
        assertThat(list.select("tr:contains(sales@settings.example)").text())
                .contains("расчёты", "[sales #…]", "ещё ни разу", "нет пароля");
        assertThat(list.select("tr:contains(support@settings.example)").text()).contains("поддержка");
        var one = page("setgalina", MAILBOXES + "/sales@settings.example");
        assertThat(one.text()).contains("ZAYAVKA_MAIL_PASSWORD_SALES_SETTINGS_EXAMPLE=…", "добавлен ящик", "setgalina");
        assertThat(page("setgalina", MAILBOXES + "/billing@settings.example").text())
                .contains("ZAYAVKA_MAIL_MAILBOXES_1_…");
        assertThat(page("setgalina", PAGE).text()).doesNotContain("MAILBOXES_-1", "MAILBOXES_2_");

        var edit = MAILBOXES + "/sales@settings.example/edit";
        var changed = new HashMap<>(mailbox("other@settings.example"));
        changed.put("prefix", "other");
        changed.put("department", "support");
        changed.put("version", version(edit));
        assertThat(session("setadmin").submit(edit, edit, changed).getStatusCode())
                .isEqualTo(HttpStatus.OK);
        assertThat(mailboxes.all())
                .filteredOn(it -> it.address().value().equals("sales@settings.example"))
                .singleElement()
                .satisfies(it -> assertThat(it.department() + it.prefix()).isEqualTo("supportsales"));
        var late = session("setgalina").submit(edit, edit, changed);
        assertThat(late.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(Jsoup.parse(String.valueOf(late.getBody()))
                        .select(".history")
                        .text())
                .as("who changed it stands in the history too")
                .contains("setadmin");
    }

    @Test
    void aMailboxThatCanNotBeIsRefusedFieldByField() {
        var wrong = new HashMap<>(mailbox("support@settings.example"));
        assertThat(session("setgalina")
                        .submit(MAILBOXES + "-new", MAILBOXES + "-new", wrong)
                        .getBody())
                .contains("Такой ящик уже есть.");
        wrong.putAll(Map.of("address", "nobody", "prefix", "a b", "imapPort", "99999", "imapTls", "NONE"));
        var page = session("setgalina").submit(MAILBOXES + "-new", MAILBOXES + "-new", wrong);

        assertThat(page.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(Jsoup.parse(String.valueOf(page.getBody()))
                        .select("[aria-invalid]")
                        .eachAttr("name"))
                .containsExactlyInAnyOrder("address", "prefix", "imapPort", "imapTls");
    }

    private static Map<String, String> mailbox(String address) {
        return Map.of(
                "address", address,
                "department", "billing",
                "prefix", "sales",
                "imapHost", "mail.settings.example",
                "imapTls", "TLS",
                "imapPort", "",
                "imapUser", "sales",
                "imapFolder", "INBOX",
                "fetched", "yes");
    }

    @Test
    void nobodyElseChooses() {
        for (var path : new String[] {
            PAGE, DESK, HOURS, MAILBOX, MAILBOXES, MAILBOXES + "-new", MAILBOXES + "/support@settings.example"
        }) {
            assertThat(session("setanna").page(path).getStatusCode()).as(path).isEqualTo(HttpStatus.FORBIDDEN);
        }
        var company = customers.add(new CompanyData("ООО «Настройка»"), "test");
        var ticket = "/desk/tickets/" + new RegisterRows(jdbc).ticket(company, "line1");
        assertThat(session("setanna")
                        .submit(ticket, DESK, Map.of("version", "0", "deskName", "Чужое", "files", "ACCEPT"))
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(session("setgalina")
                        .page(PAGE + "/mailbox:other@example.com")
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    private ResponseEntity<String> choose(String path, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("version", version(path));
        return session("setgalina").submit(path, path, all);
    }

    private String version(String path) {
        return page("setgalina", path).select("input[name=version]").val();
    }

    private Document page(String login, String path) {
        return Jsoup.parse(String.valueOf(session(login).page(path).getBody()));
    }

    private TasklistSession session(String login) {
        return SESSIONS.computeIfAbsent(login, it -> new TasklistSession(http, it));
    }
}
