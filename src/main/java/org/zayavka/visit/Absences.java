package org.zayavka.visit;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zayavka.shared.Audit;
import org.zayavka.shared.Change;
import org.zayavka.shared.Faults;
import org.zayavka.shared.Refusal;
import org.zayavka.shared.TicketId;
import org.zayavka.ticket.Tickets;

/** When engineers are away; visits that were agreed for that time find another one. */
@Component
public class Absences {

    /** Whoever was promised Tuesday is not put off to next week without a word of the dispatcher. */
    private static final Duration NOT_LATER = Duration.ofDays(4);

    private final JdbcClient jdbc;
    private final VisitRows rows;
    private final Engineers engineers;
    private final Slots slots;
    private final VisitsInDatabase visits;
    private final Tickets tickets;
    private final Audit audit;

    Absences(
            JdbcClient jdbc,
            VisitRows rows,
            Engineers engineers,
            Slots slots,
            VisitsInDatabase visits,
            Tickets tickets,
            Audit audit) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.engineers = engineers;
        this.slots = slots;
        this.visits = visits;
        this.tickets = tickets;
        this.audit = audit;
    }

    /**
     * An engineer falls ill or goes on leave. Each visit agreed for that time is made by another engineer at the same
     * time, else at the next free time of the following days; where there is none it waits for the dispatcher again.
     *
     * @return the visits that were moved or wait now, the earliest first
     */
    @Transactional
    public List<VisitId> report(String login, Instant from, Instant until, String reason, String by, Instant now) {
        if (!from.isBefore(until)) {
            throw Faults.of(
                    "until",
                    "Отсутствие кончается раньше, чем начинается: проверьте даты.",
                    "The absence ends before it begins: check the dates.");
        }
        var engineer = engineers
                .find(login)
                .orElseThrow(() -> new Refusal(
                        "Инженера «" + login + "» нет в списке выездных.",
                        "There is no field engineer “" + login + "”."));
        // Tickets before engineers, as everywhere.
        agreed(login, from, until).stream()
                .map(visit -> visit.ticket())
                .sorted(Comparator.comparing(TicketId::number))
                .forEach(tickets::get);
        rows.lockDays();
        insert(login, from, until, reason);
        audit.note(
                by,
                Change.added(
                        EngineersInDatabase.subject(login),
                        Map.of("absentFrom", from.toString(), "absentUntil", until.toString(), "reason", reason)));
        var hit = agreed(login, from, until);
        for (var visit : hit) {
            visits.replace(visit.id(), replacement(visit, now), engineer.name() + ": " + reason, by, now);
        }
        return hit.stream().map(Visit::id).toList();
    }

    private List<Visit> agreed(String login, Instant from, Instant until) {
        return rows.of(login, from, until).stream()
                .filter(visit -> visit.state() == VisitState.AGREED)
                .toList();
    }

    private Optional<Slot> replacement(Visit visit, Instant now) {
        var start = visit.agreedStart();
        var same = slots.at(visit, start, now);
        return same.isPresent()
                ? same
                : slots.free(visit, start, start.plus(NOT_LATER), 1, now).stream()
                        .findFirst();
    }

    private void insert(String login, Instant from, Instant until, String reason) {
        jdbc.sql("""
                insert into desk.engineer_absence (login, from_at, until_at, reason)
                values (:login, :from, :until, :reason)
                """)
                .param("login", login)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .param("reason", reason)
                .update();
    }

    /** They are back earlier, or it was a mistake; what was moved meanwhile stays where it is. */
    @Transactional
    public void remove(long absence, String by) {
        var login = jdbc.sql("delete from desk.engineer_absence where id = :id returning login")
                .param("id", absence)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new Refusal(
                        "Этого отсутствия уже нет. Обновите страницу.", "This absence is gone already. Reload."));
        audit.note(by, Change.between(EngineersInDatabase.subject(login), Map.of("absence", "#" + absence), Map.of()));
    }
}
