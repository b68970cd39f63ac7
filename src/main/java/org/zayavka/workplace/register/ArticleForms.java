package org.zayavka.workplace.register;

import static org.zayavka.workplace.register.ArticlePages.LIST;
import static org.zayavka.workplace.register.RegisterRight.KNOWLEDGE;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zayavka.knowledge.ArticleChanges;
import org.zayavka.knowledge.ArticleData;
import org.zayavka.knowledge.ArticleVersions;
import org.zayavka.knowledge.Articles;
import org.zayavka.shared.Audit.Subject;
import org.zayavka.shared.Versioned;
import org.zayavka.workplace.Desk;

/** Where articles are written. */
@Controller
class ArticleForms {

    private static final String NEW = "/desk/articles-new";

    private final Register register;
    private final EditForms forms;
    private final Articles articles;
    private final ArticleVersions versions;
    private final ArticleChanges changes;

    ArticleForms(
            Register register, EditForms forms, Articles articles, ArticleVersions versions, ArticleChanges changes) {
        this.register = register;
        this.forms = forms;
        this.articles = articles;
        this.versions = versions;
        this.changes = changes;
    }

    @GetMapping(NEW)
    String add(Authentication login, Locale locale, Model page) {
        Register.allow(login, KNOWLEDGE);
        return forms.show(newOne(register.dress(page, login, locale)), page);
    }

    @PostMapping(NEW)
    String add(
            @RequestParam Map<String, String> typed,
            Authentication login,
            Locale locale,
            Model page,
            HttpServletResponse response) {
        Register.allow(login, KNOWLEDGE);
        var form = newOne(register.dress(page, login, locale));
        var id = new long[1];
        var next = forms.save(
                form, typed, page, response, () -> id[0] = changes.add(ArticleData.read(typed), login.getName()));
        return id[0] == 0 ? next : next + "/" + id[0];
    }

    /** @param from the version whose text the form begins with; without it the newest */
    @GetMapping(LIST + "/{id}/edit")
    String edit(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer from,
            Authentication login,
            Locale locale,
            Model page) {
        Register.allow(login, KNOWLEDGE);
        return forms.show(form(id, from, register.dress(page, login, locale)), page);
    }

    @PostMapping(LIST + "/{id}/edit")
    String edit(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            Authentication login,
            Locale locale,
            Model page,
            HttpServletResponse response) {
        Register.allow(login, KNOWLEDGE);
        return forms.save(
                form(id, null, register.dress(page, login, locale)),
                typed,
                page,
                response,
                () -> changes.change(id, ArticleData.read(typed), EditForms.version(typed), login.getName()));
    }

    private EditForm newOne(RegisterWords words) {
        return new EditForm(
                words.say("Новая статья", "New article"),
                NEW,
                LIST,
                LIST,
                new Subject("article", ""),
                inputs(words),
                () -> new Versioned<>(Map.of("language", words.language().code(), "offered", "yes"), 0));
    }

    private EditForm form(long id, @Nullable Integer from, RegisterWords words) {
        var page = LIST + "/" + id;
        return new EditForm(
                words.say("Статья", "Article"),
                page + "/edit",
                page,
                page,
                Subject.of("article", id),
                inputs(words),
                () -> now(id, from));
    }

    private Versioned<Map<String, String>> now(long id, @Nullable Integer from) {
        var article = articles.get(id).orElseThrow(Desk::unknown);
        var shown = from == null
                ? article.data()
                : versions.find(id, from).orElseThrow(Desk::unknown).article();
        return new Versioned<>(shown.texts(), article.version());
    }

    private static List<Input> inputs(RegisterWords words) {
        return List.of(
                Input.needed("title", Input.Kind.TEXT),
                Input.languages(words),
                Input.needed("text", Input.Kind.LONG).hinted("articleText"),
                Input.optional("tags", Input.Kind.TEXT),
                Input.yesOrNo("offered", words).hinted("articleOffered"));
    }
}
