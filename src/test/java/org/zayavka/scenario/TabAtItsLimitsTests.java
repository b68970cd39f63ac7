package org.zayavka.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tab with two people, without a session, and with more than anybody expected. */
class TabAtItsLimitsTests extends TasklistScenario {

    @Autowired
    private JdbcClient jdbc;

    /** Complaint 13: presence and a warning, never a refusal. */
    @Test
    void twoAgentsInOneTicketSeeEachOtherAndNeitherIsRefused() {
        var number = asked("Двое на одну заявку");

        at(
                anna,
                first -> at(artem, second -> {
                    first.open(number).press("r");
                    second.open(number);
                    first.page().keyboard().type("Выезжаем к вам в 15 часов.");
                    assertThat(second.tab().locator(".desk-writing")).containsText("Анна Крылова: пишет");

                    second.press("n");
                    second.page().keyboard().type("Клиент звонил, ждёт после 16.");
                    second.note().press("Control+Enter");
                    assertThat(first.tab().locator("form.desk-composer"))
                            .containsText("Пока вы писали, пришло новое: Артём Соболев");
                    assertThat(first.text()).hasValue("Выезжаем к вам в 15 часов.");

                    first.text().press("Control+Enter");
                    assertThat(first.letters().first()).containsText("Выезжаем к вам в 15 часов.");
                    assertThat(first.tab()).containsText("Пока вы писали, пришло новое: посмотрите ниже.");
                }));
    }

    /** What is typed outlives the end of the session, in the tab and after the new login. */
    @Test
    void aLoggedOutTabSaysSoAndLosesNothing() {
        var number = asked("Вышли в другом окне");

        at(anna, desk -> {
            desk.open(number).press("r");
            desk.page().keyboard().type("Это уже на сервере.");
            assertThat(desk.tab()).containsText("черновик сохранён");
            desk.page().context().clearCookies();
            desk.page().keyboard().type(" А это ещё нет.");
            assertThat(desk.tab()).containsText("Вы вышли из системы");
            assertThat(desk.tab()).containsText("текст хранится в этом окне");
            desk.picture("tab-logged-out");
            desk.signInAgain().open(number);
            assertThat(desk.text()).hasValue("Это уже на сервере. А это ещё нет.");
            assertThat(desk.tab()).containsText("черновик сохранён");
        });
    }

    /** A letter of five megabytes delays nobody: its beginning is there, the rest comes when it is asked for. */
    @Test
    void aLetterOfFiveMegabytes() {
        olga.letter(
                        "Журнал целиком",
                        "Журнал сервера ниже.\n"
                                + "строка журнала, которую никто не дочитает до конца\n".repeat(60_000))
                .send();
        var number = olga.awaitsAnswerTo("Журнал целиком").number();

        at(anna, desk -> {
            desk.open(number);
            var letter = desk.tab().locator("article.desk-in");
            assertThat(letter).containsText("Журнал сервера ниже.");
            desk.button("Показать весь текст").click();
            assertThat(desk.button("Показать весь текст")).hasCount(0);
            desk.press("r");
            desk.page().keyboard().type("Прочли.");
            assertThat(desk.text()).hasValue("Прочли.");
        });
    }

    @Test
    void aConversationOfThreeHundredLetters() {
        var number = asked("Долгая история");
        jdbc.sql("""
                insert into desk.message
                    (ticket, direction, author, address, at, subject, pieces, html, message_id, remarks)
                select :ticket, case when n % 2 = 0 then 'IN' else 'OUT' end, case when n % 2 = 0 then 'Ольга' else 'anna' end,
                    'olga@romashka.example', timestamptz '2026-11-23T07:10:00Z' + n * interval '1 second', 'Долгая история',
                    jsonb_build_array(jsonb_build_object('text', 'Письмо номер ' || n || '.', 'fold', 'OPEN')),
                    '', '', '[]'
                from generate_series(1, 300) n
                """).param("ticket", number).update();

        at(anna, desk -> {
            desk.open(number);
            assertThat(desk.tab().locator("article").first()).containsText("Письмо номер 300.");
            for (int pages = 0;
                    pages < 7 && desk.button("Показать более ранние").count() > 0;
                    pages++) {
                var shown = desk.tab().locator("article").count();
                desk.button("Показать более ранние").click();
                desk.page()
                        .waitForFunction(
                                "shown => document.querySelectorAll('.desk-room article').length > shown"
                                        + " || document.querySelector('.desk-begin')",
                                shown);
            }
            assertThat(desk.tab()).containsText("Это начало заявки.");
            assertThat(desk.tab().locator("article")).hasCount(302);
            assertThat(desk.tab().locator("article").last()).containsText("Посмотрите, пожалуйста.");
        });
    }

    @Test
    void aLetterWithFortyFiles() {
        var letter = olga.letter("Сорок снимков", "Всё во вложениях.");
        for (int n = 1; n <= 40; n++) {
            letter.attaching("снимок экрана бухгалтерии номер " + n + ".txt");
        }
        letter.send();
        var number = olga.awaitsAnswerTo("Сорок снимков").number();

        at(anna, 900, desk -> {
            desk.open(number);
            var files = desk.tab().locator("article.desk-in .desk-names li");
            assertThat(files).hasCount(8);
            desk.button("ещё 32 файла").click();
            assertThat(files).hasCount(40);
            desk.picture("tab-40-files");
        });
        assertThat(register("select count(*) from desk.attachment join desk.message on message = id where ticket = "
                        + number))
                .containsExactly(40L);
    }
}
