package org.zayavka.workplace.search;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.privacy.ErasureListener;
import org.zayavka.shared.TicketId;

/** Whoever is erased is found no more: not by the conversations, and not as what was probably meant. */
@Component
class ErasedPeople implements ErasureListener {

    private final SearchIndex index;
    private final JdbcClient jdbc;

    ErasedPeople(SearchIndex index, JdbcClient jdbc) {
        this.index = index;
        this.jdbc = jdbc;
    }

    /** A first name, or the address of a large mail provider, is a word of many: it stays while anybody has it. */
    @Override
    public void erased(Collection<TicketId> tickets, Collection<String> words) {
        holdTheWorker();
        index.renew(tickets);
        index.forgetWords(words.stream()
                .flatMap(SearchText::words)
                .distinct()
                .filter(word -> !isSaid(word))
                .toList());
    }

    /** One that has read the old words would write them back after us: it ends first, or begins afterwards. */
    private void holdTheWorker() {
        jdbc.sql("select log from desk.search_cursor order by log for update")
                .query(String.class)
                .list();
    }

    private boolean isSaid(String word) {
        return jdbc.sql(
                        "select exists (select from desk.search_ticket where words @@ to_tsquery('desk.search', :word))")
                .param("word", word)
                .query(Boolean.class)
                .single();
    }
}
