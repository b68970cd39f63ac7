package org.zayavka.workplace.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zayavka.shared.TicketId;

/** The words of tickets in the order in which they are looked up. */
@Component
public class SearchIndex {

    /** Letters may have megabytes: so many tickets are held in memory at once. */
    private static final int AT_ONCE = 20;

    private final JdbcClient jdbc;
    private final TicketTexts texts;

    SearchIndex(JdbcClient jdbc, TicketTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    /** Makes these anew, in the transaction of whoever has changed what was said, or who a person is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void renew(Collection<TicketId> tickets) {
        write(tickets.stream().map(TicketId::number).toList());
    }

    /** Forgets words that must occur nowhere any more, such as the name of an erased person. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forgetWords(Collection<String> texts) {
        var words = texts.stream().flatMap(SearchText::words).distinct().toArray(String[]::new);
        jdbc.sql("delete from desk.search_word where word = any(:words)")
                .param("words", words)
                .update();
    }

    void write(Collection<Long> tickets) {
        var left = new ArrayList<>(tickets);
        for (int from = 0; from < left.size(); from += AT_ONCE) {
            var some = List.copyOf(texts.of(left.subList(from, Math.min(from + AT_ONCE, left.size()))));
            if (!some.isEmpty()) {
                writeRows(some);
                writeWords(some);
            }
        }
    }

    private void writeRows(List<TicketText> some) {
        jdbc.sql("""
                insert into desk.search_ticket (ticket, arrived_at, informed, words)
                select fresh.ticket, fresh.arrived_at, string_to_array(informed, ' '),
                    setweight(desk.search_words(people), 'A')
                    || setweight(desk.search_words(companies), 'B')
                    || setweight(desk.search_words(files), 'C')
                    || desk.search_words(text)
                from unnest(:tickets::bigint[], :arrived::timestamptz[], :informed::text[], :people::text[],
                        :companies::text[], :files::text[], :texts::text[])
                    as fresh (ticket, arrived_at, informed, people, companies, files, text)
                join desk.ticket on ticket.number = fresh.ticket
                on conflict (ticket) do update set informed = excluded.informed, words = excluded.words
                where (search_ticket.informed, search_ticket.words) <> (excluded.informed, excluded.words)
                """)
                .param("tickets", some.stream().map(text -> text.ticket).toArray(Long[]::new))
                .param("arrived", column(some, text -> text.arrivedAt.toString()))
                .param("informed", column(some, text -> String.join(" ", text.informed)))
                .param("people", column(some, text -> BaseLines.under(text.people())))
                .param("companies", column(some, text -> BaseLines.under(text.companies())))
                .param("files", column(some, text -> BaseLines.under(text.files())))
                .param("texts", column(some, text -> BaseLines.under(text.text())))
                .update();
    }

    /** In one order always: two who write the same words do not wait for each other crosswise. */
    private void writeWords(List<TicketText> some) {
        var words = new TreeSet<String>();
        some.forEach(text -> words.addAll(text.vocabulary()));
        jdbc.sql("""
                insert into desk.search_word (word)
                select word from unnest(:words::text[]) with ordinality as fresh (word, place) order by place
                on conflict do nothing
                """).param("words", words.toArray(String[]::new)).update();
    }

    private static String[] column(List<TicketText> some, Function<TicketText, String> part) {
        return some.stream().map(part).toArray(String[]::new);
    }
}
