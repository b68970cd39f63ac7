package org.zayavka.workplace;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the letters that could not be taken in. They belong to no ticket yet: those see them who may review letters. */
@Component
class UnreadLetters {

    private final JdbcClient jdbc;
    private final DeskAccess access;

    UnreadLetters(JdbcClient jdbc, DeskAccess access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** The newest first. */
    List<UnreadLetter> of(StaffMember who, int limit) {
        if (!access.mayReview(who)) {
            return List.of();
        }
        return jdbc.sql("""
                select id, sender, mailbox, received_at, next_attempt_at, problem
                from desk.inbox
                where state = 'FAILED'
                order by id desc
                limit :limit
                """)
                .param("limit", limit)
                .query((row, number) -> new UnreadLetter(
                        row.getLong("id"),
                        row.getString("sender"),
                        row.getString("mailbox"),
                        row.getTimestamp("received_at").toInstant(),
                        row.getTimestamp("next_attempt_at").toInstant(),
                        row.getString("problem")))
                .list();
    }
}
