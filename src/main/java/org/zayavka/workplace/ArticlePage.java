package org.zayavka.workplace;

import java.util.Locale;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.zayavka.knowledge.Articles;

/** An article of the knowledge base, for reading. */
@Controller
class ArticlePage {

    private final Desk desk;
    private final Articles articles;
    private final Parser parser = Parser.builder().build();
    private final HtmlRenderer renderer =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    ArticlePage(Desk desk, Articles articles) {
        this.desk = desk;
        this.articles = articles;
    }

    @GetMapping("/desk/articles/{id}")
    String show(@PathVariable long id, Authentication login, Locale locale, Model page) {
        var article = articles.get(id).orElseThrow(Desk::unknown);
        desk.dress(page, login, locale);
        page.addAttribute("article", article);
        page.addAttribute("html", renderer.render(parser.parse(article.text())));
        return "desk/article";
    }
}
