package org.zayavka.knowledge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zayavka.shared.Audit;
import org.zayavka.shared.Audit.Subject;
import org.zayavka.shared.Change;
import org.zayavka.shared.Language;
import org.zayavka.shared.Outdated;
import org.zayavka.shared.Refusal;
import org.zayavka.shared.Versioned;

/** Writes canned answers, each change with a line in the audit trail. */
@Component
public class AnswerChanges {

    private final JdbcClient jdbc;
    private final Audit audit;

    AnswerChanges(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** As it is now; also one that is no longer offered. */
    public Optional<Versioned<AnswerData>> get(long id) {
        return jdbc.sql("""
                select title, text, language, department, place, offered, version from desk.canned_answer where id = :id
                """)
                .param("id", id)
                .query((row, i) -> new Versioned<>(answer(row), row.getInt("version")))
                .optional();
    }

    @Transactional
    public long add(AnswerData answer, String by) {
        var id = written(jdbc.sql("""
                insert into desk.canned_answer (title, text, language, department, place, offered, words)
                values (:title, :text, :language, :department, :place, :offered, %s)
                returning id
                """.formatted(AnswerWords.KEPT)), answer)
                .query(Long.class)
                .single();
        audit.note(by, Change.added(subject(id), answer.texts()));
        return id;
    }

    /**
     * @param version the one that was read
     * @throws Outdated when there is a newer one
     */
    @Transactional
    public void change(long id, AnswerData answer, int version, String by) {
        var before = get(id).orElseThrow(() -> gone(id));
        if (before.version() != version) {
            throw new Outdated(subject(id));
        }
        if (before.value().equals(answer)) {
            return;
        }
        var rows = written(jdbc.sql("""
                update desk.canned_answer
                   set title = :title, text = :text, language = :language, department = :department, place = :place,
                       offered = :offered, version = version + 1,
                       words = %s
                 where id = :id and version = :version
                """.formatted(AnswerWords.KEPT)), answer)
                .param("id", id)
                .param("version", version)
                .update();
        // Somebody may have written between our reading and our writing.
        if (rows == 0) {
            throw new Outdated(subject(id));
        }
        audit.note(by, Change.between(subject(id), before.value().texts(), answer.texts()));
    }

    private static StatementSpec written(StatementSpec sql, AnswerData answer) {
        return sql.param("title", answer.title())
                .param("text", answer.text())
                .param("language", answer.language().code())
                .param("department", answer.department())
                .param("place", answer.place())
                .param("offered", answer.offered())
                .param("titleWords", Typed.folded(answer.title()))
                .param("textWords", Typed.folded(answer.text()));
    }

    static AnswerData answer(ResultSet row) throws SQLException {
        return new AnswerData(
                row.getString("title"),
                row.getString("text"),
                Language.ofCode(row.getString("language")),
                row.getString("department"),
                row.getInt("place"),
                row.getBoolean("offered"));
    }

    private static Subject subject(long id) {
        return Subject.of("answer", id);
    }

    private static Refusal gone(long id) {
        return new Refusal("Готового ответа " + id + " больше нет.", "There is no canned answer " + id + " any more.");
    }
}
