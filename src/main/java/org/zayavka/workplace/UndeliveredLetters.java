package org.zayavka.workplace;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the letters that did not arrive, are held back or wait too long, among those a person may see. */
@Component
class UndeliveredLetters {

    /** A letter is usually gone within a second; one that waits so long is worth a look. */
    static final Duration LATE = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final DeskAccess access;
    private final Clock clock;

    UndeliveredLetters(JdbcClient jdbc, DeskAccess access, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.clock = clock;
    }

    /** The newest first. The right is part of the query: letters of other queues take no place on the page. */
    List<UndeliveredLetter> of(StaffMember who, int limit) {
        return jdbc.sql("""
                with letter as (
                    select id, ticket, subject, to_addresses, cc_addresses, state, written_at, next_attempt_at, held,
                        held_until, problem
                    from desk.outbox where state in ('FAILED', 'BOUNCED', 'HELD')
                    union all
                    select id, ticket, subject, to_addresses, cc_addresses, state, written_at, next_attempt_at, held,
                        held_until, problem
                    from desk.outbox
                    where next_attempt_at is not null and state = 'WAITING' and (written_at < :late or held <> '{}'))
                select letter.id, letter.ticket, letter.subject, to_addresses || cc_addresses as recipients,
                    letter.state, written_at, next_attempt_at, held, held_until, problem
                from letter left join desk.ticket on ticket.number = letter.ticket
                where :all
                    or ticket.number is not null
                        and (:everyTicket or ticket.queue = any(:groups) or ticket.in_queue = any(:groups)
                            or ticket.assignee = :login)
                order by letter.id desc
                limit :limit
                """)
                .param("late", Timestamp.from(clock.instant().minus(LATE)))
                .param("all", access.watchesAll(who))
                .param("everyTicket", access.readsEveryTicket(who))
                .param("groups", who.groups().toArray(String[]::new))
                .param("login", who.login())
                .param("limit", limit)
                .query(UndeliveredLetter::of)
                .list();
    }
}
