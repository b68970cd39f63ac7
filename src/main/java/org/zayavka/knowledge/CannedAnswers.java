package org.zayavka.knowledge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.shared.Language;

/** The answers that are given often, found by the beginnings of words. */
@Component
public class CannedAnswers {

    private final JdbcClient jdbc;

    CannedAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Those of a department and those of all; in the reader's language first. While nothing is typed, the first ones in
     * their order, in that language alone.
     */
    public List<CannedAnswer> find(String typed, Language language, String department, int limit) {
        var words = Typed.beginnings(typed);
        return words.isEmpty() ? inOrder(language, department, limit) : byWords(words, language, department, limit);
    }

    private List<CannedAnswer> inOrder(Language language, String department, int limit) {
        return jdbc.sql("""
                select id, title, text, language from desk.canned_answer
                where offered and language = :language and department in ('', :department)
                order by place, id limit :limit
                """)
                .param("language", language.code())
                .param("department", department)
                .param("limit", limit)
                .query(CannedAnswers::answer)
                .list();
    }

    private List<CannedAnswer> byWords(String words, Language language, String department, int limit) {
        return jdbc.sql("""
                select id, title, text, language from desk.canned_answer, to_tsquery('simple', :words) typed
                where offered and words @@ typed and department in ('', :department)
                order by language = :language desc, ts_rank(words, typed) desc, place, id limit :limit
                """)
                .param("words", words)
                .param("language", language.code())
                .param("department", department)
                .param("limit", limit)
                .query(CannedAnswers::answer)
                .list();
    }

    /** Whether there is any. */
    public boolean isEmpty() {
        return jdbc.sql("select not exists (select 1 from desk.canned_answer)")
                .query(Boolean.class)
                .single();
    }

    private static CannedAnswer answer(ResultSet row, int index) throws SQLException {
        return new CannedAnswer(
                row.getLong("id"),
                row.getString("title"),
                row.getString("text"),
                Language.ofCode(row.getString("language")));
    }
}
