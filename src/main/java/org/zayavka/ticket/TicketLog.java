package org.zayavka.ticket;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.shared.TicketId;

/** The log of facts: written together, never changed. */
@Component
class TicketLog {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .addMixIn(TicketEvent.class, FactsOnly.class)
            .build();

    /** Another department has it. */
    static final String HANDED_OVER = TicketHandedOver.class.getSimpleName();

    static final String PROMISE = PromiseGiven.class.getSimpleName();

    /** Each says until when, where a clock has a new deadline by it. */
    private static final Set<String> PROMISING = Set.of(PROMISE, "ClockResumed", "TicketReopened");

    private static final Set<String> CLOCK_FACTS = Stream.of(
                    ClockFacts.MOVE_CLOCKS,
                    ClockFacts.VISITS,
                    ClockFacts.MOVE_START,
                    Set.of(PROMISE, ClockFacts.IDENTIFIED))
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    private final JdbcClient jdbc;

    TicketLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One statement for all: the driver would cut a batch into powers of two. */
    void write(List<TicketEvent> events) {
        jdbc.sql("""
                insert into desk.ticket_event (ticket, at, kind, facts)
                select ticket, at, kind, facts::jsonb
                from unnest(:tickets::bigint[], :moments::timestamptz[], :kinds::text[], :facts::text[])
                    with ordinality as fact (ticket, at, kind, facts, place)
                order by place
                """)
                .param(
                        "tickets",
                        events.stream().map(event -> event.ticket().number()).toArray(Long[]::new))
                .param(
                        "moments",
                        events.stream().map(event -> event.at().toString()).toArray(String[]::new))
                .param("kinds", events.stream().map(TicketLog::kind).toArray(String[]::new))
                .param("facts", events.stream().map(TicketLog::json).toArray(String[]::new))
                .update();
    }

    /** The facts that the promises follow from, the oldest first, those of this transaction included. */
    ClockFacts clockFacts(Ticket ticket) {
        var entries = new ArrayList<Entry>(
                ticket.isFresh() ? List.of() : clockFacts(ticket.id()).entries());
        for (var event : ticket.events()) {
            var kind = kind(event);
            if (CLOCK_FACTS.contains(kind)) {
                entries.add(entry(kind, event));
            }
        }
        return new ClockFacts(entries);
    }

    private static Entry entry(String kind, TicketEvent event) {
        if (event instanceof PromiseGiven given) {
            return new Entry(kind, given.at(), term(given), given.reactionDue(), given.solutionDue(), null);
        }
        if (event instanceof ClockResumed resumed) {
            return new Entry(kind, resumed.at(), null, null, resumed.solutionDue(), null);
        }
        return event instanceof TicketReopened reopened
                ? new Entry(kind, reopened.at(), null, null, reopened.solutionDue(), null)
                : new Entry(kind, event.at(), null, null, null, standsUntil(event));
    }

    private static @Nullable Instant standsUntil(TicketEvent event) {
        if (event instanceof VisitAgreed agreed) {
            return agreed.clockStands() ? agreed.start() : null;
        }
        return event instanceof VisitMoved moved && moved.clockStands() ? moved.start() : null;
    }

    private static PromiseTerm term(PromiseGiven promise) {
        return PromiseTerm.of(
                promise.calendar(), promise.reactionMinutes(), promise.solutionMinutes(), promise.countedFrom());
    }

    /** Those that are written. */
    ClockFacts clockFacts(TicketId id) {
        return new ClockFacts(jdbc.sql("""
                select at, kind, facts ->> 'calendar' as calendar, (facts ->> 'reactionMinutes')::bigint as reaction,
                       (facts ->> 'solutionMinutes')::bigint as solution, (facts ->> 'countedFrom')::timestamptz as counted,
                       (facts ->> 'reactionDue')::timestamptz as reaction_due,
                       (facts ->> 'solutionDue')::timestamptz as solution_due,
                       case when (facts ->> 'clockStands')::boolean then (facts ->> 'start')::timestamptz end
                           as stands_until
                  from desk.ticket_event
                 where ticket = :ticket and kind in (:kinds) order by id
                """)
                .param("ticket", id.number())
                .param("kinds", CLOCK_FACTS)
                .query((row, n) -> new Entry(
                        row.getString("kind"),
                        row.getTimestamp("at").toInstant(),
                        term(row),
                        instant(row, "reaction_due"),
                        instant(row, "solution_due"),
                        instant(row, "stands_until")))
                .list());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    /** Facts of older versions don't tell it. */
    private static @Nullable PromiseTerm term(ResultSet row) throws SQLException {
        var calendar = row.getString("calendar");
        var counted = row.getTimestamp("counted");
        if (!row.getString("kind").equals(PROMISE) || calendar == null || counted == null) {
            return null;
        }
        return PromiseTerm.of(calendar, row.getLong("reaction"), row.getLong("solution"), counted.toInstant());
    }

    /** The kinds of what has happened since the last promise, this transaction included. */
    Set<String> sincePromise(Ticket ticket) {
        var now = ticket.events().stream().map(TicketLog::kind).toList();
        int last = now.lastIndexOf(PROMISE);
        var since = new HashSet<>(now.subList(last + 1, now.size()));
        if (last < 0 && !ticket.isFresh()) {
            since.addAll(sincePromise(ticket.id()));
        }
        return since;
    }

    private List<String> sincePromise(TicketId id) {
        return jdbc.sql("""
                select distinct kind from desk.ticket_event
                 where ticket = :ticket
                   and id > coalesce((select max(id) from desk.ticket_event where ticket = :ticket and kind = :promise), 0)
                """)
                .param("ticket", id.number())
                .param("promise", PROMISE)
                .query(String.class)
                .list();
    }

    private static String kind(TicketEvent event) {
        return event.getClass().getSimpleName();
    }

    /** Whether it is written that the promise of a clock was broken, and not that it has been in the future since. */
    boolean tellsBreach(TicketId id, SlaClock clock) {
        return jdbc.sql("""
                select exists (select from desk.ticket_event missed
                    where ticket = :ticket and kind = 'DeadlineMissed'
                      and coalesce(facts ->> 'clock', 'solution') = :clock
                      and not exists (select from desk.ticket_event promise
                          where promise.ticket = :ticket and promise.id > missed.id and promise.kind in (:promising)
                            and (promise.facts ->> :due)::timestamptz > promise.at))
                """)
                .param("ticket", id.number())
                .param("clock", clock.code())
                .param("promising", PROMISING)
                .param("due", clock.code() + "Due")
                .query(Boolean.class)
                .single();
    }

    /** Whether it is written that this deadline is near. */
    boolean tellsNear(TicketId id, SlaClock clock, Instant due) {
        return jdbc.sql("""
                select exists (select from desk.ticket_event where ticket = :ticket and kind = 'DeadlineNear'
                    and facts ->> 'clock' = :clock and (facts ->> 'due')::timestamptz = :due)
                """)
                .param("ticket", id.number())
                .param("clock", clock.code())
                .param("due", Timestamp.from(due))
                .query(Boolean.class)
                .single();
    }

    /** Whether this department knows already that the ticket's letter came to it, too; this transaction included. */
    boolean knows(Ticket ticket, String department) {
        var now = ticket.events().stream()
                .anyMatch(event -> event instanceof ArrivedElsewhereToo known
                        && known.department().equals(department));
        return now
                || jdbc.sql("""
                        select exists (select 1 from desk.ticket_event
                            where ticket = :ticket and kind = 'ArrivedElsewhereToo' and facts ->> 'department' = :department)
                        """)
                        .param("ticket", ticket.id().number())
                        .param("department", department)
                        .query(Boolean.class)
                        .single();
    }

    /**
     * The name of a fact that promises follow from, and its moment.
     *
     * @param term what a promise promised; absent for other facts
     * @param reactionDue until when, where the fact tells it
     * @param solutionDue likewise
     * @param standsUntil until when the clock of the solution stands for a visit by this fact
     */
    record Entry(
            String kind,
            Instant at,
            @Nullable PromiseTerm term,
            @Nullable Instant reactionDue,
            @Nullable Instant solutionDue,
            @Nullable Instant standsUntil) {}

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static <T> List<T> list(String json, Class<T> of) {
        try {
            return List.copyOf(JSON.readValue(json, JSON.getTypeFactory().constructCollectionType(List.class, of)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ticket and moment are columns of their own; what an event concludes is no fact. */
    @JsonIgnoreProperties({"ticket", "at", "toBegin", "wantsVisit"})
    private interface FactsOnly {}
}
