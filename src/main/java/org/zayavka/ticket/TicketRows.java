package org.zayavka.ticket;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.TicketId;

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
            "plan",
            "calendar",
            "reaction_minutes",
            "solution_minutes",
            "counted_from",
            "reaction_due",
            "reaction_warning_at",
            "solution_due",
            "warning_at",
            "told_reaction_due",
            "told_solution_due",
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
            "category",
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
                .query(TicketMapper::ticket)
                .optional();
    }

    void insert(Ticket ticket) {
        jdbc.sql(INSERT).params(TicketColumns.of(ticket)).update();
        for (var address : ticket.data.newParticipants) {
            addParticipant(ticket.id(), address);
        }
    }

    void update(Ticket ticket) {
        jdbc.sql(UPDATE).params(TicketColumns.of(ticket)).update();
    }

    void addParticipant(TicketId id, EmailAddress address) {
        jdbc.sql("insert into desk.participant (ticket, address) values (:ticket, :address) on conflict do nothing")
                .param("ticket", id.number())
                .param("address", address.value())
                .update();
    }

    void removeParticipant(TicketId id, EmailAddress address) {
        jdbc.sql("delete from desk.participant where ticket = :ticket and address = :address")
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
}
