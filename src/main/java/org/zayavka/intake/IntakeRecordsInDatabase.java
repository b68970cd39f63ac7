package org.zayavka.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.intake.IntakeRecord.Outcome;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.InboxId;
import org.zayavka.shared.TicketId;

@Component
class IntakeRecordsInDatabase implements IntakeRecords {

    private static final String LOOSE =
            "select * from desk.intake_record where ticket is null and outcome in ('FILED', 'UNDELIVERABLE')";

    private final JdbcClient jdbc;

    IntakeRecordsInDatabase(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<IntakeRecord> of(InboxId letter) {
        return jdbc.sql("select * from desk.intake_record where inbox = :inbox")
                .param("inbox", letter.value())
                .query(IntakeRecordsInDatabase::row)
                .optional();
    }

    @Override
    public List<IntakeRecord> ofTicket(TicketId ticket) {
        return jdbc.sql("select * from desk.intake_record where ticket = :ticket order by inbox")
                .param("ticket", ticket.number())
                .query(IntakeRecordsInDatabase::row)
                .list();
    }

    @Override
    public List<IntakeRecord> latest(Outcome outcome, int limit) {
        return jdbc.sql("select * from desk.intake_record where outcome = :outcome order by inbox desc limit :limit")
                .param("outcome", outcome.name())
                .param("limit", limit)
                .query(IntakeRecordsInDatabase::row)
                .list();
    }

    /** Letters in no ticket that nobody works on, the newest first. */
    List<IntakeRecord> loose(@Nullable InboxId before, int limit) {
        return jdbc.sql(LOOSE + " and inbox < :before order by inbox desc limit :limit")
                .param("before", before == null ? Long.MAX_VALUE : before.value())
                .param("limit", limit)
                .query(IntakeRecordsInDatabase::row)
                .list();
    }

    boolean isLoose(InboxId letter) {
        return jdbc.sql(LOOSE + " and inbox = :letter")
                .param("letter", letter.value())
                .query(IntakeRecordsInDatabase::row)
                .optional()
                .isPresent();
    }

    /** One of them, until the end of the transaction nobody else's. */
    Optional<IntakeRecord> lockedLoose(InboxId letter) {
        return jdbc.sql(LOOSE + " and inbox = :letter for update")
                .param("letter", letter.value())
                .query(IntakeRecordsInDatabase::row)
                .optional();
    }

    /** The first of these letters that was handled already. */
    Optional<IntakeRecord> firstOf(Collection<InboxId> letters) {
        if (letters.isEmpty()) {
            return Optional.empty();
        }
        return jdbc.sql(
                        "select * from desk.intake_record where inbox = any(:letters) order by copy_of nulls first, inbox limit 1")
                .param("letters", letters.stream().map(InboxId::value).toArray(Long[]::new))
                .query(IntakeRecordsInDatabase::row)
                .optional();
    }

    /** The sender of the letter that the ticket was registered from. */
    Optional<EmailAddress> requestedBy(TicketId ticket) {
        return jdbc.sql("""
                select sender from desk.intake_record
                where ticket = :ticket and outcome = 'REGISTERED' and sender is not null
                order by inbox limit 1
                """)
                .param("ticket", ticket.number())
                .query(String.class)
                .optional()
                .map(EmailAddress::new);
    }

    List<IntakeRecord> copiesOf(InboxId letter) {
        return jdbc.sql("select * from desk.intake_record where copy_of = :letter order by inbox")
                .param("letter", letter.value())
                .query(IntakeRecordsInDatabase::row)
                .list();
    }

    /** The ticket of the nearest letter among these Message-IDs that came to us before. */
    Optional<TicketId> ticketOfLetter(List<String> messageIds) {
        return jdbc.sql("""
                select ticket from desk.intake_record
                where message_id = any(:ids) and message_id <> '' and ticket is not null
                order by array_position(:ids, message_id), inbox
                limit 1
                """)
                .param("ids", messageIds.toArray(String[]::new))
                .query(Long.class)
                .optional()
                .map(TicketId::new);
    }

    /** Writes what became of a letter; a reviewed letter has its row already. */
    void write(IntakeRecord record) {
        jdbc.sql("""
                insert into desk.intake_record (inbox, mailbox, department, message_id, sender, subject, kind, reason,
                    proof, sender_role, referenced, outcome, ticket, copy_of, decided_by, note, at)
                values (:inbox, :mailbox, :department, :messageId, :sender, :subject, :kind, :reason, :proof,
                    :senderRole, :referenced, :outcome, :ticket, :copyOf, :decidedBy, :note, :at)
                on conflict (inbox) do update set outcome = excluded.outcome, ticket = excluded.ticket,
                    decided_by = excluded.decided_by, note = excluded.note
                """)
                .param("inbox", record.inbox().value())
                .param("mailbox", record.mailbox().value())
                .param("department", record.department())
                .param("messageId", record.messageId())
                .param(
                        "sender",
                        record.sender() == null ? null : record.sender().value())
                .param("subject", record.subject())
                .param("kind", record.kind())
                .param("reason", record.reason())
                .param("proof", record.proof().name())
                .param("senderRole", record.senderRole().name())
                .param("referenced", number(record.referenced()))
                .param("outcome", record.outcome().name())
                .param("ticket", number(record.ticket()))
                .param(
                        "copyOf",
                        record.copyOf() == null ? null : record.copyOf().value())
                .param("decidedBy", record.decidedBy())
                .param("note", record.note())
                .param("at", Timestamp.from(record.at()))
                .update();
    }

    /** The copies of a reviewed letter follow it to its ticket. */
    void settleCopies(InboxId letter, TicketId ticket) {
        jdbc.sql("update desk.intake_record set ticket = :ticket where copy_of = :letter")
                .param("ticket", ticket.number())
                .param("letter", letter.value())
                .update();
    }

    private static @Nullable Long number(@Nullable TicketId ticket) {
        return ticket == null ? null : ticket.number();
    }

    private static IntakeRecord row(ResultSet row, int index) throws SQLException {
        var sender = row.getString("sender");
        var copyOf = row.getLong("copy_of");
        var isCopy = !row.wasNull();
        return new IntakeRecord(
                new InboxId(row.getLong("inbox")),
                new EmailAddress(row.getString("mailbox")),
                row.getString("department"),
                row.getString("message_id"),
                sender == null ? null : new EmailAddress(sender),
                row.getString("subject"),
                row.getString("kind"),
                row.getString("reason"),
                Proof.valueOf(row.getString("proof")),
                SenderRole.valueOf(row.getString("sender_role")),
                ticket(row, "referenced"),
                Outcome.valueOf(row.getString("outcome")),
                ticket(row, "ticket"),
                isCopy ? new InboxId(copyOf) : null,
                row.getString("decided_by"),
                row.getString("note"),
                row.getTimestamp("at").toInstant());
    }

    private static @Nullable TicketId ticket(ResultSet row, String column) throws SQLException {
        var number = row.getLong(column);
        return row.wasNull() ? null : new TicketId(number);
    }
}
