package org.zayavka.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.customer.Identification;
import org.zayavka.shared.CompanyId;
import org.zayavka.shared.ContactId;
import org.zayavka.shared.ContractId;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.Language;
import org.zayavka.shared.TicketId;
import org.zayavka.sla.ServiceLevel;

/** A ticket's row: read once, written once per transaction. */
@Component
class TicketRows {

    private static final List<String> FIXED =
            List.of("number", "subject", "mailbox", "arrived_at", "quarantine", "follows");
    private static final List<String> CHANGING = List.of(
            "state",
            "department",
            "contact",
            "contract",
            "company",
            "company_name",
            "requester_name",
            "requester_address",
            "requester_language",
            "requester_zone",
            "identified_by",
            "priority",
            "impact",
            "declared_urgent",
            "urgent_since",
            "queue",
            "task_priority",
            "line",
            "opened_times",
            "draft",
            "question",
            "last_agent",
            "calendar",
            "reaction_minutes",
            "solution_minutes",
            "counted_from",
            "reaction_due",
            "solution_due",
            "warning_at",
            "explanation",
            "outcome",
            "solution",
            "solved_by",
            "solved_at",
            "closes_at",
            "reacted_at",
            "news_at",
            "closed_at",
            "closing",
            "duplicate_of",
            "link_to",
            "link_to_contract",
            "undelivered",
            "task",
            "assignee");

    private static final String INSERT = "insert into desk.ticket (%s, %s, version) values (:%s, :%s, 0)"
            .formatted(
                    String.join(", ", FIXED),
                    String.join(", ", CHANGING),
                    String.join(", :", FIXED),
                    String.join(", :", CHANGING));
    private static final String UPDATE =
            "update desk.ticket set (%s, version) = (:%s, version + 1) where number = :number"
                    .formatted(String.join(", ", CHANGING), String.join(", :", CHANGING));

    private final JdbcClient jdbc;

    TicketRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    TicketId nextNumber() {
        return new TicketId(jdbc.sql("select nextval('desk.ticket_number')")
                .query(Long.class)
                .single());
    }

    /** Loads and locks: whoever comes second on the same ticket waits for the first. */
    Optional<Ticket> lock(TicketId id) {
        return jdbc.sql("select * from desk.ticket where number = :number for no key update")
                .param("number", id.number())
                .query(TicketRows::ticket)
                .optional();
    }

    void insert(Ticket ticket) {
        jdbc.sql(INSERT).params(columns(ticket)).update();
        for (var address : ticket.data.newParticipants) {
            addParticipant(ticket.id(), address);
        }
    }

    void update(Ticket ticket) {
        jdbc.sql(UPDATE).params(columns(ticket)).update();
    }

    void addParticipant(TicketId id, EmailAddress address) {
        jdbc.sql("insert into desk.participant (ticket, address) values (:ticket, :address) on conflict do nothing")
                .param("ticket", id.number())
                .param("address", address.value())
                .update();
    }

    boolean takesPart(TicketId id, EmailAddress address) {
        return jdbc.sql("""
                select exists (select 1 from desk.ticket where number = :ticket and requester_address = :address)
                    or exists (select 1 from desk.participant where ticket = :ticket and address = :address)
                """)
                .param("ticket", id.number())
                .param("address", address.value())
                .query(Boolean.class)
                .single();
    }

    private static Map<String, @Nullable Object> columns(Ticket ticket) {
        var data = ticket.data;
        var row = new HashMap<String, @Nullable Object>();
        row.put("number", ticket.id().number());
        row.put("subject", data.subject);
        row.put("mailbox", data.mailbox.value());
        row.put("arrived_at", timestamp(data.arrivedAt));
        row.put("quarantine", data.quarantine);
        row.put("follows", number(data.follows));
        row.put("state", data.state.name());
        row.put("department", data.department);
        row.put("priority", data.priority.name());
        row.put("impact", data.impact.name());
        row.put("declared_urgent", data.declaredUrgent);
        row.put("urgent_since", timestamp(data.urgentSince));
        row.put("queue", data.queue);
        row.put("task_priority", data.taskPriority);
        row.put("line", data.line);
        row.put("opened_times", data.openedTimes);
        row.put("draft", data.draft);
        row.put("question", data.question);
        row.put("last_agent", data.lastAgent);
        row.put("reacted_at", timestamp(data.reactedAt));
        row.put("news_at", timestamp(data.newsAt));
        row.put("closed_at", timestamp(data.closedAt));
        row.put("closing", data.closing == null ? null : data.closing.name());
        row.put("duplicate_of", number(data.duplicateOf));
        row.put("link_to", data.linkTo == null ? null : data.linkTo.value());
        row.put("link_to_contract", data.linkToContract);
        row.put("undelivered", data.undelivered);
        row.put("task", data.task);
        row.put("assignee", data.assignee);
        requester(row, data.requester);
        promise(row, data.promise);
        solution(row, data.solution);
        return row;
    }

    private static void requester(Map<String, @Nullable Object> row, Requester requester) {
        row.put(
                "contact",
                requester.contact() == null ? null : requester.contact().value());
        row.put(
                "contract",
                requester.contract() == null ? null : requester.contract().value());
        row.put(
                "company",
                requester.company() == null ? null : requester.company().value());
        row.put("company_name", requester.companyName());
        row.put("requester_name", requester.name());
        row.put(
                "requester_address",
                requester.address() == null ? null : requester.address().value());
        row.put("requester_language", requester.language().code());
        row.put("requester_zone", requester.zone().getId());
        row.put("identified_by", requester.identifiedBy().name());
    }

    private static void promise(Map<String, @Nullable Object> row, @Nullable Promise promise) {
        var given = promise != null;
        row.put("calendar", given ? promise.level().calendar() : null);
        row.put("reaction_minutes", given ? promise.level().reaction().toMinutes() : null);
        row.put("solution_minutes", given ? promise.level().solution().toMinutes() : null);
        row.put("counted_from", given ? timestamp(promise.countedFrom()) : null);
        row.put("reaction_due", given ? timestamp(promise.reactionDue()) : null);
        row.put("solution_due", given ? timestamp(promise.solutionDue()) : null);
        row.put("warning_at", given ? timestamp(promise.warningAt()) : null);
        row.put("explanation", given ? promise.explanation() : null);
    }

    private static void solution(Map<String, @Nullable Object> row, @Nullable Solution solution) {
        var found = solution != null;
        row.put("outcome", found ? solution.outcome().name() : null);
        row.put("solution", found ? solution.text() : null);
        row.put("solved_by", found ? solution.by() : null);
        row.put("solved_at", found ? timestamp(solution.at()) : null);
        row.put("closes_at", found ? timestamp(solution.closesAt()) : null);
    }

    private static Ticket ticket(ResultSet row, int index) throws SQLException {
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
        data.solution = solution(row);
        data.reactedAt = instant(row, "reacted_at");
        data.newsAt = instant(row, "news_at");
        data.closedAt = instant(row, "closed_at");
        data.closing = row.getString("closing") == null ? null : Closing.valueOf(row.getString("closing"));
        data.duplicateOf = ticketId(row, "duplicate_of");
        data.linkTo = id(row, "link_to") == null ? null : new ContactId(row.getLong("link_to"));
        data.linkToContract = row.getString("link_to_contract");
        data.undelivered = row.getBoolean("undelivered");
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
                level,
                row.getTimestamp("counted_from").toInstant(),
                row.getTimestamp("reaction_due").toInstant(),
                row.getTimestamp("solution_due").toInstant(),
                row.getTimestamp("warning_at").toInstant(),
                row.getString("explanation"));
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

    private static @Nullable Long number(@Nullable TicketId id) {
        return id == null ? null : id.number();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
