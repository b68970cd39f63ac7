package org.zayavka.knowledge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All canned answers, for looking through them. */
@Component
public class AnswerList {

    /** A desk has some dozens; of more the rest is found by typing. */
    public static final int MOST = 300;

    private final JdbcClient jdbc;

    AnswerList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Line(long id, AnswerData answer) {}

    /**
     * The Russian ones first, in the order in which agents see them; what is typed is looked for instead.
     *
     * @param withdrawnToo also those that are no longer offered
     */
    public List<Line> all(String typed, boolean withdrawnToo) {
        var words = Typed.beginnings(typed);
        if (words.isEmpty()) {
            return inOrder(withdrawnToo);
        }
        var found = found(words, withdrawnToo);
        return found.isEmpty() ? nearly(Typed.longWords(typed), withdrawnToo) : found;
    }

    private List<Line> inOrder(boolean withdrawnToo) {
        return jdbc.sql("""
                select id, title, text, language, department, place, offered from desk.canned_answer
                 where offered or :all
                 order by language desc, place, id limit :limit
                """)
                .param("all", withdrawnToo)
                .param("limit", MOST)
                .query(AnswerList::line)
                .list();
    }

    private List<Line> found(String words, boolean withdrawnToo) {
        return jdbc.sql("""
                select id, title, text, language, department, place, offered
                  from desk.canned_answer, %s
                 where words @@ typed and (offered or :all)
                 order by ts_rank(words, typed) desc, language desc, place, id limit :limit
                """.formatted(AnswerWords.ASKED))
                .param("words", words)
                .param("all", withdrawnToo)
                .param("limit", MOST)
                .query(AnswerList::line)
                .list();
    }

    private List<Line> nearly(String[] typed, boolean withdrawnToo) {
        return jdbc.sql("""
                select id, title, text, language, department, place, offered from desk.canned_answer
                 where (offered or :all) and %s
                 order by %s desc, language desc, place, id limit :limit
                """.formatted(AnswerWords.NEAR, AnswerWords.NEARER))
                .param("typed", typed)
                .param("all", withdrawnToo)
                .param("limit", MOST)
                .query(AnswerList::line)
                .list();
    }

    private static Line line(ResultSet row, int index) throws SQLException {
        return new Line(row.getLong("id"), AnswerChanges.answer(row));
    }
}
