package org.zayavka.dev.history;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.zayavka.sla.Calendars;

/**
 * A past for a desk: tickets by the month or by the million, with their logs and letters, written straight into the
 * desk's tables. The engine knows nothing of them, so all that is not over when the history ends is left out, or kept
 * as a story for others to play.
 */
public final class InventedPast {

    private static final long SEED = 20_260_101;

    private final DataSource database;
    private final Scene scene;
    private final Span span;

    private InventedPast(DataSource database, Scene scene, Span span) {
        this.database = database;
        this.scene = scene;
        this.span = span;
    }

    /** @param zone in which the desk's days begin */
    public static InventedPast of(DataSource database, Calendars calendars, ZoneId zone, Span span) {
        var seed = SEED + span.seed();
        var timetable = new Timetable(seed, zone, calendars.workingDays());
        var cast = Cast.of(JdbcClient.create(database));
        return new InventedPast(database, new Scene(seed, cast, new Rules(), timetable, calendars, span.to()), span);
    }

    /** Whether this database has an invented past already. */
    public static boolean isIn(DataSource database) {
        return JdbcClient.create(database)
                .sql("select exists (select 1 from desk.message where message_id like '<history-%@past.example>')")
                .query(Boolean.class)
                .single();
    }

    /**
     * Writes all in one transaction.
     *
     * @return those that were not over at the end and are not in the tables, the oldest first
     */
    public List<Unfinished> write() {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var unfinished = write(connection);
            connection.commit();
            connection.setAutoCommit(true);
            return unfinished;
        } catch (SQLException e) {
            throw new IllegalStateException("The invented past can't be written: " + e.getMessage(), e);
        }
    }

    private List<Unfinished> write(Connection connection) throws SQLException {
        var unfinished = new ArrayList<Unfinished>();
        var writer = new PastWriter(connection, span, scene.calendars());
        var numbers = numbers(connection, span.tickets());
        var arrivals = scene.timetable().arrivals(span.from(), span.to(), span.tickets());
        var teller = new StoryTeller(scene);
        var next = 0;
        for (int i = 0; i < arrivals.size(); i++) {
            var story = teller.tell(i, arrivals.get(i));
            if (story.isOverBy(span.to()) || span.openToo()) {
                writer.add(numbers.get(next++), story);
            } else {
                unfinished.add(new Unfinished(story));
            }
        }
        writer.finish();
        return unfinished;
    }

    /** From the sequence that live tickets use: nobody else gets them. */
    private static List<Long> numbers(Connection connection, int count) {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true))
                .sql("select nextval('desk.ticket_number') from generate_series(1, ?)")
                .param(count)
                .query(Long.class)
                .list()
                .stream()
                .sorted()
                .toList();
    }

    /** The same lives without a database. */
    List<Story> stories() {
        var arrivals = scene.timetable().arrivals(span.from(), span.to(), span.tickets());
        var teller = new StoryTeller(scene);
        return IntStream.range(0, arrivals.size())
                .mapToObj(i -> teller.tell(i, arrivals.get(i)))
                .toList();
    }

    /**
     * How much past.
     *
     * @param to the first moment that is not past
     * @param letters whether conversations are written too
     * @param openToo whether tickets that are not over are written as well, without any task in the engine
     * @param seed another number, another past
     */
    public record Span(Instant from, Instant to, int tickets, boolean letters, boolean openToo, long seed) {}
}
