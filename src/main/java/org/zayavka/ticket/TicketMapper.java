package org.zayavka.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zayavka.customer.Identification;
import org.zayavka.shared.CompanyId;
import org.zayavka.shared.ContactId;
import org.zayavka.shared.ContractId;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.Language;
import org.zayavka.shared.TicketId;
import org.zayavka.sla.ServiceLevel;

/** A row as a ticket. */
final class TicketMapper {

    private TicketMapper() {}

    static Ticket ticket(ResultSet row, int index) throws SQLException {
        var data = new TicketData(
                row.getString("subject"),
                new EmailAddress(row.getString("mailbox")),
                row.getTimestamp("arrived_at").toInstant(),
                row.getBoolean("quarantine"),
                ticketId(row, "follows"),
                List.of(),
                requester(row),
                row.getString("department"));
        data.state = State.valueOf(row.getString("state"));
        data.priority = Priority.valueOf(row.getString("priority"));
        data.impact = Impact.valueOf(row.getString("impact"));
        data.declaredUrgent = row.getBoolean("declared_urgent");
        data.urgentSince = instant(row, "urgent_since");
        data.queue = row.getString("queue");
        data.taskPriority = row.getInt("task_priority");
        data.line = row.getInt("line");
        data.openedTimes = row.getInt("opened_times");
        data.draft = row.getString("draft");
        data.question = row.getString("question");
        data.lastAgent = row.getString("last_agent");
        data.promise = promise(row);
        data.told = told(row);
        data.solution = solution(row);
        data.reactedAt = instant(row, "reacted_at");
        data.newsAt = instant(row, "news_at");
        data.closedAt = instant(row, "closed_at");
        data.closing = row.getString("closing") == null ? null : Closing.valueOf(row.getString("closing"));
        data.duplicateOf = ticketId(row, "duplicate_of");
        data.linkTo = id(row, "link_to") == null ? null : new ContactId(row.getLong("link_to"));
        data.linkToContract = row.getString("link_to_contract");
        data.undelivered = row.getBoolean("undelivered");
        data.category = row.getString("category");
        data.task = row.getString("task");
        data.assignee = row.getString("assignee");
        return new Ticket(new TicketId(row.getLong("number")), data);
    }

    private static Requester requester(ResultSet row) throws SQLException {
        var contact = id(row, "contact");
        var contract = id(row, "contract");
        var company = id(row, "company");
        var address = row.getString("requester_address");
        return new Requester(
                contact == null ? null : new ContactId(contact),
                contract == null ? null : new ContractId(contract),
                company == null ? null : new CompanyId(company),
                row.getString("company_name"),
                row.getString("requester_name"),
                address == null ? null : new EmailAddress(address),
                Language.ofCode(row.getString("requester_language")),
                ZoneId.of(row.getString("requester_zone")),
                Identification.How.valueOf(row.getString("identified_by")));
    }

    private static @Nullable Promise promise(ResultSet row) throws SQLException {
        if (row.getString("calendar") == null) {
            return null;
        }
        var level = new ServiceLevel(
                row.getString("calendar"),
                Duration.ofMinutes(row.getLong("reaction_minutes")),
                Duration.ofMinutes(row.getLong("solution_minutes")));
        return new Promise(
                row.getString("plan") == null ? "none" : row.getString("plan"),
                level,
                row.getTimestamp("counted_from").toInstant(),
                row.getTimestamp("reaction_due").toInstant(),
                row.getTimestamp(
                                row.getTimestamp("reaction_warning_at") == null
                                        ? "reaction_due"
                                        : "reaction_warning_at")
                        .toInstant(),
                row.getTimestamp("solution_due").toInstant(),
                row.getTimestamp("warning_at").toInstant());
    }

    private static @Nullable ToldPromise told(ResultSet row) throws SQLException {
        var reaction = instant(row, "told_reaction_due");
        var solution = instant(row, "told_solution_due");
        return reaction == null || solution == null ? null : new ToldPromise(reaction, solution);
    }

    private static @Nullable Solution solution(ResultSet row) throws SQLException {
        if (row.getString("outcome") == null) {
            return null;
        }
        return new Solution(
                Outcome.valueOf(row.getString("outcome")),
                row.getString("solution"),
                row.getString("solved_by"),
                row.getTimestamp("solved_at").toInstant(),
                row.getTimestamp("closes_at").toInstant());
    }

    private static @Nullable Long id(ResultSet row, String column) throws SQLException {
        var value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    private static @Nullable TicketId ticketId(ResultSet row, String column) throws SQLException {
        var value = id(row, column);
        return value == null ? null : new TicketId(value);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
