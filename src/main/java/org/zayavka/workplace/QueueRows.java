package org.zayavka.workplace;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the agents' queue page by page, each page as fast as the first. */
@Component
class QueueRows {

    static final int PAGE = 50;

    private final JdbcClient jdbc;
    private final Clock clock;

    QueueRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param queues whose tickets are shown
     * @param login whose own tickets are shown
     */
    Page page(QueueFilter filter, Collection<String> queues, String login, QueueCursor after) {
        var rows = jdbc.sql(filter.sql())
                .param("queues", queues.toArray(String[]::new))
                .param("login", login)
                .param("now", Timestamp.from(clock.instant()))
                .param("priority", after.priority())
                .param("due", Timestamp.from(after.due()))
                .param("number", after.number())
                .param("limit", PAGE + 1)
                .query((row, i) -> new Row(TicketCard.of(row, i), row.getInt("task_priority")))
                .list();
        var shown = rows.subList(0, Math.min(PAGE, rows.size()));
        return new Page(
                shown.stream().map(Row::ticket).toList(),
                rows.size() > PAGE ? QueueCursor.after(shown.get(PAGE - 1)) : null);
    }

    /** @param next where the next page begins; absent on the last */
    record Page(List<TicketCard> tickets, @Nullable QueueCursor next) {}

    record Row(TicketCard ticket, int taskPriority) {

        Instant due() {
            return ticket.solutionDue() == null ? Instant.EPOCH : ticket.solutionDue();
        }
    }
}
