package org.zayavka.knowledge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.shared.Language;

/** The articles of the knowledge base (S2.3, S2.7), found by their words in any form. */
@Component
public class Articles {

    private static final int LONGEST_QUESTION = 4000;
    private static final int MOST_STEMS = 60;
    private static final String EXTRACT = "StartSel=\"\", StopSel=\"\", MaxWords=30, MinWords=12";

    private final JdbcClient jdbc;

    Articles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Those that may help with a question: a word of it must stand in their title or tags, all of them count.
     *
     * @param question subject and text, as they were written
     */
    public List<FoundArticle> suggested(String question, Language language, int limit) {
        var folded = Typed.folded(question);
        return jdbc.sql("""
                with stems as (
                    select quote_literal(stem) as stem from unnest(tsvector_to_array(to_tsvector('russian', :question)))
                        as stem where length(stem) > 2 and position('\\' in stem) = 0 limit :most),
                asked as (
                    select string_agg(stem, ' | ')::tsquery as anywhere,
                           string_agg(stem || ':AB', ' | ')::tsquery as above from stems),
                found as materialized (
                    select id, title, text, anywhere, ts_rank('{0.05, 0.1, 0.5, 1.0}', words, anywhere) as rank
                    from desk.article, asked where offered and language = :language and words @@ above
                    order by rank desc, id limit :limit)
                select id, title, ts_headline('russian', text, anywhere, :extract) as extract from found
                order by rank desc, id
                """)
                .param("question", folded.substring(0, Math.min(folded.length(), LONGEST_QUESTION)))
                .param("most", MOST_STEMS)
                .param("language", language.code())
                .param("limit", limit)
                .param("extract", EXTRACT)
                .query(Articles::found)
                .list();
    }

    /** Those with all of these words, the last of which may be unfinished; in the reader's language first. */
    public List<FoundArticle> find(String typed, Language language, int limit) {
        var words = Typed.beginnings(typed);
        if (words.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                with found as materialized (
                    select id, title, text, language, typed, ts_rank(words, typed) as rank
                    from desk.article, to_tsquery('russian', :words) typed where offered and words @@ typed
                    order by language = :language desc, rank desc, id limit :limit)
                select id, title, ts_headline('russian', text, typed, :extract) as extract from found
                order by language = :language desc, rank desc, id
                """)
                .param("words", words)
                .param("language", language.code())
                .param("limit", limit)
                .param("extract", EXTRACT)
                .query(Articles::found)
                .list();
    }

    /** Also one that is no longer offered. */
    public Optional<Article> get(long id) {
        return jdbc.sql("""
                select id, title, text, language, tags, changed_at, version, offered from desk.article where id = :id
                """)
                .param("id", id)
                .query((row, i) -> new Article(
                        row.getLong("id"),
                        row.getString("title"),
                        row.getString("text"),
                        Language.ofCode(row.getString("language")),
                        List.of((String[]) row.getArray("tags").getArray()),
                        row.getTimestamp("changed_at").toInstant(),
                        row.getInt("version"),
                        row.getBoolean("offered")))
                .optional();
    }

    public boolean isEmpty() {
        return jdbc.sql("select not exists (select 1 from desk.article)")
                .query(Boolean.class)
                .single();
    }

    private static FoundArticle found(ResultSet row, int index) throws SQLException {
        return new FoundArticle(row.getLong("id"), row.getString("title"), row.getString("extract"));
    }
}
