package org.zayavka.dev.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zayavka.dev.history.InventedPast.Span;
import org.zayavka.sla.CalendarsOf;
import org.zayavka.sla.ClockEvent;
import org.zayavka.sla.Deadlines;
import org.zayavka.support.TestPostgres;

/** S4.3: figures are shown with half a year of tickets, the same for everybody. */
@NullUnmarked
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InventedPastTests {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final Instant END = day(2026, 11, 22);
    private static final Span SPAN = new Span(day(2026, 5, 22), END, 1500, true, false, 1);

    private DataSource database;
    private JdbcClient jdbc;
    private List<Story> stories;
    private int left;

    @BeforeAll
    void invent() {
        database = aDesk();
        jdbc = JdbcClient.create(database);
        stories = past(database, SPAN).stories();
        left = past(database, SPAN).write().size();
    }

    @Test
    void isTheSameForEverybody() {
        var other = aDesk();
        past(other, SPAN).write();

        assertThat(rows(other)).isEqualTo(rows(database));
    }

    @Test
    void isAnotherForAnotherSeed() {
        var other = past(database, new Span(SPAN.from(), END, 1500, true, false, 2));

        assertThat(other.stories()).isNotEqualTo(stories);
    }

    @Test
    void whatIsNotOverIsLeftOut() {
        assertThat(count("select count(*) from desk.ticket where state <> 'CLOSED'"))
                .isZero();
        assertThat(count("select count(*) from desk.ticket") + left).isEqualTo(1500);
        assertThat(left).isBetween(5, 100);
        assertThat(count("select count(*) from desk.ticket_event where at >= '2026-11-22+3'"))
                .isZero();
    }

    @Test
    void liveTicketsGetOtherNumbers() {
        assertThat(count("select nextval('desk.ticket_number')"))
                .isGreaterThan(count("select max(number) from desk.ticket"));
    }

    /** Arrived is what is closed and what is open, on each day. */
    @Test
    void addsUpOnEachDay() {
        var database = aDesk();
        past(database, new Span(SPAN.from(), END, 1500, false, true, 1)).write();
        var wrong = JdbcClient.create(database).sql("""
                select day from generate_series(date '2026-05-23', date '2026-11-22', interval '1 day') as day
                where (select count(*) from desk.ticket_event where kind = 'TicketRegistered' and at < day)
                    <> (select count(*) from desk.ticket_event where kind = 'TicketClosed' and at < day)
                     + (select count(*) from desk.ticket where arrived_at < day and (closed_at is null or closed_at >= day))
                """).query(LocalDate.class).list();

        assertThat(wrong).isEmpty();
        assertThat(JdbcClient.create(database)
                        .sql("select count(*) from desk.ticket where state <> 'CLOSED'")
                        .query(Long.class)
                        .single())
                .isEqualTo(left);
    }

    @Test
    void factsComeInAnOrderThatATicketAllows() {
        assertThat(stories).allSatisfy(story -> {
            assertThat(story.facts()).isSortedAccordingTo(Comparator.comparing(Fact::at));
            assertThat(states(story)).isEqualTo("CLOSED");
        });
    }

    /** What reads the log can't tell them from the desk's own. */
    @Test
    void factsAreWrittenAsTheDeskWritesThem() {
        assertThat(stories)
                .allSatisfy(story -> assertThat(story.facts())
                        .allSatisfy(fact -> assertThat(fact.facts().keySet())
                                .as(fact.kind())
                                .containsExactlyInAnyOrderElementsOf(members(fact.kind()))));
    }

    private static List<String> members(String kind) throws ClassNotFoundException {
        return Arrays.stream(Class.forName("org.zayavka.ticket." + kind).getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !Set.of("ticket", "at", "wantsVisit").contains(name))
                .toList();
    }

    /** Walks the facts as a ticket would, which refuses what can't be. */
    private static String states(Story story) {
        var state = "";
        for (var fact : story.facts()) {
            var from = Map.of(
                    "TicketRegistered", Set.of(""),
                    "PromiseGiven", Set.of("WORKING"),
                    "ReactionGiven", Set.of("WORKING"),
                    "RequesterAsked", Set.of("WORKING"),
                    "ClockResumed", Set.of("WAITING"),
                    "TicketEscalated", Set.of("WORKING"),
                    "TicketSolved", Set.of("WORKING", "WAITING"),
                    "TicketReopened", Set.of("SOLVED"),
                    "TicketClosed", Set.of("SOLVED", "WORKING"));
            assertThat(from.getOrDefault(fact.kind(), Set.of(state)))
                    .as("%s of %s", fact, story)
                    .contains(state);
            state = switch (fact.kind()) {
                case "TicketRegistered", "ClockResumed", "TicketReopened" -> "WORKING";
                case "RequesterAsked" -> "WAITING";
                case "TicketSolved" -> "SOLVED";
                case "TicketClosed" -> "CLOSED";
                default -> state;
            };
        }
        return state;
    }

    /** The deadlines are those that the desk would have counted, and a missed one is noted once. */
    @Test
    void deadlinesAreTheDesksOwn() {
        var calendars = CalendarsOf.database(database);
        assertThat(stories).allSatisfy(story -> {
            var promise = last(story, "PromiseGiven");
            var clock = new ArrayList<>(List.of(ClockEvent.started(promise.moment("countedFrom"))));
            for (var fact : story.facts()) {
                switch (fact.kind()) {
                    case "RequesterAsked" -> clock.add(ClockEvent.paused(fact.at()));
                    case "ClockResumed", "TicketReopened" -> clock.add(ClockEvent.resumed(fact.at()));
                    case "TicketSolved" -> clock.add(ClockEvent.stopped(fact.at()));
                    default -> {}
                }
            }
            var deadline = Deadlines.of(
                    clock,
                    calendars.calendar(promise.text("calendar")),
                    java.time.Duration.ofMinutes(promise.number("solutionMinutes")));
            var late = deadline.left().isNegative();
            var missed = story.facts().stream()
                    .filter(fact ->
                            fact.is("DeadlineMissed") && fact.text("clock").equals("solution"))
                    .count();
            assertThat(missed).as("%s", story).isEqualTo(late ? 1 : 0);
        });
    }

    /** The whole half-year of the demo desk, as its own rules would have made it. */
    @Test
    void eachPromiseIsTheDesksAndEachBreachIsNotedOnceWhenItCame() {
        var calendars = CalendarsOf.database(database);
        var halfYear =
                past(database, new Span(SPAN.from(), END, 6000, true, false, 0)).stories();
        assertThat(halfYear).allSatisfy(story -> {
            var rules = DeskRules.follow(story.facts(), calendars, END);
            assertThat(rules.faults()).as("%s", story).isEmpty();
            assertThat(TicketRow.of(1, story, story.facts(), calendars))
                    .as("%s", story)
                    .containsEntry("solution_due", rules.solutionDue())
                    .containsEntry("told_solution_due", rules.solutionDue());
        });
        assertThat(halfYear).filteredOn(story -> has(story, "TicketReopened")).hasSizeGreaterThan(200);
        assertThat(halfYear).filteredOn(story -> has(story, "DeadlineMissed")).hasSizeGreaterThan(500);
    }

    private static boolean has(Story story, String kind) {
        return story.facts().stream().anyMatch(fact -> fact.is(kind));
    }

    /** A desk that keeps most promises and explains the others; busy by day, quiet at night. */
    @Test
    void looksLikeADesk() {
        var solved = count("select count(*) from desk.ticket where solved_at is not null");
        assertThat(share("solved_at > solution_due", solved)).isBetween(0.03, 0.3);
        assertThat(share("reacted_at > reaction_due", solved)).isBetween(0.03, 0.3);
        assertThat(share("opened_times > 1", solved)).isBetween(0.02, 0.15);
        assertThat(share("line = 2", solved)).isBetween(0.08, 0.3);
        assertThat(count("select count(distinct closing) from desk.ticket")).isEqualTo(3);
        assertThat(count("select count(distinct priority) from desk.ticket")).isEqualTo(4);
        assertThat(count("select count(distinct queue) from desk.ticket")).isEqualTo(2);
        assertThat(count("select count(*) from desk.ticket_event where kind = 'BreachExplained'"))
                .isPositive();
        var hours = "select count(*) from desk.ticket where extract(hour from arrived_at at time zone 'Europe/Moscow')";
        assertThat(count(hours + " between 9 and 17")).isGreaterThan(5 * count(hours + " not between 7 and 20"));
    }

    private static List<Map<String, Object>> rows(DataSource database) {
        var jdbc = JdbcClient.create(database);
        var rows = new ArrayList<Map<String, Object>>();
        rows.addAll(
                jdbc.sql("select * from desk.ticket order by number").query().listOfRows());
        rows.addAll(jdbc.sql("select ticket, at, kind, facts::text from desk.ticket_event order by id")
                .query()
                .listOfRows());
        rows.addAll(jdbc.sql("select ticket, direction, author, at, message_id from desk.message order by id")
                .query()
                .listOfRows());
        return rows;
    }

    private static Fact last(Story story, String kind) {
        return story.facts().stream()
                .filter(fact -> fact.is(kind))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private double share(String condition, long of) {
        return (double) count("select count(*) from desk.ticket where " + condition) / of;
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static InventedPast past(DataSource database, Span span) {
        return InventedPast.of(database, CalendarsOf.database(database), MOSCOW, span);
    }

    private static DataSource aDesk() {
        var database = TestPostgres.database();
        var jdbc = JdbcClient.create(database);
        var plans = List.of("standard", "premium", "basic");
        for (int i = 0; i < plans.size(); i++) {
            jdbc.sql("insert into desk.company (name) values (?)")
                    .param("Компания " + i)
                    .update();
            jdbc.sql("insert into desk.contract (company, number, number_key, plan, balance) values (?, ?, ?, ?, ?)")
                    .params(i + 1, "1" + i, "1" + i, plans.get(i), BigDecimal.valueOf(i == 2 ? -5 : 5))
                    .update();
            jdbc.sql("insert into desk.contact (company, name, address, language, zone) values (?, ?, ?, ?, ?)")
                    .params(i + 1, "Лицо " + i, "person" + i + "@a.example", i == 1 ? "en" : "ru", MOSCOW.getId())
                    .update();
        }
        return database;
    }

    private static Instant day(int year, int month, int day) {
        return LocalDate.of(year, month, day).atStartOfDay(MOSCOW).toInstant();
    }
}
