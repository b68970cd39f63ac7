package org.zayavka.workplace.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.shared.TicketId;
import org.zayavka.workplace.Colleagues;

/** Whether anything changed in a ticket since somebody looked: cheap, because every open tab asks every few seconds. */
@Component
class NewsReader {

    private final JdbcClient jdbc;
    private final ThreadVersions versions;
    private final Presence presence;
    private final Colleagues colleagues;

    NewsReader(JdbcClient jdbc, ThreadVersions versions, Presence presence, Colleagues colleagues) {
        this.jdbc = jdbc;
        this.versions = versions;
        this.presence = presence;
        this.colleagues = colleagues;
    }

    /**
     * @param writing names of colleagues who write in it just now
     * @param newest what was said last; null while nothing has changed
     */
    record News(
            String version, List<String> writing, @Nullable Newest newest) {}

    /** @param kind {@code letter} or {@code note} */
    record Newest(String author, Instant at, String kind) {}

    News of(TicketId ticket, String known, String reader) {
        var version = versions.of(ticket);
        return new News(version, writing(ticket, reader), version.equals(known) ? null : newest(ticket));
    }

    private List<String> writing(TicketId ticket, String reader) {
        var logins = Set.copyOf(presence.writing(ticket, reader));
        if (logins.isEmpty()) {
            return List.of();
        }
        var names = colleagues.names(logins);
        var writing = new TreeSet<String>();
        logins.forEach(login -> writing.add(names.getOrDefault(login, login)));
        return List.copyOf(writing);
    }

    private @Nullable Newest newest(TicketId ticket) {
        return jdbc.sql("""
                select direction, author, coalesce(address, '') as address, at from desk.message
                 where ticket = :ticket order by ticket desc, id desc limit 1
                """)
                .param("ticket", ticket.number())
                .query((row, i) -> new Newest(
                        author(row.getString("direction"), row.getString("author"), row.getString("address")),
                        row.getTimestamp("at").toInstant(),
                        row.getString("direction").equals("NOTE") ? "note" : "letter"))
                .optional()
                .orElse(null);
    }

    private String author(String direction, String author, String address) {
        if (author.isEmpty()) {
            return address;
        }
        return direction.equals("IN")
                ? author
                : colleagues.names(Set.of(author)).getOrDefault(author, author);
    }
}
