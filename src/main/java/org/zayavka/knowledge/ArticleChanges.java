package org.zayavka.knowledge;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zayavka.shared.Audit;
import org.zayavka.shared.Audit.Subject;
import org.zayavka.shared.Change;
import org.zayavka.shared.Outdated;
import org.zayavka.shared.Refusal;

/** Writes articles: each change is a version that stays readable, with a line in the audit trail. */
@Component
public class ArticleChanges {

    private final JdbcClient jdbc;
    private final Articles articles;
    private final ArticleVersions versions;
    private final Audit audit;
    private final Clock clock;

    ArticleChanges(JdbcClient jdbc, Articles articles, ArticleVersions versions, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.articles = articles;
        this.versions = versions;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public long add(ArticleData article, String by) {
        var now = clock.instant();
        var id = written(jdbc.sql("""
                insert into desk.article (title, text, language, tags, offered, changed_at, words)
                values (:title, :text, :language, :tags, :offered, :now,
                    setweight(to_tsvector('russian', :titleWords), 'A')
                        || setweight(to_tsvector('russian', :tagWords), 'B')
                        || to_tsvector('russian', :textWords))
                returning id
                """), article, now).query(Long.class).single();
        versions.keep(id, 1, article, by, now);
        audit.note(by, Change.added(subject(id), article.traced(1)));
        return id;
    }

    /**
     * @param version the one that was read
     * @throws Outdated when there is a newer one
     */
    @Transactional
    public void change(long id, ArticleData article, int version, String by) {
        var before = articles.get(id).orElseThrow(() -> gone(id));
        if (before.version() != version) {
            throw new Outdated(subject(id));
        }
        if (before.data().equals(article)) {
            return;
        }
        var now = clock.instant();
        write(id, article, version, now);
        versions.keep(id, version + 1, article, by, now);
        int textOf = before.text().equals(article.text()) ? version : version + 1;
        audit.note(by, Change.between(subject(id), before.data().traced(version), article.traced(textOf)));
    }

    private void write(long id, ArticleData article, int version, Instant now) {
        var rows = written(jdbc.sql("""
                update desk.article
                   set title = :title, text = :text, language = :language, tags = :tags, offered = :offered,
                       changed_at = :now, version = version + 1,
                       words = setweight(to_tsvector('russian', :titleWords), 'A')
                           || setweight(to_tsvector('russian', :tagWords), 'B')
                           || to_tsvector('russian', :textWords)
                 where id = :id and version = :version
                """), article, now)
                .param("id", id)
                .param("version", version)
                .update();
        // Somebody may have written between our reading and our writing.
        if (rows == 0) {
            throw new Outdated(subject(id));
        }
    }

    private static StatementSpec written(StatementSpec sql, ArticleData article, Instant now) {
        return sql.param("title", article.title())
                .param("text", article.text())
                .param("language", article.language().code())
                .param("tags", article.tags().toArray(String[]::new))
                .param("offered", article.offered())
                .param("now", Timestamp.from(now))
                .param("titleWords", Typed.folded(article.title()))
                .param("tagWords", Typed.folded(String.join(" ", article.tags())))
                .param("textWords", Typed.folded(article.text()));
    }

    private static Subject subject(long id) {
        return Subject.of("article", id);
    }

    private static Refusal gone(long id) {
        return new Refusal("Статьи " + id + " больше нет.", "There is no article " + id + " any more.");
    }
}
