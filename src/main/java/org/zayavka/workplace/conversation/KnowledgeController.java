package org.zayavka.workplace.conversation;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zayavka.knowledge.Article;
import org.zayavka.knowledge.Articles;
import org.zayavka.knowledge.CannedAnswers;
import org.zayavka.workplace.Agent;
import org.zayavka.workplace.AgentTickets;

/** What the desk knows already, beside the ticket that asks for it. */
@RestController
@RequestMapping("/camunda/api/desk/{engine}")
class KnowledgeController {

    private static final int ANSWERS = 20;
    private static final int ARTICLES = 5;

    private final AgentTickets tickets;
    private final AskedTickets asked;
    private final CannedAnswers answers;
    private final AnswerValues values;
    private final Articles articles;

    KnowledgeController(
            AgentTickets tickets, AskedTickets asked, CannedAnswers answers, AnswerValues values, Articles articles) {
        this.tickets = tickets;
        this.asked = asked;
        this.answers = answers;
        this.values = values;
        this.articles = articles;
    }

    /** @param text with the ticket's values filled in; what has none stays as {@code {name}} */
    record Canned(long id, String title, String text, String language) {}

    @GetMapping("/canned")
    List<Canned> canned(Agent agent, @RequestParam long ticket, @RequestParam(defaultValue = "") String q) {
        var card = tickets.workedOn(agent, ticket);
        var about = asked.of(card.id());
        return answers.find(q, about.language(), about.department(), ANSWERS).stream()
                .map(answer -> new Canned(
                        answer.id(),
                        answer.title(),
                        answer.filled(values.of(card, agent, answer.language())),
                        answer.language().code()))
                .toList();
    }

    /** @param url of a page for reading */
    record Found(long id, String title, String extract, String url) {}

    /** Those that may help with the ticket; what is typed is looked for instead. */
    @GetMapping("/articles")
    List<Found> articles(Agent agent, @RequestParam long ticket, @RequestParam(defaultValue = "") String q) {
        var about = asked.of(tickets.readable(agent, ticket).id());
        var found = q.isBlank()
                ? articles.suggested(about.question(), about.language(), ARTICLES)
                : articles.find(q, about.language(), ARTICLES);
        return found.stream()
                .map(it -> new Found(it.id(), it.title(), it.extract(), "/desk/articles/" + it.id()))
                .toList();
    }

    /** Whoever works here may read an article. */
    @GetMapping("/articles/{id}")
    Article article(Agent agent, @PathVariable long id) {
        return articles.get(id)
                .orElseThrow(() -> AgentTickets.refused(
                        agent,
                        HttpStatus.NOT_FOUND,
                        "Статьи " + id + " больше нет.",
                        "There is no article " + id + " any more."));
    }
}
