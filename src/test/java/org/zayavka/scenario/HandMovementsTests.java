package org.zayavka.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zayavka.knowledge.AnswerChanges;
import org.zayavka.knowledge.AnswerData;
import org.zayavka.knowledge.ArticleChanges;
import org.zayavka.knowledge.ArticleData;
import org.zayavka.shared.Language;

/** What an agent's hand does a hundred times a day, through the real Tasklist. */
class HandMovementsTests extends TasklistScenario {

    @Autowired
    private AnswerChanges answers;

    @Autowired
    private ArticleChanges articles;

    /** S4.3, S2.6 */
    @Test
    void takesATicketAndGivesItBack() {
        var number = asked("Гудит системный блок");

        at(anna, desk -> {
            desk.open(number);
            desk.button("Взять").click();
            assertThat(desk.tab().locator(".desk-head")).containsText("исполнитель — Анна Крылова");
            assertThat(desk.page().locator("[cam-tasklist-task-meta]")).containsText("Анна Крылова");
            desk.conversation(number);
            desk.button("Отменить").click();
            assertThat(desk.tab().locator(".desk-head")).containsText("никто не взял");
        });

        assertThat(ticket(number, "assignee")).isEmpty();
    }

    /** S4.5, complaint 13: the letter, its copy and its file are on their way after one movement. */
    @Test
    void repliesWithACopyAndADroppedFile() {
        var number = asked("Не открывается отчёт");

        at(anna, desk -> {
            desk.open(number).press("r");
            assertThat(desk.text()).isFocused();
            desk.page().keyboard().type("Инструкция во вложении.");
            desk.page().getByLabel("Копия").fill("petr@romashka.example");
            desk.drop("инструкция по отчёту.txt");
            assertThat(desk.tab().locator("form .desk-names")).containsText("инструкция по отчёту.txt");
            desk.text().press("Control+Enter");
            assertThat(desk.letters().first()).containsText("Инструкция во вложении.");
            assertThat(desk.letters().first()).containsText("инструкция по отчёту.txt");
        });

        petr.awaits(letter -> letter.number() == number && letter.text().contains("Инструкция во вложении."));
        olga.awaits(letter -> letter.number() == number && letter.text().contains("Инструкция во вложении."));
    }

    /** Who leaves the copies as they are writes to whoever takes part when the letter goes. */
    @Test
    void repliesToWhoeverTakesPartByThen() {
        var number = asked("Наблюдатель придёт позже");

        at(anna, desk -> {
            desk.open(number).press("r");
            desk.page().keyboard().type("Смотрим.");
            assertThat(desk.tab()).containsText("черновик сохранён");
            desk.more("Наблюдатель…");
            desk.dialog().getByLabel("Адрес").fill("petr@romashka.example");
            desk.answer("Добавить");
            assertThat(desk.page().getByLabel("Копия")).hasValue("petr@romashka.example");
            desk.text().press("Control+Enter");
            assertThat(desk.letters().first()).containsText("Смотрим.");
        });

        petr.awaits(letter -> letter.number() == number && letter.text().contains("Смотрим."));
    }

    @Test
    void writesANoteThatNeverLeavesTheHouse() {
        var number = asked("Заметка для своих");
        var letters = register("select count(*) from desk.outbox where ticket = " + number);

        at(anna, desk -> {
            desk.open(number).press("n");
            desk.page().keyboard().type("Похоже на блок питания.");
            desk.note().press("Control+Enter");
            assertThat(desk.tab().locator("article.desk-note").first()).containsText("Похоже на блок питания.");
        });

        assertThat(register("select count(*) from desk.outbox where ticket = " + number))
                .isEqualTo(letters);
    }

    /** Canned answers and articles are found by typing, from the keyboard alone. */
    @Test
    void answersWithWordsThatAreReady() {
        answers.add(
                new AnswerData("Заедем сегодня", "Заявка № {ticket.number}: заедем сегодня.", Language.RU, "", 1, true),
                "galina");
        articles.add(
                new ArticleData("Шредер зажевал бумагу", "Нажмите **R**.", Language.RU, List.of("шредер"), true),
                "galina");
        var number = asked("Шредер зажевал бумагу");

        at(anna, desk -> {
            desk.open(number).press("r");
            assertThat(desk.tab().locator(".desk-card")).containsText("Шредер зажевал бумагу");
            desk.page().keyboard().type("Здравствуйте! ::");
            desk.page().getByLabel("Найти ответ").fill("заедем");
            assertThat(desk.dialog().getByRole(AriaRole.OPTION)).hasCount(1);
            desk.page().keyboard().press("Enter");
            assertThat(desk.text()).hasValue("Здравствуйте! Заявка № " + number + ": заедем сегодня.");
            assertThat(desk.text()).isFocused();
        });
    }

    /** S2.6, S4.4: nothing is lost in handing over. */
    @Test
    void handsATicketToAColleagueAndToAnotherQueue() {
        var number = asked("Не моё это дело");

        at(anna, desk -> {
            desk.open(number);
            desk.button("Взять").click();
            assertThat(desk.tab().locator(".desk-done")).containsText("Заявка ваша");
            desk.conversation(number);
            desk.button("Передать…").click();
            desk.dialog().getByLabel("Кому").selectOption("to:artem");
            desk.answer("Передать");
            assertThat(desk.page().locator(".desk-done")).containsText("Артём Соболев");
            desk.conversation(number);
            desk.button("Отменить").click();
            assertThat(desk.tab().locator(".desk-head")).containsText("исполнитель — Анна Крылова");
            desk.conversation(number);
            desk.button("Передать…").click();
            desk.dialog().getByLabel("Кому").selectOption("queue:line2");
            desk.dialog().getByLabel("Причина").fill("Нужен доступ к серверу");
            desk.answer("Передать");
            assertThat(desk.dialog()).hasCount(0);
        });

        assertThat(boris.task(number, "userTask_solveOnLine2").shown("conversation"))
                .contains("Нужен доступ к серверу");
    }

    /** S1.3, S4.3: each is said in one movement and taken back in one. */
    @Test
    void saysWhatItIsAboutWhomItHitsAndHowUrgentItIs() {
        var number = asked("Нет интернета во всём здании");

        at(anna, desk -> {
            desk.open(number);
            desk.tab().getByLabel("Категория").selectOption("network");
            assertThat(desk.tab().locator(".desk-marks")).containsText("Сеть и интернет");
            desk.tab().getByLabel("Кого задевает").selectOption("company");
            assertThat(desk.tab().locator(".desk-done")).containsText("Срок решения");
            desk.button("Срочно").click();
            assertThat(desk.tab().locator(".desk-marks")).containsText("срочная");
            desk.button("Отменить").click();
            assertThat(desk.tab().locator(".desk-marks")).not().containsText("срочная");
        });

        assertThat(ticket(number, "category")).isEqualTo("network");
        assertThat(ticket(number, "impact")).isEqualTo("COMPANY");
        assertThat(ticket(number, "declared_urgent")).isEqualTo("false");
    }

    /** A ticket that repeats another one closes after a question, and so does spam. */
    @Test
    void mergesWhatRepeatsAndThrowsSpamAway() {
        var first = asked("Упал сайт");
        var second = asked("Сайт так и лежит");
        var spam = asked("Раскрутим ваш сайт");

        at(anna, desk -> {
            desk.open(second).more("Объединить…");
            desk.dialog().getByLabel("Номер").fill(Long.toString(first));
            desk.answer("Объединить");
            assertThat(desk.dialog()).hasCount(0);
            desk.open(spam).more("Спам…");
            desk.answer("Это спам");
            assertThat(desk.dialog()).hasCount(0);
        });

        awaitsState(second, "CLOSED", "DUPLICATE");
        awaitsState(spam, "CLOSED", "SPAM");
    }

    /** S5.4: the system suggests it, the agent does it with a click. */
    @Test
    void splitsANewQuestionOff() {
        asked("Настройка почты");
        var answer = olga.awaitsAnswerTo("Настройка почты");
        olga.letter("", "Ещё вопрос: как подключить второй принтер?")
                .replyingTo(answer)
                .send();

        at(anna, desk -> {
            desk.open(answer.number());
            var letter = desk.tab().locator("article.desk-in").first();
            assertThat(letter).containsText("Похоже, это новый вопрос");
            Desktop.button(letter, "Выделить в новую заявку").click();
            desk.answer("Выделить");
            assertThat(letter).containsText("Выделено в заявку №");
            assertThat(letter).not().containsText("Похоже, это новый вопрос");
            assertThat(desk.tab().locator(".desk-card")).containsText("Связанные заявки");
        });

        assertThat(register("select count(*) from desk.ticket where follows = " + answer.number()))
                .containsExactly(1L);
    }

    /** S5.1: who asks, and what else this has to do with. */
    @Test
    void saysWhoAsksAndLinksTickets() {
        var other = asked("Не работает касса");
        var number = asked("Касса снова не работает");

        at(anna, desk -> {
            desk.open(number).more("Кто обратился…");
            desk.dialog().getByLabel("или договор, адрес").fill(PETR);
            desk.answer("Связать");
            assertThat(desk.dialog()).hasCount(0);
            desk.conversation(number);
            assertThat(desk.tab().locator(".desk-card")).containsText("Пётр Лисицын");
            desk.more("Связать…");
            desk.dialog().getByLabel("Номер заявки").fill(Long.toString(other));
            desk.answer("Связать");
            assertThat(desk.tab().locator(".desk-card")).containsText("Связанные заявки");
            assertThat(desk.tab().locator(".desk-card")).containsText("№ " + other);
        });

        assertThat(events(other)).contains("TicketLinked");
    }

    /** Complaint 8 */
    @Test
    void leavesASolvedTicketSolved() {
        var number = asked("Мерцает экран");
        anna.task(number).solve("Кабель заменён.");
        var solution =
                olga.awaits(letter -> letter.number() == number && letter.text().contains("Кабель заменён."));
        olga.letter("", "Ваш мастер забыл у нас зонт, передайте ему.")
                .replyingTo(solution)
                .send();
        awaitsState(number, "WORKING", "");

        at(anna, desk -> {
            desk.open(number);
            desk.button("Не открывать снова…").click();
            desk.answer("Оставить решённой");
            assertThat(desk.dialog()).hasCount(0);
        });

        assertThat(ticket(number, "state")).isEqualTo("SOLVED");
    }

    /** Hands stay on the keyboard: read, reply, send, next. */
    @Test
    void goesToTheNextTicketAndStaysInItsConversation() {
        asked("Первая в списке");
        asked("Вторая в списке");

        at(anna, desk -> {
            var list = desk.page().locator(".tasks-list li.task");
            list.first().click();
            desk.page().locator(".nav-tabs").getByText("Переписка").click();
            var first = desk.tab().locator(".desk-head h3").textContent();
            desk.press("j");
            assertThat(desk.tab().locator(".desk-head h3")).not().hasText(first);
            assertThat(list.nth(1)).hasClass(Pattern.compile(".*active.*"));
        });
    }
}
