package org.zayavka.workplace.search;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The searches of each person, and those that colleagues of a queue share. What they find depends on who looks. */
@Component
class SavedSearches {

    private static final int MOST = 100;

    private final JdbcClient jdbc;
    private final Clock clock;

    SavedSearches(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Their own, then those shared with one of these queues. */
    List<SavedSearch> of(String login, Set<String> queues) {
        return jdbc.sql("""
                select id, owner, name, asks, shared from desk.saved_search
                where owner = :login or shared = any(:queues) and shared <> ''
                order by owner <> :login, name, id
                limit :most
                """)
                .param("login", login)
                .param("queues", queues.toArray(String[]::new))
                .param("most", MOST)
                .query(SavedSearch.class)
                .list();
    }

    /** One of the same name is replaced. */
    void save(String login, String name, String asks, String shared) {
        jdbc.sql("""
                insert into desk.saved_search (owner, name, asks, shared, at)
                values (:login, :name, :asks, :shared, :at)
                on conflict (owner, name) do update set asks = excluded.asks, shared = excluded.shared, at = excluded.at
                """)
                .param("login", login)
                .param("name", name)
                .param("asks", asks)
                .param("shared", shared)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** Nothing happens to those of others. */
    void forget(String login, long id) {
        jdbc.sql("delete from desk.saved_search where id = :id and owner = :login")
                .param("id", id)
                .param("login", login)
                .update();
    }
}
