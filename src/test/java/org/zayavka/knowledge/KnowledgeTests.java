package org.zayavka.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zayavka.shared.Audit;
import org.zayavka.shared.Language;
import org.zayavka.shared.TestAudit;
import org.zayavka.support.TestPostgres;

/** What the desk knows is found by words as people type them. */
@NullUnmarked
class KnowledgeTests {

    private final JdbcClient jdbc = JdbcClient.create(TestPostgres.database());
    private final CannedAnswers answers = new CannedAnswers(jdbc);
    private final Articles articles = new Articles(jdbc);
    private final Audit audit = TestAudit.in(jdbc);
    private final AnswerChanges answerChanges = new AnswerChanges(jdbc, audit);
    private final ArticleVersions versions = new ArticleVersions(jdbc);
    private final ArticleChanges articleChanges =
            new ArticleChanges(jdbc, articles, versions, audit, Clock.systemUTC());

    @Test
    void cannedAnswersAreFoundByTheBeginningsOfTheirWords() {
        add("Перезагрузка роутера", "Выключите его из розетки", Language.RU, "support", 2);
        add("Счёт", "Счёт придёт до пятого", Language.RU, "billing", 1);
        add("Взяли в работу", "Занимаемся", Language.RU, "", 3);
        add("Restart the router", "Unplug it", Language.EN, "support", 4);

        assertThat(titles("роут пере", "support")).containsExactly("Перезагрузка роутера");
        assertThat(titles("СЧЕТ", "billing")).as("е for ё").containsExactly("Счёт");
        assertThat(titles("счет", "support")).as("another department's").isEmpty();
        assertThat(titles("router", "support")).as("the other language").containsExactly("Restart the router");
        assertThat(titles("", "support")).as("in order").containsExactly("Перезагрузка роутера", "Взяли в работу");
        assertThat(titles("'\\:*&|!()<-> '", "support"))
                .as("marks alone are nothing")
                .hasSize(2);
        assertThat(titles("тостер", "support")).isEmpty();
    }

    /** Whoever types in a hurry finds what they mean. */
    @Test
    void cannedAnswersAreFoundByFormsOfTheirWordsAndPastASlipOfTheKeys() {
        add("Смена пароля", "Новый пароль придёт в СМС", Language.RU, "", 1);
        add("Перезагрузка роутера", "Выключите роутер из розетки", Language.RU, "", 2);
        add("Restarting routers", "Unplug them", Language.EN, "", 3);
        var all = new AnswerList(jdbc);

        assertThat(titles("паролем", "support")).containsExactly("Смена пароля");
        assertThat(titles("розетками", "support")).as("of the text").containsExactly("Перезагрузка роутера");
        assertThat(titles("роуетр", "support")).containsExactly("Перезагрузка роутера");
        assertThat(titles("restart router", "support")).containsExactly("Restarting routers");
        assertThat(titles("велосипед", "support")).isEmpty();
        assertThat(titles("не", "support")).isEmpty();
        assertThat(all.all("паролями", false)).hasSize(1);
        assertThat(all.all("роуетр", false)).hasSize(1);
    }

    @Test
    void doubledBracesAreBraces() {
        var answer =
                new CannedAnswer(1, "", "{{ticket.number}} = {ticket.number}, { и }, {{{ticket.number}}}", Language.RU);

        assertThat(answer.filled(Map.of("ticket.number", "7"))).isEqualTo("{ticket.number} = 7, { и }, {7}");
    }

    @Test
    void variablesAreFilledInAndWhatHasNoValueStays() {
        var answer = new CannedAnswer(
                1, "", "№ {ticket.number}, {requester.name}: до {solution.due}. {не.переменная} {}", Language.RU);

        assertThat(answer.filled(Map.of("ticket.number", "1042", "requester.name", "Ольга $1 \\", "solution.due", "")))
                .isEqualTo("№ 1042, Ольга $1 \\: до {solution.due}. {не.переменная} {}");
    }

    /** S2.3: whatever form the words have, and whoever's quotes stand in them. */
    @Test
    void articlesAreSuggestedByWhatWasAsked() {
        article("Принтер не печатает", "Проверьте бумагу и очередь печати.", Language.RU, "МФУ");
        article("Почта не отправляется", "Проверьте сервер исходящей почты и бумагу.", Language.RU, "письма");
        article("The printer does not print", "Check the paper.", Language.EN, "scanner");

        assertThat(suggested("Сломались принтеры\nВ бухгалтерии не печатают принтерами", Language.RU))
                .containsExactly("Принтер не печатает");
        assertThat(suggested("О письмах", Language.RU)).as("by a tag").containsExactly("Почта не отправляется");
        assertThat(suggested("Мнёт бумагу", Language.RU))
                .as("the text alone is too little")
                .isEmpty();
        assertThat(suggested("Printers are broken", Language.EN)).containsExactly("The printer does not print");
        assertThat(suggested("it's C:\\temp\\'x' & !(y) \\\\host", Language.EN)).isEmpty();
        assertThat(suggested("", Language.RU)).isEmpty();
    }

    @Test
    void articlesAreFoundByTyping() {
        article("Смена пароля", "Нажмите Ctrl + Alt + Delete.", Language.RU, "вход");

        var found = articles.find("парол", Language.RU, 5);

        assertThat(found).extracting(FoundArticle::title).containsExactly("Смена пароля");
        assertThat(found.get(0).extract()).contains("Нажмите");
        assertThat(articles.get(found.get(0).id()).orElseThrow().tags()).containsExactly("вход");
        assertThat(articles.find("& |", Language.RU, 5)).isEmpty();
    }

    private List<String> titles(String typed, String department) {
        return answers.find(typed, Language.RU, department, 10).stream()
                .map(CannedAnswer::title)
                .toList();
    }

    private List<String> suggested(String question, Language language) {
        return articles.suggested(question, language, 5).stream()
                .map(FoundArticle::title)
                .toList();
    }

    private void add(String title, String text, Language language, String department, int place) {
        answerChanges.add(new AnswerData(title, text, language, department, place, true), "galina");
    }

    private void article(String title, String text, Language language, String... tags) {
        articleChanges.add(new ArticleData(title, text, language, List.of(tags), true), "galina");
    }
}
