package org.zayavka.ticket;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.shared.TicketId;
import org.zayavka.sla.Calendars;
import org.zayavka.sla.UnknownCalendar;

/**
 * Whose promises calendars that are not published yet would move, reckoned as the renewal would. Changes nothing and
 * locks nothing.
 */
@Component
public class PromisePreview {

    private static final int BATCH = 200;
    /** The facts of each are read, and somebody waits before the page. */
    private static final int MOST = 5_000;

    private static final int EXAMPLES = 20;

    private final JdbcClient jdbc;
    private final TicketLog log;
    private final Calendars calendars;
    private final Clock clock;

    PromisePreview(JdbcClient jdbc, TicketLog log, Calendars calendars, Clock clock) {
        this.jdbc = jdbc;
        this.log = log;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * @param looked how many tickets that are being worked on were reckoned
     * @param moved how many of them would be due at another moment
     * @param all false when there are more than five thousand: the others were not reckoned
     * @param examples the first twenty of those that would move
     */
    public record Moved(int looked, int moved, boolean all, List<Example> examples) {}

    public record Example(TicketId ticket, Instant before, Instant after) {}

    /** Compared with what the calendars of now give, so that an earlier change still under way is not counted as this one. */
    public Moved moved(Calendars draft) {
        calendars.refresh();
        var present = new Promises(log, calendars);
        var drafted = new Promises(log, draft);
        var at = clock.instant();
        int looked = 0;
        var moved = new ArrayList<Example>();
        var batch = working(0);
        while (!batch.isEmpty() && looked < MOST) {
            looked += batch.size();
            batch.forEach(ticket -> compare(ticket, present, drafted, at, moved));
            batch = working(batch.get(batch.size() - 1).id().number());
        }
        var examples = List.copyOf(moved.subList(0, Math.min(EXAMPLES, moved.size())));
        return new Moved(looked, moved.size(), batch.isEmpty(), examples);
    }

    private static void compare(Ticket ticket, Promises present, Promises drafted, Instant at, List<Example> moved) {
        try {
            var before = present.again(ticket, at);
            var after = drafted.again(ticket, at);
            if (!before.equals(after)) {
                moved.add(new Example(ticket.id(), before.solutionDue(), after.solutionDue()));
            }
        } catch (UnknownCalendar gone) {
            // A calendar that nobody has any more moves nothing; the renewal leaves such a ticket as it is.
        }
    }

    private List<Ticket> working(long after) {
        return jdbc.sql("""
                select * from desk.ticket
                 where number > :after and state = 'WORKING' and calendar is not null
                 order by number limit :limit
                """)
                .param("after", after)
                .param("limit", BATCH)
                .query(TicketMapper::ticket)
                .list();
    }
}
