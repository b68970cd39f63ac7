package org.zayavka.workplace.search;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.workplace.TicketCard;

/**
 * Shows where the words of a question stand in what was found. PostgreSQL marks them: it alone knows which endings make
 * no difference; what the dictionaries know besides is said to it word by word.
 */
@Component
class Extracts {

    /** Marking reads every word: of a long conversation only the beginning is looked through. */
    private static final int MOST_SAID = 6_000;

    private static final int MOST_ENTRIES = 30;
    private static final int MOST_FILES = 40;
    private static final int SHOWN_FILES = 3;

    private final JdbcClient jdbc;
    private final WordForms forms;

    Extracts(JdbcClient jdbc, WordForms forms) {
        this.jdbc = jdbc;
        this.forms = forms;
    }

    List<Hit> of(List<TicketCard> tickets, Criteria criteria) {
        if (tickets.isEmpty()) {
            return List.of();
        }
        var texts = new Texts(tickets, said(tickets), files(tickets));
        var all = texts.all();
        var marked = marked(all, Marks.of(criteria, forms.of(criteria), all));
        return tickets.stream().map(ticket -> texts.hit(ticket, marked)).toList();
    }

    /** The first entries of each conversation that people wrote. */
    private Map<Long, String> said(List<TicketCard> tickets) {
        var said = new HashMap<Long, StringBuilder>();
        jdbc.sql("""
                select found.ticket, said.text
                from unnest(:tickets::bigint[]) as found (ticket)
                cross join lateral (
                    select message.id,
                        (select string_agg(left(piece ->> 'text', :most), ' ') from jsonb_array_elements(pieces) as piece)
                            as text
                    from desk.message left join desk.outbox on outbox.id = message.outbox
                    where message.ticket = found.ticket and coalesce(not outbox.automatic, true)
                    order by message.id
                    limit :entries) as said
                where said.text is not null
                order by said.id
                """)
                .param("tickets", numbers(tickets))
                .param("most", MOST_SAID)
                .param("entries", MOST_ENTRIES)
                .query((ResultSet row) -> {
                    var text = said.computeIfAbsent(row.getLong("ticket"), ticket -> new StringBuilder());
                    if (text.length() < MOST_SAID) {
                        text.append(row.getString("text")).append(' ');
                    }
                });
        return said.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> inOneLine(each.getValue())));
    }

    private static String inOneLine(CharSequence text) {
        return SearchText.start(SearchText.composed(text.toString()).strip().replaceAll("\\s+", " "), MOST_SAID);
    }

    private Map<Long, List<String>> files(List<TicketCard> tickets) {
        var files = new HashMap<Long, List<String>>();
        jdbc.sql("""
                select message.ticket, attachment.name
                from desk.message join desk.attachment on attachment.message = message.id
                where message.ticket = any(:tickets)
                order by message.id, position
                """).param("tickets", numbers(tickets)).query((ResultSet row) -> {
            var names = files.computeIfAbsent(row.getLong("ticket"), ticket -> new ArrayList<>());
            if (names.size() < MOST_FILES) {
                names.add(SearchText.composed(row.getString("name")));
            }
        });
        return files;
    }

    private static Long[] numbers(List<TicketCard> tickets) {
        return tickets.stream().map(ticket -> ticket.id().number()).toArray(Long[]::new);
    }

    /** All texts in one statement: each with its words marked. */
    private Map<String, String> marked(List<String> texts, String marks) {
        if (marks.isEmpty()) {
            return Map.of();
        }
        var folded = texts.stream().map(SearchText::fold).toArray(String[]::new);
        var lines = jdbc.sql("""
                select ts_headline('desk.search', text, to_tsquery('desk.search', :marks), :options)
                from unnest(:texts::text[]) with ordinality as found (text, place) order by place
                """)
                .param("marks", marks)
                .param("options", "HighlightAll=true, StartSel=" + Marked.BEGIN + ", StopSel=" + Marked.END)
                .param("texts", folded)
                .query(String.class)
                .list();
        var marked = new LinkedHashMap<String, String>();
        for (int i = 0; i < lines.size(); i++) {
            marked.put(texts.get(i), lines.get(i));
        }
        return marked;
    }

    private record Texts(List<TicketCard> tickets, Map<Long, String> said, Map<Long, List<String>> files) {

        List<String> all() {
            return Stream.of(
                            tickets.stream()
                                    .flatMap(ticket -> Stream.of(
                                            line(ticket.subject()), line(ticket.requester()), line(ticket.company()))),
                            said.values().stream(),
                            files.values().stream().flatMap(List::stream))
                    .flatMap(texts -> texts)
                    .filter(text -> !text.isEmpty())
                    .distinct()
                    .toList();
        }

        Hit hit(TicketCard ticket, Map<String, String> marked) {
            var number = ticket.id().number();
            var text = said.getOrDefault(number, "");
            return new Hit(
                    ticket,
                    marked(ticket.subject(), marked),
                    marked(ticket.requester(), marked),
                    marked(ticket.company(), marked),
                    files.getOrDefault(number, List.of()).stream()
                            .map(name -> marked(name, marked))
                            .filter(Marked::hasMarks)
                            .limit(SHOWN_FILES)
                            .toList(),
                    Marked.extract(text, marked.getOrDefault(text, text)));
        }

        private static String line(String text) {
            return SearchText.composed(text);
        }

        private static Marked marked(String written, Map<String, String> marked) {
            var text = line(written);
            return Marked.of(text, marked.getOrDefault(text, text));
        }
    }
}
