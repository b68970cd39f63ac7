package org.zayavka.knowledge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.shared.Language;

/** All articles, for looking through them. */
@Component
public class ArticleList {

    public static final int PAGE = 50;

    private final JdbcClient jdbc;

    ArticleList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Line(
            long id, String title, Language language, List<String> tags, Instant changedAt, boolean offered) {}

    /** @param next after which the next page begins; 0 when there is none */
    public record Page(List<Line> lines, long next) {}

    /**
     * By title; what is typed is looked for instead, the best first, and that is one page.
     *
     * @param withdrawnToo also those that are no longer offered
     * @param after the last one of the page before; 0 for the first page
     */
    public Page page(String typed, boolean withdrawnToo, long after) {
        var words = Typed.beginnings(typed);
        if (!words.isEmpty()) {
            return new Page(found(words, withdrawnToo), 0);
        }
        var lines = byTitle(withdrawnToo, after);
        var more = lines.size() > PAGE;
        return new Page(
                more ? lines.subList(0, PAGE) : lines,
                more ? lines.get(PAGE - 1).id() : 0);
    }

    private List<Line> byTitle(boolean withdrawnToo, long after) {
        return jdbc.sql(
                        """
                select id, title, language, tags, changed_at, offered from desk.article
                 where (offered or :all)%s
                 order by title_key, id limit :limit
                """.formatted(
                                        after == 0
                                                ? ""
                                                : " and (title_key, id) > (select title_key, id from desk.article where id = :after)"))
                .param("all", withdrawnToo)
                .param("after", after)
                .param("limit", PAGE + 1)
                .query(ArticleList::line)
                .list();
    }

    private List<Line> found(String words, boolean withdrawnToo) {
        return jdbc.sql("""
                select id, title, language, tags, changed_at, offered
                  from desk.article, to_tsquery('russian', :words) typed
                 where words @@ typed and (offered or :all)
                 order by ts_rank(words, typed) desc, title_key, id limit :limit
                """)
                .param("words", words)
                .param("all", withdrawnToo)
                .param("limit", PAGE)
                .query(ArticleList::line)
                .list();
    }

    private static Line line(ResultSet row, int index) throws SQLException {
        return new Line(
                row.getLong("id"),
                row.getString("title"),
                Language.ofCode(row.getString("language")),
                List.of((String[]) row.getArray("tags").getArray()),
                row.getTimestamp("changed_at").toInstant(),
                row.getBoolean("offered"));
    }
}
