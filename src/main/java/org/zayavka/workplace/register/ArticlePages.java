package org.zayavka.workplace.register;

import static org.zayavka.workplace.register.RegisterRight.KNOWLEDGE;
import static org.zayavka.workplace.register.RegisterRight.SEE_KNOWLEDGE;

import java.util.List;
import java.util.Locale;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.zayavka.knowledge.ArticleList;
import org.zayavka.knowledge.ArticleVersions;
import org.zayavka.knowledge.ArticleVersions.ArticleVersion;
import org.zayavka.knowledge.Articles;
import org.zayavka.knowledge.LineChanges;
import org.zayavka.shared.Audit.Subject;
import org.zayavka.workplace.Desk;

/** The articles of the knowledge base, for reading: also what they said before. */
@Controller
class ArticlePages {

    static final String LIST = "/desk/articles";

    private final Register register;
    private final Articles articles;
    private final ArticleList list;
    private final ArticleVersions versions;
    private final Parser parser = Parser.builder().build();
    private final HtmlRenderer renderer =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    ArticlePages(Register register, Articles articles, ArticleList list, ArticleVersions versions) {
        this.register = register;
        this.articles = articles;
        this.list = list;
        this.versions = versions;
    }

    @GetMapping(LIST)
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") long after,
            Authentication login,
            Locale locale,
            Model page) {
        Register.allow(login, SEE_KNOWLEDGE);
        register.dress(page, login, locale);
        var found = list.page(q, Register.may(login, KNOWLEDGE), after);
        page.addAttribute("q", q);
        page.addAttribute("later", after > 0);
        page.addAttribute("articles", found.lines());
        page.addAttribute("next", found.next());
        return "desk/register/articles";
    }

    /** Whoever works here may read an article. */
    @GetMapping(LIST + "/{id}")
    String show(@PathVariable long id, Authentication login, Locale locale, Model page) {
        var article = articles.get(id).orElseThrow(Desk::unknown);
        register.dress(page, login, locale);
        page.addAttribute("article", article);
        page.addAttribute("html", html(article.text()));
        page.addAttribute("versions", versions.of(id, Register.HISTORY));
        register.history(page, Subject.of("article", id));
        return "desk/register/article";
    }

    /** What a version said, and what it changed of the one before. */
    @GetMapping(LIST + "/{id}/versions/{version}")
    String version(@PathVariable long id, @PathVariable int version, Authentication login, Locale locale, Model page) {
        Register.allow(login, SEE_KNOWLEDGE);
        var now = articles.get(id).orElseThrow(Desk::unknown);
        var then = versions.find(id, version).orElseThrow(Desk::unknown);
        register.dress(page, login, locale);
        page.addAttribute("now", now);
        page.addAttribute("then", then);
        page.addAttribute("html", html(then.article().text()));
        page.addAttribute("lines", changes(id, then));
        return "desk/register/article-version";
    }

    private List<LineChanges.Line> changes(long id, ArticleVersion then) {
        return versions.find(id, then.line().version() - 1)
                .map(before -> LineChanges.between(
                        before.article().text(), then.article().text()))
                .orElse(List.of());
    }

    private String html(String text) {
        return renderer.render(parser.parse(text));
    }
}
