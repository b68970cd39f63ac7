package org.zayavka.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zayavka.figures.Report.Column;
import org.zayavka.figures.Report.Kind;

/** What the lists of tickets have in common; subject, task and assignee are the ticket's own. */
final class TicketList {

    /** More rows than that nobody works through. */
    static final int MOST = 200;

    private TicketList() {}

    static List<Column> columns(Words words) {
        return List.of(
                new Column("ticket", words.say("Заявка", "Ticket"), Kind.TICKET),
                new Column("subject", words.say("Тема", "Subject"), Kind.TEXT),
                new Column("company", words.axis("company"), Kind.TEXT),
                new Column("priority", words.axis("priority"), Kind.TEXT),
                new Column("queue", words.axis("queue"), Kind.TEXT),
                new Column("agent", words.axis("agent"), Kind.TEXT));
    }

    static Map<String, @Nullable Object> row(ResultSet ticket, Words words) throws SQLException {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("ticket", ticket.getLong("number"));
        row.put("subject", ticket.getString("subject"));
        row.put("company", words.company(ticket.getString("company_today")));
        row.put("priority", words.priority(ticket.getString("priority")));
        row.put("queue", words.queue(ticket.getString("queue")));
        row.put("agent", words.agent(ticket.getString("assignee")));
        row.put("login", ticket.getString("assignee"));
        row.put("task", ticket.getString("task"));
        return row;
    }

    /** Takes the one row too many away and gives what is to be told then. */
    static String note(List<?> rows, Words words) {
        if (rows.size() <= MOST) {
            return "";
        }
        rows.remove(rows.size() - 1);
        return words.say(" Показаны первые %d.", " The first %d are shown.").formatted(MOST);
    }
}
