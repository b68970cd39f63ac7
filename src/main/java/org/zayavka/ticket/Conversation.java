package org.zayavka.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.FileId;
import org.zayavka.shared.InboxId;
import org.zayavka.shared.Remark;
import org.zayavka.shared.TicketId;

/** What was said. */
@Component
class Conversation {

    private final JdbcClient jdbc;

    Conversation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(TicketId ticket, NewMessage message) {
        var id = jdbc.sql("""
                insert into desk.message
                    (ticket, direction, author, address, at, subject, pieces, html, message_id, inbox, outbox, remarks)
                values (:ticket, :direction, :author, :address, :at, :subject, :pieces::jsonb, :html, :messageId,
                    :inbox, :outbox, :remarks::jsonb)
                returning id
                """)
                .param("ticket", ticket.number())
                .param("direction", message.direction().name())
                .param("author", message.author())
                .param(
                        "address",
                        message.address() == null ? null : message.address().value())
                .param("at", Timestamp.from(message.at()))
                .param("subject", message.subject())
                .param("pieces", TicketLog.json(message.pieces()))
                .param("html", message.html())
                .param("messageId", message.messageId())
                .param("inbox", message.inbox() == null ? null : message.inbox().value())
                .param(
                        "outbox",
                        message.outbox() == null ? null : message.outbox().value())
                .param("remarks", TicketLog.json(message.remarks()))
                .query(Long.class)
                .single();
        for (int i = 0; i < message.files().size(); i++) {
            attach(id, i, message.files().get(i));
        }
    }

    /** A letter that came in, with its files. */
    Optional<NewMessage> letter(TicketId ticket, long message) {
        return jdbc.sql("select * from desk.message where ticket = :ticket and id = :id and direction = 'IN'")
                .param("ticket", ticket.number())
                .param("id", message)
                .query((row, n) -> letter(row, files(message)))
                .optional();
    }

    private static NewMessage letter(ResultSet row, List<AttachedFile> files) throws SQLException {
        var address = row.getString("address");
        var inbox = row.getLong("inbox");
        return new NewMessage(
                NewMessage.Direction.IN,
                row.getString("author"),
                address == null ? null : new EmailAddress(address),
                row.getTimestamp("at").toInstant(),
                row.getString("subject"),
                TicketLog.list(row.getString("pieces"), NewMessage.Piece.class),
                row.getString("html"),
                row.getString("message_id"),
                inbox == 0 ? null : new InboxId(inbox),
                null,
                files,
                TicketLog.list(row.getString("remarks"), Remark.class));
    }

    private List<AttachedFile> files(long message) {
        return jdbc.sql("select * from desk.attachment where message = :message order by position")
                .param("message", message)
                .query((row, n) -> new AttachedFile(
                        row.getString("name"),
                        row.getString("type"),
                        row.getLong("size"),
                        new FileId(row.getString("file")),
                        row.getString("content_id")))
                .list();
    }

    private void attach(long message, int position, AttachedFile file) {
        jdbc.sql("""
                insert into desk.attachment (message, position, name, type, size, file, content_id)
                values (:message, :position, :name, :type, :size, :file, :contentId)
                """)
                .param("message", message)
                .param("position", position)
                .param("name", file.name())
                .param("type", file.type())
                .param("size", file.size())
                .param("file", file.file().sha256())
                .param("contentId", file.contentId())
                .update();
    }
}
