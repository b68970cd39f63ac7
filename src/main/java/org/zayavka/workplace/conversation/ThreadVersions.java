package org.zayavka.workplace.conversation;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.shared.TicketId;

/**
 * What a page knows of a ticket: {@code <changes of the ticket>.<last message>.<last event>.<the last letters' states>}.
 * Whatever happens to a ticket changes it (an older letter that comes back is an event of the ticket); a few steps in
 * indexes tell it, because every open tab asks every few seconds.
 */
@Component
class ThreadVersions {

    private static final Pattern VERSION = Pattern.compile("\\d{1,10}\\.(\\d{1,18})(\\..*)?");

    private final JdbcClient jdbc;

    ThreadVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String of(TicketId ticket) {
        return jdbc.sql("""
                select version
                    || '.' || coalesce((select max(id) from desk.message where message.ticket = number), 0)
                    || '.' || coalesce((select max(id) from desk.ticket_event where ticket_event.ticket = number), 0)
                    || '.' || coalesce((select hashtext(string_agg(id || state || cardinality(held), ',' order by id))
                         from (select id, state, held from desk.outbox where outbox.ticket = number
                               order by outbox.ticket desc, id desc limit 10) letter), 0)
                from desk.ticket where number = :ticket
                """)
                .param("ticket", ticket.number())
                .query(String.class)
                .single();
    }

    /**
     * Whether somebody else has said something since.
     *
     * @param known a version; anything else knows everything
     * @param login of who asks: what they said themselves is no news
     */
    boolean hasNewer(TicketId ticket, @Nullable String known, String login) {
        var version = VERSION.matcher(known == null ? "" : known);
        if (!version.matches()) {
            return false;
        }
        return jdbc.sql("""
                select exists (select 1 from desk.message
                    where ticket = :ticket and id > :known and not (direction <> 'IN' and author = :login))
                """)
                .param("ticket", ticket.number())
                .param("known", Long.parseLong(version.group(1)))
                .param("login", login)
                .query(Boolean.class)
                .single();
    }
}
