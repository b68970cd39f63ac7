package org.zayavka.workplace.search;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zayavka.shared.DeskSettings;
import org.zayavka.workplace.TicketCard;
import org.zayavka.workplace.TicketScope;

/** Finds tickets, the newest first, each page as fast as the first; only those that a person may read. */
@Component
class FoundTickets {

    static final int PAGE = 25;

    private final JdbcClient jdbc;
    private final WordForms forms;
    private final ZoneId zone;

    FoundTickets(JdbcClient jdbc, WordForms forms, DeskSettings desk) {
        this.jdbc = jdbc;
        this.forms = forms;
        this.zone = desk.zone();
    }

    /** @param next where the next page begins; absent on the last */
    record Page(List<TicketCard> tickets, @Nullable SearchCursor next) {}

    @Transactional(readOnly = true)
    public Page page(Criteria criteria, TicketScope scope, SearchCursor after) {
        planForTheseWords();
        var query = new SearchQuery(criteria, forms.of(criteria), scope, after, zone);
        if (saysNothing(query)) {
            return new Page(List.of(), null);
        }
        var found = jdbc.sql(query.sql("ticket.*"))
                .params(query.parameters(PAGE + 1))
                .query(TicketCard::of)
                .list();
        var shown = List.copyOf(found.subList(0, Math.min(PAGE, found.size())));
        return new Page(shown, found.size() > PAGE ? SearchCursor.after(shown.get(PAGE - 1)) : null);
    }

    /** The numbers of all that is found, the newest first. */
    @Transactional(readOnly = true)
    public List<Long> numbers(Criteria criteria, TicketScope scope, int most) {
        planForTheseWords();
        var query = new SearchQuery(criteria, forms.of(criteria), scope, SearchCursor.START, zone);
        if (saysNothing(query)) {
            return List.of();
        }
        return jdbc.sql(query.sql("ticket.number"))
                .params(query.parameters(most))
                .query(Long.class)
                .list();
    }

    /** Which of these a person may read. */
    List<Long> readable(List<Long> tickets, TicketScope scope) {
        return jdbc.sql("""
                select ticket.number
                from desk.ticket left join desk.search_ticket on search_ticket.ticket = ticket.number
                where ticket.number = any(:numbers) and %s
                order by ticket.number desc
                """.formatted(scope.condition("coalesce(search_ticket.informed, '{}')")))
                .params(scope.parameters())
                .param("numbers", tickets.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    /** One by its number, if they may read it. */
    List<TicketCard> numbered(long number, TicketScope scope) {
        return jdbc.sql("""
                select ticket.*
                from desk.ticket left join desk.search_ticket on search_ticket.ticket = ticket.number
                where ticket.number = :number and %s
                """.formatted(scope.condition("coalesce(search_ticket.informed, '{}')")))
                .params(scope.parameters())
                .param("number", number)
                .query(TicketCard::of)
                .list();
    }

    /** A plan that is made once for all words would be the same for the rarest and for the most common. */
    private void planForTheseWords() {
        jdbc.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)")
                .query(String.class)
                .single();
    }

    /** Only words that every text has, such as «и» and «на»: PostgreSQL leaves them out, and nothing is left. */
    private boolean saysNothing(SearchQuery query) {
        return !query.words().isEmpty()
                && jdbc.sql("select numnode(to_tsquery('desk.search', :words))")
                                .param("words", query.words())
                                .query(Integer.class)
                                .single()
                        == 0;
    }
}
