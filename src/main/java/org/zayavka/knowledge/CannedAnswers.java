package org.zayavka.knowledge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.shared.Language;

/** The answers that are given often, found by words in any form, by their beginnings, and past a slip of the keys. */
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
        if (words.isEmpty()) {
            return inOrder(language, department, limit);
        }
        var found = byWords(words, language, department, limit);
        return found.isEmpty() ? nearly(Typed.longWords(typed), language, department, limit) : found;
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
                select id, title, text, language from desk.canned_answer, %s
                where offered and words @@ typed and department in ('', :department)
                order by language = :language desc, ts_rank(words, typed) desc, place, id limit :limit
                """.formatted(AnswerWords.ASKED))
                .param("words", words)
                .param("language", language.code())
                .param("department", department)
                .param("limit", limit)
                .query(CannedAnswers::answer)
                .list();
    }

    /** Those with words that are written nearly so. */
    private List<CannedAnswer> nearly(String[] typed, Language language, String department, int limit) {
        return jdbc.sql("""
                select id, title, text, language from desk.canned_answer
                where offered and department in ('', :department) and %s
                order by language = :language desc, %s desc, place, id limit :limit
                """.formatted(AnswerWords.NEAR, AnswerWords.NEARER))
                .param("typed", typed)
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
