package org.zayavka.visit;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.shared.Audit;
import org.zayavka.shared.CompanyId;
import org.zayavka.shared.Outdated;
import org.zayavka.shared.Refusal;
import org.zayavka.shared.TicketId;

/** The rows of the visits. */
@Component
class VisitRows {

    /** No visit lasts longer: the index of starts needs two ends. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private final JdbcClient jdbc;

    VisitRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    VisitId insert(
            TicketId ticket, @Nullable CompanyId company, VisitRequest what, long minutes, int priority, Instant now) {
        return new VisitId(jdbc.sql("""
                insert into desk.visit (ticket, company, state, requested_at, skill, area, address, intercom, responsible_name,
                    responsible_phone, responsible_email, wished_from, wished_until, notes, duration_minutes, priority)
                values (:ticket, :company, 'REQUESTED', :now, :skill, :area, :address, :intercom, :name, :phone, :email, :from,
                    :until, :notes, :minutes, :priority)
                returning id
                """)
                .params(asked(what))
                .param("ticket", ticket.number())
                .param("company", company == null ? null : company.value())
                .param("now", Timestamp.from(now))
                .param("minutes", minutes)
                .param("priority", priority)
                .query(Long.class)
                .single());
    }

    private static Map<String, @Nullable Object> asked(VisitRequest what) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("skill", what.skill());
        values.put("area", what.area());
        values.put("address", what.address());
        values.put("intercom", what.intercom());
        values.put("name", what.responsible().name());
        values.put("phone", what.responsible().phone());
        var email = what.responsible().address();
        values.put("email", email == null ? "" : email.value());
        values.put("from", timestamp(what.wishedFrom()));
        values.put("until", timestamp(what.wishedUntil()));
        values.put("notes", what.notes());
        return values;
    }

    /** Writes a visit that was read (and locked) in this transaction. */
    void update(Visit visit) {
        var data = visit.data;
        int written;
        try {
            written = jdbc.sql("""
                    update desk.visit set state = :state, skill = :skill, area = :area, address = :address,
                        intercom = :intercom, responsible_name = :name, responsible_phone = :phone,
                        responsible_email = :email, wished_from = :from, wished_until = :until, notes = :notes,
                        duration_minutes = :minutes, visit_within = :within, clock_may_stand = :mayStand,
                        priority = :priority, engineer = :engineer, starts_at = :start, ends_at = :end,
                        agreed_at = :agreed, free_until = :free, clock_stands = :stands, began_at = :began, ended_at = :ended,
                        reason = :reason, displaced_times = :displaced, late_fee = :lateFee,
                        ics_sequence = :sequence, version = version + 1
                     where id = :id and version = :version
                    """)
                    .params(asked(data.request))
                    .params(changing(data))
                    .update();
        } catch (DataIntegrityViolationException overlap) {
            if (String.valueOf(overlap.getMessage()).contains("visit_no_overlap")) {
                throw taken(visit);
            }
            throw overlap;
        }
        if (written == 0) {
            throw new Outdated(subject(visit.id()));
        }
        data.version++;
    }

    /** The database's own guard: whatever was asked before, two visits of one engineer never overlap. */
    static Refusal taken(Visit visit) {
        return new Refusal(
                "Это время уже занято другим выездом того же инженера. Обновите страницу и выберите другое для заявки № "
                        + visit.ticket() + ".",
                "Another visit of the same engineer has this time already. Reload the page and choose another one for"
                        + " ticket no. " + visit.ticket() + ".");
    }

    private static Map<String, @Nullable Object> changing(VisitData data) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", data.id.value());
        values.put("version", data.version);
        values.put("state", data.state.name());
        values.put("minutes", data.lasts.toMinutes());
        values.put("within", timestamp(data.within));
        values.put("mayStand", data.clockMayStand);
        values.put("priority", data.priority);
        values.put("engineer", data.engineer);
        values.put("start", timestamp(data.start));
        values.put("end", timestamp(data.end));
        values.put("agreed", timestamp(data.agreedAt));
        values.put("free", timestamp(data.freeUntil));
        values.put("stands", data.clockStands);
        values.put("began", timestamp(data.beganAt));
        values.put("ended", timestamp(data.endedAt));
        values.put("reason", data.reason);
        values.put("displaced", data.displacedTimes);
        values.put("lateFee", data.lateFee);
        values.put("sequence", data.icsSequence);
        return values;
    }

    Optional<Visit> find(VisitId id) {
        return jdbc.sql("select * from desk.visit where id = :id")
                .param("id", id.value())
                .query(VisitMapper::visit)
                .optional();
    }

    /** @throws Refusal when there is none */
    Visit get(VisitId id) {
        return find(id).orElseThrow(() -> unknown(id));
    }

    /** @throws Refusal when there is none */
    Visit lock(VisitId id) {
        return jdbc.sql("select * from desk.visit where id = :id for no key update")
                .param("id", id.value())
                .query(VisitMapper::visit)
                .optional()
                .orElseThrow(() -> unknown(id));
    }

    /** @throws Outdated when somebody has changed it since this version */
    Visit lock(VisitId id, int version) {
        var visit = lock(id);
        if (visit.version() != version) {
            throw new Outdated(subject(id));
        }
        return visit;
    }

    private static Refusal unknown(VisitId id) {
        return new Refusal("Выезда № " + id + " нет. Обновите страницу.", "There is no visit no. " + id + ". Reload.");
    }

    List<Visit> ofTicket(TicketId ticket) {
        return jdbc.sql("select * from desk.visit where ticket = :ticket order by id")
                .param("ticket", ticket.number())
                .query(VisitMapper::visit)
                .list();
    }

    Optional<Visit> current(TicketId ticket) {
        return jdbc.sql(
                        "select * from desk.visit where ticket = :ticket and state in ('REQUESTED', 'AGREED', 'STARTED')")
                .param("ticket", ticket.number())
                .query(VisitMapper::visit)
                .optional();
    }

    List<Visit> between(Instant from, Instant until) {
        return jdbc.sql("""
                select * from desk.visit
                 where starts_at >= :early and starts_at < :until and ends_at > :from
                   and state <> 'CANCELLED'
                 order by starts_at, id
                """)
                .param("early", Timestamp.from(from.minus(LONGEST)))
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query(VisitMapper::visit)
                .list();
    }

    List<Visit> of(String engineer, Instant from, Instant until) {
        return jdbc.sql("""
                select * from desk.visit
                 where engineer = :engineer and starts_at >= :early and starts_at < :until
                   and ends_at > :from and state in ('AGREED', 'STARTED')
                 order by starts_at, id
                """)
                .param("engineer", engineer)
                .param("early", Timestamp.from(from.minus(LONGEST)))
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query(VisitMapper::visit)
                .list();
    }

    List<Visit> waiting() {
        return jdbc.sql("select * from desk.visit where state = 'REQUESTED' order by priority desc, requested_at, id")
                .query(VisitMapper::visit)
                .list();
    }

    /** From here to the end of the transaction nobody else plans the day of this engineer. */
    void lockDay(String engineer) {
        jdbc.sql("select login from desk.engineer where login = :login for no key update")
                .param("login", engineer)
                .query(String.class)
                .optional();
    }

    /** The same of all engineers, always in this order. */
    void lockDays() {
        jdbc.sql("select login from desk.engineer where active order by login for no key update")
                .query(String.class)
                .list();
    }

    /** Several visits change places: only how they stand in the end matters. */
    void deferOverlaps() {
        jdbc.sql("set constraints desk.visit_no_overlap deferred").update();
    }

    /** Asks the database's guard now rather than at the commit. */
    void checkOverlaps(Visit visit) {
        try {
            jdbc.sql("set constraints desk.visit_no_overlap immediate").update();
        } catch (DataIntegrityViolationException overlap) {
            throw taken(visit);
        }
    }

    static Audit.Subject subject(VisitId id) {
        return Audit.Subject.of("visit", id.value());
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
