package org.zayavka.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zayavka.customer.CustomerRegister;
import org.zayavka.customer.CustomerRegister.NewContact;
import org.zayavka.customer.CustomerRegister.NewContract;
import org.zayavka.customer.Customers;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.Language;
import org.zayavka.support.Axe;

/** S3.7, S3.8: an operator with the telephone at the ear and the real Tasklist before them. */
class PhoneCallInTasklistTests extends TasklistScenario {

    private static final String ELENA = "elena@long.example";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Customers customers;

    @Autowired
    private CustomerRegister register;

    @BeforeEach
    void theyCall() {
        jdbc.sql("update desk.contract set balance = 10 where number = '100-24'")
                .update();
        jdbc.sql("update desk.contact set phone = '8 (812) 123-45-67' where address = ?")
                .param(OLGA)
                .update();
        if (customers.contractByNumber("500-24").isEmpty()) {
            var company = register.addCompany(
                    "Общество с ограниченной ответственностью «Северо-Западная межрегиональная производственная компания»");
            register.addContract(NewContract.of(company, "500-24", "standard"));
            register.addContact(new NewContact(
                    company,
                    "Константинопольская-Рождественская Елена Александровна",
                    new EmailAddress(ELENA),
                    "+7 921 555-44-33",
                    Language.RU,
                    ZoneId.of("Europe/Moscow")));
        }
    }

    /** Found while typing; a click fills the form; the task waits with what to do. */
    @Test
    void theCallerIsFoundWhileTheOperatorTypes() {
        at(anna, desk -> {
            var page = desk.page();
            startCall(page);
            for (var typed : List.of("8 (812) 123-45", "+7 812 123 45 67", "45-67", "100-24 син", "синиц")) {
                type(page, typed);
                assertThat(suggestions(page)).containsText(new String[] {"Ольга Петровна Синицына"});
            }
            type(page, "нетакого");
            assertThat(page.locator(".desk-callers")).containsText("Никого не нашли");
            type(page, "100-24");
            assertThat(suggestions(page)).hasCount(2);
            page.keyboard().press("Escape");
            assertThat(page.locator(".desk-callers")).isHidden();
            type(page, "100-2");
            assertThat(suggestions(page)).hasCount(2);
            desk.picture("call-suggestions");
            isFine(page, ".desk-callers");

            suggestions(page)
                    .filter(new Locator.FilterOptions().setHasText("Синицына"))
                    .click();

            assertThat(field(page, "contractNumber")).hasValue("100-24");
            assertThat(field(page, "surname")).hasValue("Ольга Петровна Синицына");
            assertThat(field(page, "phone")).hasValue("8 (812) 123-45-67");
            page.getByLabel("Да, назвал сам").check();
            page.getByLabel("С чем звонят").fill("Не открывается почта");
            desk.picture("call-start-form");
            start(page);

            openTask(page);
            var form = page.locator(".fjs-container");
            assertThat(form).containsText("Проверен: номер договора и фамилия совпали");
            assertThat(form).containsText("Баланс положительный");
            assertThat(page.getByLabel("Что просит звонящий")).hasCount(0);
            choose(page, "Решено по телефону");
            assertThat(page.getByLabel("Что просит звонящий")).hasValue("Не открывается почта");
            page.getByLabel("Тема заявки").fill("Почта");
            page.getByLabel("Что сделано").fill("Почтовую программу перезапустили, письма приходят.");
            desk.picture("call-take-form");
            isFine(page, ".fjs-container");
            complete(page);
        });

        olga.awaits(letter -> letter.text().contains("Почтовую программу перезапустили"));
    }

    /** By the keyboard alone. */
    @Test
    void theKeyboardChoosesACaller() {
        at(anna, desk -> {
            var page = desk.page();
            startCall(page);
            type(page, "константинопольская");
            assertThat(suggestions(page)).hasCount(1);
            page.keyboard().press("ArrowDown");
            assertThat(suggestions(page)).hasAttribute("aria-selected", "true");
            desk.picture("call-suggestions-long");
            page.keyboard().press("Enter");

            assertThat(field(page, "contractNumber")).hasValue("500-24");
            assertThat(field(page, "surname")).hasValue("Константинопольская-Рождественская Елена Александровна");
            assertThat(page.locator(".modal-dialog")).isVisible();
        });
    }

    /** S3.8: after a quarter of an hour, without a word typed being lost. */
    @Test
    void aLongCallOffersAVisitAndNothingTypedIsLost() {
        at(anna, desk -> {
            var page = desk.page();
            startCall(page);
            type(page, "100-24 Синицына");
            page.getByLabel("Да, назвал сам").check();
            start(page);
            openTask(page);
            choose(page, "Заявка с выездом");
            page.getByLabel("Тема заявки").fill("Не печатает");
            page.getByLabel("Внутренняя заметка").fill("Принтер на втором этаже, перезагрузка не помогла");
            assertThat(page.locator(".desk-offer")).hasCount(0);

            DeskClock.forward(Duration.ofMinutes(15).plusSeconds(5));

            assertThat(page.locator(".desk-offer")).containsText("Разговор идёт больше 15 мин: предложите выезд");
            assertThat(page.locator(".desk-offer")).containsText("прислать инженера");
            assertThat(page.getByLabel("Внутренняя заметка"))
                    .hasValue("Принтер на втором этаже, перезагрузка не помогла");
            assertThat(page.getByLabel("Тема заявки")).hasValue("Не печатает");
            desk.picture("call-offer");
            isFine(page, ".desk-offer");
            page.setViewportSize(700, 900);
            desk.picture("call-offer-narrow");
        });
    }

    /** S3.7 */
    @Test
    void whoeverIsNotVerifiedIsToldPolitely() {
        at(anna, desk -> {
            var page = desk.page();
            startCall(page);
            type(page, "8 921 000-11-22");
            page.getByLabel("Нет", new Page.GetByLabelOptions().setExact(true)).check();
            start(page);
            openTask(page);
            assertThat(page.locator(".fjs-container")).containsText("Не проверен");
            assertThat(page.locator(".fjs-container")).containsText("Простите, по телефону мы помогаем");
            choose(page, "Теперь назвал договор и фамилию — проверить");
            desk.picture("call-record-form");
            field(page, "contractNumber").fill("100-24");
            field(page, "surname").fill("Синицына");
            complete(page);
        });
    }

    /** The list of calls, wide and narrow. */
    @Test
    void theCallsAreLookedBackAt() {
        at(anna, desk -> {
            var page = desk.page();
            startCall(page);
            type(page, "константинопольская");
            suggestions(page).click();
            page.getByLabel("Да, назвал сам").check();
            page.getByLabel("С чем звонят")
                    .fill(
                            "Просит перенести рабочее место бухгалтера-материалиста на четвёртый этаж и подключить принтер");
            start(page);
            openTask(page);
            choose(page, "Только записать");
            page.getByLabel("Внутренняя заметка").fill("Перезвонит после двух");
            complete(page);
            page.navigate("/desk/calls");
            assertThat(page.locator("#calls")).containsText("Константинопольская-Рождественская");
            page.getByText("О чём говорили").first().click();
            desk.picture("calls-wide");
            isFine(page, "html");
            page.setViewportSize(360, 800);
            desk.picture("calls-narrow");
            isFine(page, "html");
        });
    }

    private static void isFine(Page page, String place) {
        Assertions.assertThat(Axe.faults(page, place)).as(place).isEmpty();
    }

    private static void startCall(Page page) {
        page.getByText("Начать процесс").first().click();
        page.locator(".modal-dialog").getByText("Принять звонок").click();
        assertThat(page.getByLabel("Кто звонит")).isVisible();
    }

    private static void type(Page page, String text) {
        var caller = page.getByLabel("Кто звонит");
        caller.fill("");
        caller.pressSequentially(text);
    }

    private static Locator suggestions(Page page) {
        return page.locator(".desk-callers:not([hidden]) [role=option]:not([aria-disabled])");
    }

    private static Locator field(Page page, String key) {
        return page.locator("input[id$='-Field_" + key + "']");
    }

    private static void start(Page page) {
        page.locator(".modal-footer")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Начать"))
                .click();
        assertThat(page.locator(".modal-dialog")).hasCount(0);
    }

    /** It opens by itself: the operator has somebody at the ear. */
    private static void openTask(Page page) {
        assertThat(page.locator(".fjs-container")).containsText("Звонок начался");
    }

    private static void choose(Page page, String outcome) {
        page.locator(".fjs-form-field-select", new Page.LocatorOptions().setHasText("Чем кончился звонок"))
                .locator(".fjs-input-group")
                .click();
        page.locator(".fjs-dropdownlist-item", new Page.LocatorOptions().setHasText(outcome))
                .click();
    }

    private static void complete(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Завершить"))
                .click();
        assertThat(page.locator(".fjs-container")).hasCount(0);
    }
}
