package org.zayavka.workplace.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zayavka.customer.CompanyData;
import org.zayavka.customer.ContactData;
import org.zayavka.customer.ContractData;
import org.zayavka.customer.CustomerChanges;
import org.zayavka.knowledge.AnswerChanges;
import org.zayavka.knowledge.AnswerData;
import org.zayavka.knowledge.ArticleChanges;
import org.zayavka.knowledge.ArticleData;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.Language;
import org.zayavka.support.Browser;
import org.zayavka.support.DeskTest;
import org.zayavka.support.Staff;
import org.zayavka.workplace.RegisterRows;

/**
 * The pages of the register in a real browser, from a desk's screen to a phone, with names as long as they come; the
 * pictures lie in {@code target/screenshots}.
 */
@NullUnmarked
@DeskTest
class RegisterLookTests {

    private static final String LONG = "Общество с ограниченной ответственностью «Специализированное "
            + "строительно-монтажное управление №\u00a017 Северо-Западного территориального объединения»";
    private static final String WORD = "Достопримечательностноархитектурностроительныйинвестпроект";

    private static final String TOO_WIDE = "document.documentElement.scrollWidth > window.innerWidth";

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CustomerChanges changes;

    @Autowired
    ArticleChanges articles;

    @Autowired
    AnswerChanges answers;

    @Test
    void noPageIsWiderThanItsWindow() {
        new Staff(identities).with("lookgalina", "head").with("pageadmin", "camunda-admin");
        var pages = pages();
        var tooWide = new ArrayList<String>();
        for (int width : new int[] {1400, 900, 390}) {
            try (var browser = Browser.open("http://localhost:" + port, width, 900)) {
                browser.logInToTasklist("lookgalina", "lookgalina");
                pages.forEach((name, path) -> {
                    browser.page().navigate(path);
                    browser.screenshot("register-" + name + "-" + width);

                    if ((Boolean) browser.page().evaluate(TOO_WIDE)) {
                        tooWide.add(name + " " + width);
                    }
                });
            }
        }
        assertThat(tooWide).isEmpty();
    }

    private Map<String, String> pages() {
        var company = changes.add(new CompanyData(LONG), "lookgalina");
        changes.change(company, new CompanyData(LONG + " и " + WORD), 0, "lookgalina");
        var contract = changes.add(
                company,
                new ContractData("Ц-2026/" + System.nanoTime() + "-ДОП", "", "premium", null, true, null, null),
                "lookgalina");
        var contact = changes.add(
                company,
                new ContactData(
                        "Константинопольская-Задунайская Александра Владиславовна",
                        new EmailAddress("aleksandra.konstantinopolskaya" + System.nanoTime() + "@stroy.example"),
                        "+7 495 000-00-01 доб. 1234",
                        Language.RU,
                        ZoneId.of("Asia/Yekaterinburg"),
                        false),
                "lookgalina");
        var ticket = new RegisterRows(jdbc).ticket(company, "line1");
        var pages = new LinkedHashMap<String, String>();
        pages.put("companies", "/desk/register");
        pages.put("company", "/desk/register/companies/" + company.value());
        pages.put("company-edit", "/desk/register/companies/" + company.value() + "/edit");
        pages.put("contract", "/desk/register/contracts/" + contract.value());
        pages.put("contract-edit", "/desk/register/contracts/" + contract.value() + "/edit");
        pages.put("contacts", "/desk/register/contacts");
        pages.put("contact", "/desk/register/contacts/" + contact.value());
        pages.put("import", "/desk/register/import");
        pages.put("plans", "/desk/register/plans");
        pages.put("year", "/desk/register/years/2026");
        pages.put("year-edit", "/desk/register/years/2026/edit");
        pages.put("hours", "/desk/register/hours");
        pages.put("hours-one", "/desk/register/hours/office");
        pages.put("settings", "/desk/register/settings");
        pages.put("settings-desk", "/desk/register/settings/desk");
        pages.put("settings-hours", "/desk/register/settings/hours");
        pages.put("ticket", "/desk/tickets/" + ticket);
        knowledge(pages);
        return pages;
    }

    private void knowledge(Map<String, String> pages) {
        var first = "1. Выключите его из розетки.\n2. Подождите.\n\n" + WORD;
        var second = "1. Выключите его из розетки.\n2. Подождите **тридцать секунд**.\n3. Включите.\n\n" + WORD;
        var tags = List.of("принтер", "многофункциональное устройство", WORD);
        var article = articles.add(new ArticleData(LONG, first, Language.RU, tags, true), "lookgalina");
        articles.change(article, new ArticleData(LONG, second, Language.RU, tags, false), 1, "lookgalina");
        var answer = answers.add(
                new AnswerData(LONG, "{requester.name}, " + first, Language.RU, "billing", 1, true), "lookgalina");
        answers.change(
                answer,
                new AnswerData(LONG, "{requester.name}, " + second, Language.RU, "billing", 1, false),
                1,
                "lookgalina");
        pages.put("articles", "/desk/articles");
        pages.put("article", "/desk/articles/" + article);
        pages.put("article-version", "/desk/articles/" + article + "/versions/2");
        pages.put("article-edit", "/desk/articles/" + article + "/edit");
        pages.put("answers", "/desk/answers");
        pages.put("answer", "/desk/answers/" + answer);
    }
}
