package org.zayavka.workplace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zayavka.customer.Contact;
import org.zayavka.customer.Customers;
import org.zayavka.privacy.Mark;
import org.zayavka.shared.CompanyId;
import org.zayavka.shared.ContactId;
import org.zayavka.shared.ContractId;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.TicketId;
import org.zayavka.sla.ServiceLevel;
import org.zayavka.ticket.Impact;
import org.zayavka.ticket.Priority;
import org.zayavka.ticket.State;

/**
 * A ticket for looking at; nothing is locked.
 *
 * @param queue where it belongs
 * @param inQueue where it stands now
 * @param address empty when the requester has none
 * @param task the engine's task that waits for a person; empty when none
 * @param assignee the login of who took it; empty when nobody
 * @param language of the requester, two letters
 * @param level what was promised; null when nothing yet
 * @param countedFrom since when the promise is counted
 * @param category code of what it is about; empty while nobody has said it
 */
public record TicketCard(
        TicketId id,
        String subject,
        State state,
        Priority priority,
        String queue,
        String inQueue,
        String company,
        String requester,
        String address,
        String identifiedBy,
        @Nullable ContractId contract,
        ZoneId zone,
        Instant arrivedAt,
        boolean declaredUrgent,
        int openedTimes,
        String question,
        String task,
        String assignee,
        String lastAgent,
        @Nullable Instant reactionDue,
        @Nullable Instant solutionDue,
        @Nullable Instant reactedAt,
        @Nullable Instant solvedAt,
        @Nullable Instant closesAt,
        @Nullable Instant closedAt,
        @Nullable Instant newsAt,
        @Nullable ServiceLevel level,
        @Nullable Instant countedFrom,
        @Nullable TicketId duplicateOf,
        @Nullable TicketId follows,
        boolean undelivered,
        @Nullable ContactId contact,
        @Nullable CompanyId companyId,
        String language,
        Impact impact,
        String category) {

    /** Whose it is, in the register: by what is known of the ticket, else by its address. */
    public Optional<Contact> contact(Customers customers) {
        return contact == null
                ? EmailAddress.parse(address).flatMap(customers::contactByAddress)
                : customers.contact(contact);
    }

    public boolean identified() {
        return identifiedBy.equals("REGISTERED_ADDRESS") || identifiedBy.equals("AGENT") || isFromPhone();
    }

    /** What changes data needs more than a phone call (S5.1). */
    boolean isFromPhone() {
        return identifiedBy.equals("PHONE");
    }

    /** The reply that reopened it may have been only thanks. */
    public boolean mayKeepSolved() {
        return state == State.WORKING && solvedAt != null && !task.isEmpty();
    }

    /** Whether its requester was erased: nothing is left to work on, and nobody to call the head for. */
    public boolean erased() {
        return state == State.CLOSED && address.isEmpty() && requester.equals(Mark.TEXT);
    }

    public boolean overdue(Instant now) {
        return state == State.WORKING && solutionDue != null && solutionDue.isBefore(now);
    }

    public static TicketCard of(ResultSet row, int index) throws SQLException {
        return new TicketCard(
                new TicketId(row.getLong("number")),
                row.getString("subject"),
                State.valueOf(row.getString("state")),
                Priority.valueOf(row.getString("priority")),
                row.getString("queue"),
                row.getString("in_queue"),
                row.getString("company_name"),
                row.getString("requester_name"),
                text(row, "requester_address"),
                row.getString("identified_by"),
                number(row, "contract").map(ContractId::new).orElse(null),
                ZoneId.of(row.getString("requester_zone")),
                row.getTimestamp("arrived_at").toInstant(),
                row.getBoolean("declared_urgent"),
                row.getInt("opened_times"),
                row.getString("question"),
                row.getString("task"),
                row.getString("assignee"),
                row.getString("last_agent"),
                instant(row, "reaction_due"),
                instant(row, "solution_due"),
                instant(row, "reacted_at"),
                instant(row, "solved_at"),
                instant(row, "closes_at"),
                instant(row, "closed_at"),
                instant(row, "news_at"),
                level(row),
                instant(row, "counted_from"),
                ticket(row, "duplicate_of"),
                ticket(row, "follows"),
                row.getBoolean("undelivered"),
                number(row, "contact").map(ContactId::new).orElse(null),
                number(row, "company").map(CompanyId::new).orElse(null),
                row.getString("requester_language"),
                Impact.valueOf(row.getString("impact")),
                row.getString("category"));
    }

    private static @Nullable ServiceLevel level(ResultSet row) throws SQLException {
        var calendar = row.getString("calendar");
        return calendar == null
                ? null
                : new ServiceLevel(
                        calendar,
                        Duration.ofMinutes(row.getLong("reaction_minutes")),
                        Duration.ofMinutes(row.getLong("solution_minutes")));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        var value = row.getString(column);
        return value == null ? "" : value;
    }

    private static @Nullable TicketId ticket(ResultSet row, String column) throws SQLException {
        return number(row, column).map(TicketId::new).orElse(null);
    }

    private static Optional<Long> number(ResultSet row, String column) throws SQLException {
        var value = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
