package org.zayavka.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of tickets in {@code desk.figure_ticket}. */
@Component
class FigureRows {

    private static final int AT_ONCE = 1000;
    private static final String COLUMNS = """
            number, company, company_name, plan, queue, priority, agent, state, waiting_since, arrived_at, arrived_on,
            arrived_hour, arrived_queue, reacted_at, reacted_on, reacted_queue, reacted_agent, reaction_due,
            reaction_minutes, reaction_kept, reaction_judged_on, solved_at, solved_on, solution_due, solution_minutes,
            solution_kept, solution_judged_on, solutions, reopened, reopenings, closed_at, closed_on, dropped_on, moves,
            steps, breaches""";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    FigureRows(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    List<TicketFigure> of(Collection<Long> tickets) {
        return jdbc.sql("select %s from desk.figure_ticket where number = any (:tickets::bigint[])".formatted(COLUMNS))
                .param("tickets", tickets.toArray(Long[]::new))
                .query((row, i) -> figure(row))
                .list();
    }

    /** All there are, some at a time. */
    void forEach(Consumer<TicketFigure> consumer) {
        var some = after(0);
        while (!some.isEmpty()) {
            some.forEach(consumer);
            some = after(some.get(some.size() - 1).number());
        }
    }

    private List<TicketFigure> after(long number) {
        return jdbc.sql("select %s from desk.figure_ticket where number > :after order by number limit :most"
                        .formatted(COLUMNS))
                .param("after", number)
                .param("most", AT_ONCE)
                .query((row, i) -> figure(row))
                .list();
    }

    void delete(Collection<Long> tickets) {
        jdbc.sql("delete from desk.figure_ticket where number = any (:tickets::bigint[])")
                .param("tickets", tickets.toArray(Long[]::new))
                .update();
    }

    /** Leaves those tickets alone that were done when they were cleaned up. */
    void deleteAllThatCanBeMadeAnew() {
        jdbc.sql("""
                delete from desk.figure_ticket t
                where state in ('WORKING', 'WAITING')
                   or exists (select from desk.ticket where ticket.number = t.number)
                """).update();
    }

    void add(Collection<TicketFigure> figures) {
        var rows = new CopyRows(template, "desk.figure_ticket", COLUMNS);
        figures.forEach(ticket -> rows.add(
                ticket.number(),
                ticket.company(),
                ticket.companyName(),
                ticket.plan(),
                ticket.queue(),
                ticket.priority(),
                ticket.agent(),
                ticket.state(),
                ticket.waitingSince(),
                ticket.arrivedAt(),
                ticket.arrivedOn(),
                ticket.arrivedHour(),
                ticket.arrivedQueue(),
                ticket.reactedAt(),
                ticket.reactedOn(),
                ticket.reactedQueue(),
                ticket.reactedAgent(),
                ticket.reactionDue(),
                ticket.reactionMinutes(),
                ticket.reactionKept(),
                ticket.reactionJudgedOn(),
                ticket.solvedAt(),
                ticket.solvedOn(),
                ticket.solutionDue(),
                ticket.solutionMinutes(),
                ticket.solutionKept(),
                ticket.solutionJudgedOn(),
                Line.write(ticket.solutions(), Spot::parts),
                ticket.reopened(),
                Line.write(ticket.reopenings(), Spot::parts),
                ticket.closedAt(),
                ticket.closedOn(),
                ticket.droppedOn(),
                Line.write(ticket.moves(), Move::parts),
                Line.write(ticket.steps(), StepFigure::parts),
                Line.write(ticket.breaches(), ExplainedBreach::parts)));
        rows.write();
    }

    private static TicketFigure figure(ResultSet row) throws SQLException {
        return new TicketFigure(
                row.getLong("number"),
                row.getObject("company", Long.class),
                row.getString("company_name"),
                row.getString("plan"),
                row.getString("queue"),
                row.getString("priority"),
                row.getString("agent"),
                row.getString("state"),
                instant(row, "waiting_since"),
                row.getTimestamp("arrived_at").toInstant(),
                row.getObject("arrived_on", LocalDate.class),
                row.getInt("arrived_hour"),
                row.getString("arrived_queue"),
                instant(row, "reacted_at"),
                row.getObject("reacted_on", LocalDate.class),
                row.getString("reacted_queue"),
                row.getString("reacted_agent"),
                instant(row, "reaction_due"),
                row.getObject("reaction_minutes", Integer.class),
                row.getObject("reaction_kept", Boolean.class),
                row.getObject("reaction_judged_on", LocalDate.class),
                instant(row, "solved_at"),
                row.getObject("solved_on", LocalDate.class),
                instant(row, "solution_due"),
                row.getObject("solution_minutes", Integer.class),
                row.getObject("solution_kept", Boolean.class),
                row.getObject("solution_judged_on", LocalDate.class),
                Line.read(row.getArray("solutions"), Spot::of),
                row.getInt("reopened"),
                Line.read(row.getArray("reopenings"), Spot::of),
                instant(row, "closed_at"),
                row.getObject("closed_on", LocalDate.class),
                row.getObject("dropped_on", LocalDate.class),
                Line.read(row.getArray("moves"), Move::of),
                Line.read(row.getArray("steps"), StepFigure::of),
                Line.read(row.getArray("breaches"), ExplainedBreach::of));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
