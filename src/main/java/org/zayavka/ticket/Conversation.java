package org.zayavka.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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

    /** What one transaction adds, in this order; one statement for all of it. */
    void write(List<Said> said) {
        var ids = jdbc.sql("""
                insert into desk.message
                    (ticket, direction, author, address, at, subject, pieces, html, message_id, inbox, outbox, remarks)
                select ticket, direction, author, address, at, subject, pieces::jsonb, html, message_id, inbox, outbox,
                    remarks::jsonb
                from unnest(:tickets::bigint[], :directions::text[], :authors::text[], :addresses::text[],
                        :moments::timestamptz[], :subjects::text[], :pieces::text[], :htmls::text[],
                        :messageIds::text[], :inboxes::bigint[], :outboxes::bigint[], :remarks::text[])
                    with ordinality as said (ticket, direction, author, address, at, subject, pieces, html,
                        message_id, inbox, outbox, remarks, place)
                order by place
                returning id
                """)
                .param("tickets", numbers(said, one -> one.ticket().number()))
                .param("directions", texts(said, message -> message.direction().name()))
                .param("authors", texts(said, NewMessage::author))
                .param("addresses", texts(said, Conversation::address))
                .param("moments", texts(said, message -> message.at().toString()))
                .param("subjects", texts(said, NewMessage::subject))
                .param("pieces", texts(said, message -> TicketLog.json(message.pieces())))
                .param("htmls", texts(said, NewMessage::html))
                .param("messageIds", texts(said, NewMessage::messageId))
                .param("inboxes", numbers(said, one -> inbox(one.message())))
                .param("outboxes", numbers(said, one -> outbox(one.message())))
                .param("remarks", texts(said, message -> TicketLog.json(message.remarks())))
                .query(Long.class)
                .list();
        for (int i = 0; i < ids.size(); i++) {
            attach(ids.get(i), said.get(i).message().files());
        }
    }

    private static String[] texts(List<Said> said, Function<NewMessage, @Nullable String> part) {
        return said.stream().map(one -> part.apply(one.message())).toArray(String[]::new);
    }

    private static Long[] numbers(List<Said> said, Function<Said, @Nullable Long> part) {
        return said.stream().map(part).toArray(Long[]::new);
    }

    private static @Nullable String address(NewMessage message) {
        return message.address() == null ? null : message.address().value();
    }

    private static @Nullable Long inbox(NewMessage message) {
        return message.inbox() == null ? null : message.inbox().value();
    }

    private static @Nullable Long outbox(NewMessage message) {
        return message.outbox() == null ? null : message.outbox().value();
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

    private void attach(long message, List<AttachedFile> files) {
        for (int i = 0; i < files.size(); i++) {
            attach(message, i, files.get(i));
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

    /** A message and the ticket that it belongs to. */
    record Said(TicketId ticket, NewMessage message) {}
}
