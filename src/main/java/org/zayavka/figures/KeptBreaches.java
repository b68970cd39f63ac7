package org.zayavka.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes {@code desk.figure_breach}. */
@Component
class KeptBreaches {

    /** A row of the table. */
    record Key(
            LocalDate day,
            String clock,
            String reason,
            String company,
            String plan,
            String priority,
            String queue,
            String agent) {

        static Key of(TicketFigure ticket, ExplainedBreach breach) {
            return new Key(
                    breach.spot().day(),
                    breach.clock(),
                    breach.reason(),
                    Dimension.COMPANY.valueIn(ticket, breach.spot()),
                    ticket.plan(),
                    ticket.priority(),
                    breach.spot().queue(),
                    breach.spot().agent());
        }
    }

    private final JdbcClient jdbc;

    KeptBreaches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void clear() {
        jdbc.sql("delete from desk.figure_breach").update();
    }

    /** Adds to what is kept; some come to nothing. */
    void add(Map<Key, Integer> breaches) {
        var changed =
                breaches.entrySet().stream().filter(it -> it.getValue() != 0).toList();
        if (changed.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into desk.figure_breach as kept
                select * from unnest(:days::date[], :clocks::text[], :reasons::text[], :companies::text[],
                    :plans::text[], :priorities::text[], :queues::text[], :agents::text[], :broken::integer[])
                on conflict (day, clock, reason, company, plan, priority, queue, agent)
                do update set broken = kept.broken + excluded.broken
                """)
                .param("days", texts(changed, Key::day))
                .param("clocks", texts(changed, Key::clock))
                .param("reasons", texts(changed, Key::reason))
                .param("companies", texts(changed, Key::company))
                .param("plans", texts(changed, Key::plan))
                .param("priorities", texts(changed, Key::priority))
                .param("queues", texts(changed, Key::queue))
                .param("agents", texts(changed, Key::agent))
                .param(
                        "broken",
                        changed.stream().map(it -> it.getValue().toString()).toArray(String[]::new))
                .update();
    }

    private static String[] texts(List<Map.Entry<Key, Integer>> of, Function<Key, Object> text) {
        return of.stream().map(it -> text.apply(it.getKey()).toString()).toArray(String[]::new);
    }
}
