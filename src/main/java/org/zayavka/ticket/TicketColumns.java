package org.zayavka.ticket;

import java.sql.Timestamp;
import java.sql.Types;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.zayavka.shared.CompanyId;
import org.zayavka.shared.ContactId;
import org.zayavka.shared.ContractId;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.TicketId;

/** A ticket as the columns of its row. */
final class TicketColumns {

    private TicketColumns() {}

    static Map<String, @Nullable Object> of(Ticket ticket) {
        var data = ticket.data;
        var row = new HashMap<String, @Nullable Object>();
        row.put("number", ticket.id().number());
        row.put("subject", data.subject);
        row.put("mailbox", data.mailbox.value());
        row.put("arrived_at", of(data.arrivedAt, Timestamp::from));
        row.put("quarantine", data.quarantine);
        row.put("follows", typed(Types.BIGINT, of(data.follows, TicketId::number)));
        row.put("state", data.state.name());
        row.put("department", data.department);
        row.put("priority", data.priority.name());
        row.put("impact", data.impact.name());
        row.put("declared_urgent", data.declaredUrgent);
        row.put("urgent_since", of(data.urgentSince, Timestamp::from));
        row.put("queue", data.queue);
        row.put("task_priority", data.taskPriority);
        row.put("line", data.line);
        row.put("opened_times", data.openedTimes);
        row.put("draft", data.draft);
        row.put("question", data.question);
        row.put("last_agent", data.lastAgent);
        row.put("reacted_at", of(data.reactedAt, Timestamp::from));
        row.put("news_at", of(data.newsAt, Timestamp::from));
        row.put("closed_at", of(data.closedAt, Timestamp::from));
        row.put("closing", typed(Types.VARCHAR, of(data.closing, Closing::name)));
        row.put("duplicate_of", typed(Types.BIGINT, of(data.duplicateOf, TicketId::number)));
        row.put("link_to", typed(Types.BIGINT, of(data.linkTo, ContactId::value)));
        row.put("link_to_contract", data.linkToContract);
        row.put("undelivered", data.undelivered);
        row.put("category", data.category);
        row.put("task", data.task);
        row.put("assignee", data.assignee);
        requester(row, data.requester);
        promise(row, data.promise);
        row.put("told_reaction_due", of(data.told, told -> Timestamp.from(told.reactionDue())));
        row.put("told_solution_due", of(data.told, told -> Timestamp.from(told.solutionDue())));
        solution(row, data.solution);
        return row;
    }

    private static void requester(Map<String, @Nullable Object> row, Requester requester) {
        row.put("contact", typed(Types.BIGINT, of(requester.contact(), ContactId::value)));
        row.put("contract", typed(Types.BIGINT, of(requester.contract(), ContractId::value)));
        row.put("company", typed(Types.BIGINT, of(requester.company(), CompanyId::value)));
        row.put("company_name", requester.companyName());
        row.put("requester_name", requester.name());
        row.put("requester_address", typed(Types.VARCHAR, of(requester.address(), EmailAddress::value)));
        row.put("requester_language", requester.language().code());
        row.put("requester_zone", requester.zone().getId());
        row.put("identified_by", requester.identifiedBy().name());
    }

    private static void promise(Map<String, @Nullable Object> row, @Nullable Promise promise) {
        row.put("plan", typed(Types.VARCHAR, of(promise, Promise::plan)));
        row.put(
                "calendar",
                typed(Types.VARCHAR, of(promise, given -> given.level().calendar())));
        row.put(
                "reaction_minutes",
                typed(
                        Types.INTEGER,
                        of(promise, given -> given.level().reaction().toMinutes())));
        row.put(
                "solution_minutes",
                typed(
                        Types.INTEGER,
                        of(promise, given -> given.level().solution().toMinutes())));
        row.put("counted_from", of(promise, given -> Timestamp.from(given.countedFrom())));
        row.put("reaction_due", of(promise, given -> Timestamp.from(given.reactionDue())));
        row.put("reaction_warning_at", of(promise, given -> Timestamp.from(given.reactionWarningAt())));
        row.put("solution_due", of(promise, given -> Timestamp.from(given.solutionDue())));
        row.put("warning_at", of(promise, given -> Timestamp.from(given.warningAt())));
    }

    private static void solution(Map<String, @Nullable Object> row, @Nullable Solution solution) {
        row.put(
                "outcome",
                typed(Types.VARCHAR, of(solution, found -> found.outcome().name())));
        row.put("solution", typed(Types.VARCHAR, of(solution, Solution::text)));
        row.put("solved_by", typed(Types.VARCHAR, of(solution, Solution::by)));
        row.put("solved_at", of(solution, found -> Timestamp.from(found.at())));
        row.put("closes_at", of(solution, found -> Timestamp.from(found.closesAt())));
    }

    /** Null of no type would be another statement for PostgreSQL than a value: parsed and planned anew at each turn. */
    private static SqlParameterValue typed(int type, @Nullable Object value) {
        return new SqlParameterValue(type, value);
    }

    private static <T, V> @Nullable V of(@Nullable T whole, Function<T, V> part) {
        return whole == null ? null : part.apply(whole);
    }
}
