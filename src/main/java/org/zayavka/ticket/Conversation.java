package org.zayavka.ticket;

import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.shared.TicketId;

/** Writes what was said. */
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
