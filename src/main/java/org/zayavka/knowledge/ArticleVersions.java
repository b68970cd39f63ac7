package org.zayavka.knowledge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.shared.Language;

/** What an article said, when, and by whom. */
@Component
public class ArticleVersions {

    private final JdbcClient jdbc;

    ArticleVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param who a login */
    public record Line(int version, Instant at, String who) {}

    public record ArticleVersion(Line line, ArticleData article) {}

    /** The newest first. */
    public List<Line> of(long article, int limit) {
        return jdbc.sql("""
                select version, at, who from desk.article_version
                 where article = :article order by version desc limit :limit
                """)
                .param("article", article)
                .param("limit", limit)
                .query((row, i) -> line(row))
                .list();
    }

    public Optional<ArticleVersion> find(long article, int version) {
        return jdbc.sql("""
                select version, at, who, title, text, language, tags, offered from desk.article_version
                 where article = :article and version = :version
                """)
                .param("article", article)
                .param("version", version)
                .query((row, i) -> new ArticleVersion(line(row), article(row)))
                .optional();
    }

    void keep(long id, int version, ArticleData article, String who, Instant at) {
        jdbc.sql("""
                insert into desk.article_version (article, version, at, who, title, text, language, tags, offered)
                values (:article, :version, :at, :who, :title, :text, :language, :tags, :offered)
                """)
                .param("article", id)
                .param("version", version)
                .param("at", Timestamp.from(at))
                .param("who", who)
                .param("title", article.title())
                .param("text", article.text())
                .param("language", article.language().code())
                .param("tags", article.tags().toArray(String[]::new))
                .param("offered", article.offered())
                .update();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(row.getInt("version"), row.getTimestamp("at").toInstant(), row.getString("who"));
    }

    private static ArticleData article(ResultSet row) throws SQLException {
        return new ArticleData(
                row.getString("title"),
                row.getString("text"),
                Language.ofCode(row.getString("language")),
                List.of((String[]) row.getArray("tags").getArray()),
                row.getBoolean("offered"));
    }
}
