package org.zayavka.workplace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.shared.FileId;
import org.zayavka.shared.InboxId;
import org.zayavka.shared.OutboxId;
import org.zayavka.shared.Remark;
import org.zayavka.shared.TicketId;
import org.zayavka.ticket.NewMessage.Direction;
import org.zayavka.ticket.NewMessage.Piece;
import org.zayavka.workplace.ConversationEntry.Attachment;

/** Reads what was said, with the names of files but without their bytes. */
@Component
public class ConversationReader {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String ENTRIES = """
            select id, direction, author, coalesce(address, '') as address, at, subject, pieces, remarks,
                html <> '' as html, outbox,
                exists (select from desk.inbox where inbox.id = message.inbox and octet_length(raw) > 0) as original
            from desk.message
            """;

    private final JdbcClient jdbc;
    private final Colleagues colleagues;

    ConversationReader(JdbcClient jdbc, Colleagues colleagues) {
        this.jdbc = jdbc;
        this.colleagues = colleagues;
    }

    /** The last entries of a conversation, the oldest of them first. */
    List<ConversationEntry> last(TicketId ticket, int limit) {
        var files = files(ticket);
        var entries = new ArrayList<>(jdbc.sql(ENTRIES + "where ticket = :ticket order by id desc limit :limit")
                .param("ticket", ticket.number())
                .param("limit", limit)
                .query((row, i) -> entry(row, files))
                .list());
        Collections.reverse(entries);
        return colleagues.named(entries);
    }

    /** These entries of a ticket, the oldest first; one statement for them, one for their files. */
    public List<ConversationEntry> of(TicketId ticket, Collection<Long> messages) {
        if (messages.isEmpty()) {
            return List.of();
        }
        var ids = messages.toArray(Long[]::new);
        var files = byMessage(jdbc.sql("""
                select message, position, name, type, size
                from desk.attachment where message = any(:ids) order by message, position
                """).param("ids", ids));
        var entries = jdbc.sql(ENTRIES + "where id = any(:ids) and ticket = :ticket order by id")
                .param("ids", ids)
                .param("ticket", ticket.number())
                .query((row, i) -> entry(row, files))
                .list();
        return colleagues.named(entries);
    }

    private Map<Long, List<Attachment>> files(TicketId ticket) {
        return byMessage(jdbc.sql("""
                select attachment.message, position, name, type, size
                from desk.attachment join desk.message on message.id = attachment.message
                where message.ticket = :ticket order by attachment.message, position
                """).param("ticket", ticket.number()));
    }

    private static Map<Long, List<Attachment>> byMessage(JdbcClient.StatementSpec files) {
        record Row(long message, Attachment file) {}
        return files
                .query((row, i) -> new Row(
                        row.getLong("message"),
                        new Attachment(
                                row.getInt("position"),
                                row.getString("name"),
                                row.getString("type"),
                                row.getLong("size"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::message, Collectors.mapping(Row::file, Collectors.toList())));
    }

    /** The HTML of a letter as its sender wrote it, not sanitised; pictures inside it by Content-ID. */
    public Optional<OriginalHtml> html(long message) {
        var pictures = jdbc
                .sql("select position, content_id from desk.attachment where message = :id and content_id <> ''")
                .param("id", message)
                .query((row, i) -> Map.entry(row.getString("content_id"), row.getInt("position")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first));
        return jdbc.sql("select html from desk.message where id = :id and html <> ''")
                .param("id", message)
                .query(String.class)
                .optional()
                .map(html -> new OriginalHtml(html, pictures));
    }

    public record OriginalHtml(String html, Map<String, Integer> pictures) {}

    public Optional<InboxId> original(long message) {
        return jdbc.sql("""
                        select inbox from desk.message
                        where id = :id and exists (select from desk.inbox
                            where inbox.id = message.inbox and octet_length(raw) > 0)
                        """).param("id", message).query(Long.class).optional().map(InboxId::new);
    }

    public Optional<StoredFile> file(long message, int position) {
        return jdbc.sql("""
                select name, type, size, file from desk.attachment
                where message = :message and position = :position
                """)
                .param("message", message)
                .param("position", position)
                .query((row, i) ->
                        new StoredFile(row.getString("name"), row.getString("type"), new FileId(row.getString("file"))))
                .optional();
    }

    public record StoredFile(String name, String type, FileId file) {}

    private static ConversationEntry entry(ResultSet row, Map<Long, List<Attachment>> files) throws SQLException {
        var outbox = row.getLong("outbox");
        var out = row.wasNull() ? null : new OutboxId(outbox);
        var id = row.getLong("id");
        return new ConversationEntry(
                id,
                Direction.valueOf(row.getString("direction")),
                row.getString("author"),
                row.getString("address"),
                row.getTimestamp("at").toInstant(),
                row.getString("subject"),
                List.of(json(row.getString("pieces"), Piece[].class)),
                List.of(json(row.getString("remarks"), Remark[].class)),
                row.getBoolean("original"),
                row.getBoolean("html"),
                out,
                files.getOrDefault(id, List.of()));
    }

    private static <T> T json(String text, Class<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
