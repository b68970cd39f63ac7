package org.zayavka.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zayavka.shared.Audit;
import org.zayavka.shared.Audit.Subject;
import org.zayavka.shared.Faults;
import org.zayavka.shared.Faults.Fault;
import org.zayavka.shared.Language;
import org.zayavka.shared.Outdated;
import org.zayavka.shared.TestAudit;
import org.zayavka.support.TestPostgres;

/** Who writes articles and canned answers loses nothing: not a version, not a colleague's change. */
@NullUnmarked
class WritingTests {

    private final JdbcClient jdbc = JdbcClient.create(TestPostgres.database());
    private final Audit audit = TestAudit.in(jdbc);
    private final Articles articles = new Articles(jdbc);
    private final ArticleVersions versions = new ArticleVersions(jdbc);
    private final ArticleChanges writing = new ArticleChanges(jdbc, articles, versions, audit, Clock.systemUTC());
    private final ArticleList list = new ArticleList(jdbc);
    private final AnswerChanges answers = new AnswerChanges(jdbc, audit);

    @Test
    void eachChangeOfAnArticleIsAVersionThatStaysReadable() {
        var id = writing.add(article("Принтер", "Включите его."), "galina");

        writing.change(id, article("Принтер", "Выключите его.\nВключите снова."), 1, "kira");
        writing.change(id, article("Принтер и сканер", "Выключите его.\nВключите снова."), 2, "galina");

        assertThat(articles.get(id).orElseThrow().version()).isEqualTo(3);
        assertThat(versions.of(id, 10))
                .extracting(ArticleVersions.Line::who)
                .containsExactly("galina", "kira", "galina");
        assertThat(versions.find(id, 1).orElseThrow().article().text()).isEqualTo("Включите его.");
        assertThat(versions.find(id, 2).orElseThrow().article().title()).isEqualTo("Принтер");
        assertThat(versions.find(id, 4)).isEmpty();
        assertThat(audit.of(Subject.of("article", id), 10))
                .extracting(Audit.Line::fields)
                .startsWith(
                        List.of(new Audit.Field("title", "Принтер", "Принтер и сканер")),
                        List.of(new Audit.Field("articleText", "1", "2")));
    }

    @Test
    void whoSavesOverANewerVersionIsToldAndNothingIsWritten() {
        var article = writing.add(article("Спор", "Раз"), "galina");
        writing.change(article, article("Спор", "Два"), 1, "galina");
        var answer = answers.add(answer("Спор", "Раз"), "galina");
        answers.change(answer, answer("Спор", "Два"), 1, "galina");

        assertThatThrownBy(() -> writing.change(article, article("Спор", "Три"), 1, "kira"))
                .isInstanceOf(Outdated.class);
        assertThatThrownBy(() -> answers.change(answer, answer("Спор", "Три"), 1, "kira"))
                .isInstanceOf(Outdated.class);
        assertThat(articles.get(article).orElseThrow().text()).isEqualTo("Два");
        assertThat(versions.of(article, 10)).hasSize(2);
        assertThat(answers.get(answer).orElseThrow().value().text()).isEqualTo("Два");
        assertThat(audit.of(Subject.of("answer", answer), 10)).hasSize(2);
    }

    @Test
    void whatChangesNothingIsNoVersion() {
        var id = writing.add(article("Тишина", "Так и есть"), "galina");

        writing.change(id, article("Тишина", "Так и есть"), 1, "kira");

        assertThat(articles.get(id).orElseThrow().version()).isEqualTo(1);
        assertThat(audit.of(Subject.of("article", id), 10)).hasSize(1);
    }

    @Test
    void whatIsNoLongerOfferedIsFoundByAuthorsAlone() {
        var id = writing.add(article("Факсимильный аппарат", "Наберите номер."), "galina");
        var answer = answers.add(answer("Факсом", "Пришлите факс."), "galina");
        var offered = new CannedAnswers(jdbc);
        assertThat(articles.suggested("факсимильный", Language.RU, 5)).isNotEmpty();

        writing.change(
                id,
                new ArticleData("Факсимильный аппарат", "Наберите номер.", Language.RU, List.of(), false),
                1,
                "galina");
        answers.change(answer, new AnswerData("Факсом", "Пришлите факс.", Language.RU, "", 1, false), 1, "galina");

        assertThat(articles.suggested("факсимильный", Language.RU, 5)).isEmpty();
        assertThat(articles.find("факсимильный", Language.RU, 5)).isEmpty();
        assertThat(offered.find("факс", Language.RU, "", 5)).isEmpty();
        assertThat(offered.find("", Language.RU, "", 500))
                .extracting(CannedAnswer::title)
                .doesNotContain("Факсом");
        assertThat(list.page("факсимильный", false, 0).lines()).isEmpty();
        assertThat(list.page("факсимильный", true, 0).lines()).hasSize(1);
        assertThat(new AnswerList(jdbc).all("факс", true)).hasSize(1);
        assertThat(articles.get(id)).isPresent();
    }

    @Test
    void articlesStandByTitleWhateverTheCaseOnPageAfterPage() {
        for (int i = 0; i < ArticleList.PAGE + 5; i++) {
            writing.add(article((i % 2 == 0 ? "Ёлка " : "елка ") + (1000 + i), "Нарядите"), "galina");
        }

        var first = list.page("", false, 0);
        var second = list.page("", false, first.next());

        assertThat(first.lines()).hasSize(ArticleList.PAGE);
        assertThat(second.lines()).isNotEmpty().doesNotContainAnyElementsOf(first.lines());
        assertThat(first.lines().stream()
                        .map(line -> Typed.folded(line.title()))
                        .toList())
                .isSorted();
    }

    @Test
    void tellsAllThatIsWrongAtOnceByField() {
        var wrong = catchThrowableOfType(
                Faults.class,
                () -> AnswerData.read(
                        Map.of("title", " ", "text", "До {solution.du}", "language", "ru", "place", "x")));

        assertThat(wrong.all()).extracting(Fault::field).containsExactlyInAnyOrder("title", "text", "place");
        assertThat(wrong.all().stream()
                        .filter(fault -> fault.field().equals("text"))
                        .findAny()
                        .orElseThrow()
                        .russian())
                .contains("{solution.du}");
    }

    @Test
    void whatNobodyFillsInIsRefusedAndTheKnownVariablesAreNamed() {
        for (var unknown : List.of("{неизвестно}", "{company}", "{}", "{ ticket.number }", "{Ticket.Number}")) {
            var wrong = catchThrowableOfType(
                    Faults.class,
                    () -> AnswerData.read(Map.of("title", "Да", "text", "До " + unknown, "language", "ru")));

            assertThat(wrong.all().get(0).russian()).contains(unknown, "{ticket.number}", "{solution.due}", "{{");
            assertThat(wrong.all().get(0).english()).contains(unknown, "{ticket.number}", "{{");
        }
    }

    @Test
    void bracesOfTheAnswerItselfAreDoubledAndThePreviewShowsThemAsTheyWillBe() {
        var answer =
                AnswerData.read(Map.of("title", "Да", "text", "№ {ticket.number}: {{company}} и {", "language", "ru"));

        assertThat(answer.preview(Language.RU)).isEqualTo("№ «номер заявки»: {company} и {");
        assertThat(answer.preview(Language.EN)).isEqualTo("№ “the ticket's number”: {company} и {");
    }

    /** Browsers send line ends of two characters. */
    @Test
    void keepsLinesAsTheyWereWritten() {
        var article = ArticleData.read(Map.of(
                "title", "  Два\tслова ", "text", "Раз\r\n\r\n1. Два\u0000\r\n", "language", "en", "tags", "а, б,,а "));

        assertThat(article.title()).isEqualTo("Два слова");
        assertThat(article.text()).isEqualTo("Раз\n\n1. Два");
        assertThat(article.tags()).containsExactly("а", "б");
        assertThat(article.offered()).isTrue();
    }

    private static ArticleData article(String title, String text) {
        return new ArticleData(title, text, Language.RU, List.of(), true);
    }

    private static AnswerData answer(String title, String text) {
        return new AnswerData(title, text, Language.RU, "", 1, true);
    }
}
