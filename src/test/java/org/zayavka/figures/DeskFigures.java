package org.zayavka.figures;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zayavka.shared.DeskSettings;
import org.zayavka.shared.Language;
import org.zayavka.sla.BusinessCalendar;
import org.zayavka.sla.Calendars;
import org.zayavka.sla.Opening;
import org.zayavka.sla.ProductionCalendar;
import org.zayavka.sla.WorkingDays;
import org.zayavka.support.TestPostgres;

/** The room of the figures over a database of its own, at a moment that a test chooses. */
@NullUnmarked
final class DeskFigures {

    static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    static final DeskSettings DESK =
            new DeskSettings(MOSCOW, DeskSettings.FilePolicy.ACCEPT, Map.of(), "workdays9to19", Map.of());
    static final BusinessCalendar WORKDAYS = BusinessCalendar.of(
            "workdays",
            Map.of(),
            MOSCOW,
            IntStream.rangeClosed(1, 5)
                    .mapToObj(DayOfWeek::of)
                    .map(day -> Opening.of(day, "9:00", "19:00"))
                    .toList(),
            ProductionCalendar.plainWeeks());
    static final BusinessCalendar ALWAYS = BusinessCalendar.always("always", Map.of(), MOSCOW);

    final DataSource dataSource;
    final JdbcClient jdbc;
    final TransactionTemplate transactions;
    final Projector projector;
    final Rebuild rebuild;
    final Reports reports;
    final ReportFiles files;
    final FigureLog log;
    private final Replays replays;
    private final KnownCalendars calendars = new KnownCalendars();

    private DeskFigures(DataSource dataSource, Instant now, int batch) {
        this.dataSource = dataSource;
        jdbc = JdbcClient.create(dataSource);
        var manager = new DataSourceTransactionManager(dataSource);
        transactions = new TransactionTemplate(manager);
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        log = new FigureLog(jdbc);
        var template = new JdbcTemplate(dataSource);
        var tables = new FigureTables(
                new FigureRows(template), new KeptSums(template), new KeptSteps(template), new KeptBreaches(jdbc));
        replays = new Replays(log, calendars, DESK);
        projector =
                new Projector(log, tables, replays, new FigureSettings(Duration.ofSeconds(3), batch, false), manager);
        rebuild = new Rebuild(log, tables, replays, manager);
        var sums = new Sums(jdbc);
        var table = new SumTable(new CompanyNames(jdbc));
        var values = new ValueRows(table, new CompanyNames(jdbc));
        var arrivals = new Arrivals(jdbc);
        var specialists = new Specialists(jdbc, () -> Map.of("fedor", "Фёдор Зимин", "anna", "Анна Орлова"));
        var makers = List.<ReportMaker>of(
                new PromisesReport(sums, table),
                new DurationsReport(sums, table),
                new ReopeningsReport(sums, table),
                new BacklogReport(sums, table),
                new OpenReport(jdbc, clock),
                new BreakingReport(jdbc, clock),
                new WaitingReport(jdbc, clock),
                new LoadReport(arrivals),
                new ForecastReport(arrivals, calendars, DESK, clock),
                new StepsReport(jdbc),
                new BreachesReport(jdbc),
                new QualityReport(jdbc, values),
                new VoicesReport(jdbc),
                new ClaimsReport(jdbc, specialists, calendars, DESK, clock),
                new ClaimTermsReport(jdbc, values, specialists, clock));
        reports = new Reports(makers, new QueueFilter(jdbc));
        files = new ReportFiles(DESK);
    }

    static DeskFigures at(Instant now) {
        return new DeskFigures(TestPostgres.database(), now, 1000);
    }

    static DeskFigures inBatchesOf(int batch) {
        return new DeskFigures(TestPostgres.database(), moscow("2026-11-20T12:00"), batch);
    }

    static Instant moscow(String local) {
        return LocalDateTime.parse(local).atZone(MOSCOW).toInstant();
    }

    static FigureCalendars calendars() {
        return new FigureCalendars(
                code -> switch (code) {
                    case "workdays" -> Optional.of(WORKDAYS);
                    case "always" -> Optional.of(ALWAYS);
                    default -> Optional.empty();
                },
                MOSCOW);
    }

    Log ticket(long number) {
        jdbc.sql("""
                insert into desk.ticket (number, subject, state, mailbox, department, arrived_at, quarantine,
                    company_name, requester_name, requester_language, requester_zone, identified_by, priority, impact,
                    declared_urgent, queue, task_priority, line, opened_times, draft, question, last_agent,
                    link_to_contract, undelivered, task, assignee, version)
                values (:number, 'Не печатает принтер', 'WORKING', 'support@desk.example', 'support', now(), false,
                    '', '', 'ru', 'Europe/Moscow', 'NOBODY', 'NORMAL', 'ONE', false, 'line1', 50, 1, 1, '', '', '',
                    '', false, 'task-' || :number, 'anna', 1)
                on conflict (number) do nothing
                """).param("number", number).update();
        return new Log(number);
    }

    /** An administrator corrects the calendars that no test knows by name. */
    void correctCalendars() {
        calendars.others = calendars.others == WORKDAYS ? ALWAYS : WORKDAYS;
    }

    FigureWorker worker(Duration delay, boolean rebuild) {
        return new FigureWorker(projector, this.rebuild, log, replays, new FigureSettings(delay, 5, rebuild));
    }

    /** All that is kept. */
    String tables() {
        return List.of(
                        "select * from desk.figure_ticket order by number",
                        "select * from desk.figure_sum order by 1, 2, 3, 4, 5, 6, 7",
                        "select * from desk.figure_pace where solved <> 0 order by 1, 2",
                        "select * from desk.figure_step order by 1, 2, 3, 4",
                        "select * from desk.figure_breach where broken <> 0 order by 1, 2, 3, 4, 5, 6, 7, 8")
                .stream()
                .map(sql -> jdbc.sql("select string_agg(kept::text, e'\\n') from (" + sql + ") as kept")
                        .query(String.class)
                        .optional()
                        .orElse(""))
                .collect(Collectors.joining("\n\n"));
    }

    Report report(String name, ReportRequest request) {
        return reports.of(name, request);
    }

    static ReportRequest from(String from, String to) {
        return new ReportRequest(
                LocalDate.parse(from), LocalDate.parse(to), Grain.DAY, "", Map.of(), Language.RU, ReportScope.all());
    }

    static ReportRequest by(ReportRequest request, Grain grain) {
        return new ReportRequest(
                request.from(),
                request.to(),
                grain,
                request.axis(),
                request.filters(),
                request.language(),
                request.scope());
    }

    static ReportRequest by(ReportRequest request, String axis) {
        return new ReportRequest(
                request.from(),
                request.to(),
                request.grain(),
                axis,
                request.filters(),
                request.language(),
                request.scope());
    }

    static ReportRequest where(ReportRequest request, Map<String, String> filters) {
        return new ReportRequest(
                request.from(),
                request.to(),
                request.grain(),
                request.axis(),
                filters,
                request.language(),
                request.scope());
    }

    static ReportRequest seenBy(ReportRequest request, String... queues) {
        return new ReportRequest(
                request.from(),
                request.to(),
                request.grain(),
                request.axis(),
                request.filters(),
                request.language(),
                ReportScope.of(List.of(queues)));
    }

    /** Writes facts of a ticket as the room of tickets does. */
    final class Log {

        private final long number;

        private Log(long number) {
            this.number = number;
        }

        Log says(String kind, String at, String facts) {
            return says(kind, moscow(at), facts);
        }

        Log says(String kind, Instant at, String facts) {
            jdbc.sql("insert into desk.ticket_event (ticket, at, kind, facts)"
                            + " values (:ticket, :at, :kind, :facts::jsonb)")
                    .param("ticket", number)
                    .param("at", Timestamp.from(at))
                    .param("kind", kind)
                    .param("facts", facts)
                    .update();
            return this;
        }

        Log registered(String at) {
            return says("TicketRegistered", at, "{\"subject\": \"Не печатает принтер\", \"company\": \"\"}");
        }

        Log promised(String at, String reactionDue, String solutionDue, String more) {
            return says("PromiseGiven", at, """
                    {"priority": "normal", "plan": "standard", "companyName": "Ромашка", "company": 7,
                     "calendar": "workdays", "reactionMinutes": 120, "solutionMinutes": 480,
                     "countedFrom": "%s", "reactionDue": "%s", "solutionDue": "%s" %s}
                    """.formatted(moscow(at), moscow(reactionDue), moscow(solutionDue), more));
        }

        Log queued(String at, String queue) {
            return says("TicketQueued", at, "{\"queue\": \"%s\", \"taskPriority\": 50}".formatted(queue));
        }

        Log by(String kind, String at, String agent) {
            return says(kind, at, "{\"by\": \"%s\"}".formatted(agent));
        }
    }

    private static final class KnownCalendars implements Calendars {

        private BusinessCalendar others = WORKDAYS;

        @Override
        public BusinessCalendar calendar(String code) {
            return calendars().calendars().apply(code).orElse(others);
        }

        @Override
        public List<BusinessCalendar> all() {
            return List.of(WORKDAYS, ALWAYS);
        }

        @Override
        public WorkingDays workingDays() {
            return new WorkingDays(ProductionCalendar.plainWeeks());
        }

        @Override
        public Optional<String> warningFor(int year, Language language) {
            return Optional.empty();
        }

        @Override
        public void refresh() {}
    }
}
