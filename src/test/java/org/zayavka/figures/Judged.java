package org.zayavka.figures;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What requesters said and claimed, as the rooms of quality and of claims write it. */
@NullUnmarked
final class Judged {

    private final JdbcClient jdbc;
    private long next = 100;

    Judged(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Judged rated(String day, int score, String words, String agent, String queue, @Nullable Long company) {
        jdbc.sql("""
                insert into desk.rating (ticket, score, words, rated_at, rated_on, changed_at, agent, queue, plan,
                    priority, company, company_name)
                values (:ticket, :score, :words, :at, :day, :at, :agent, :queue, 'standard', 'normal', :company,
                    'Ромашка')
                """)
                .param("ticket", next++)
                .param("score", score)
                .param("words", words)
                .param("at", java.sql.Timestamp.from(at(day)))
                .param("day", LocalDate.parse(day))
                .param("agent", agent)
                .param("queue", queue)
                .param("company", company)
                .update();
        return this;
    }

    Judged phoned(String day, int score, @Nullable Integer recommends, String wish, String agent, String queue) {
        jdbc.sql("""
                insert into desk.quality_call (ticket, person, planned_at, share, reason, table_version, tried_at,
                    ended_at, outcome, by, score, recommends, wish, answered_on, agent, queue, plan, priority, company,
                    company_name)
                values (:ticket, 'contact-' || :ticket, :at, 10, 'byShare', 1, :at, :at, 'answered', 'kira', :score,
                    :recommends, :wish, :day, :agent, :queue, 'premium', 'urgent', 8, 'Вектор')
                """)
                .param("ticket", next++)
                .param("score", score)
                .param("recommends", recommends)
                .param("wish", wish)
                .param("at", java.sql.Timestamp.from(at(day)))
                .param("day", LocalDate.parse(day))
                .param("agent", agent)
                .param("queue", queue)
                .update();
        return this;
    }

    /** @param answered absent while it is open */
    Judged claimed(
            String arrived, String due, @Nullable String answered, String reason, String specialist, String outcome) {
        jdbc.sql("""
                insert into desk.claim (state, source, language, arrived_at, arrived_on, due_on, due_at, warn_at,
                    registered_by, mailbox, owner_name, contract_number, contact_phone, substance, specialist, answer_by,
                    postal_address, fax, email, reason, outcome, compensation, company, company_name, answered_at,
                    closed_at)
                values (case when cast(:answered as timestamptz) is null then 'REGISTERED' else 'ANSWERED' end, 'paper',
                    'ru', :arrivedAt, :arrived, :due, :dueAt, '{}', 'svetlana', '', 'ООО «Ромашка»', '100-24', '', 'Плохо',
                    :specialist, 'letter', '', '', '', :reason, :outcome, :compensation, 7, 'Ромашка', :answered,
                    :answered)
                """)
                .param("arrived", LocalDate.parse(arrived))
                .param("arrivedAt", java.sql.Timestamp.from(at(arrived)))
                .param("due", LocalDate.parse(due))
                .param("dueAt", java.sql.Timestamp.from(DeskFigures.moscow(due + "T18:00")))
                .param("answered", answered == null ? null : java.sql.Timestamp.from(DeskFigures.moscow(answered)))
                .param("reason", reason)
                .param("specialist", specialist)
                .param("outcome", outcome)
                .param("compensation", outcome.equals("granted") ? new BigDecimal("1500.50") : BigDecimal.ZERO)
                .update();
        return this;
    }

    /** The one that was claimed last is checked by the secretary. */
    Judged accepted() {
        return changed("accepted_at = arrived_at");
    }

    /** The director has decided it, and may do so anew until the letter is signed. */
    Judged decided(String outcome, String compensation) {
        return changed("state = 'DECIDED', outcome = '" + outcome + "', compensation = " + compensation);
    }

    private Judged changed(String columns) {
        jdbc.sql("update desk.claim set " + columns + " where number = (select max(number) from desk.claim)")
                .update();
        return this;
    }

    void dismissed(String arrived) {
        claimed(arrived, arrived, null, "other", "", "");
        jdbc.sql("""
                update desk.claim set state = 'DISMISSED', closed_at = arrived_at
                 where number = (select max(number) from desk.claim)
                """).update();
    }

    private static Instant at(String day) {
        return DeskFigures.moscow(day + "T10:00");
    }
}
