package org.zayavka.workplace.visits;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.shared.TicketId;
import org.zayavka.visit.Visit;

/** What the tickets of visits are about. */
@Component
class VisitTickets {

    private final JdbcClient jdbc;

    VisitTickets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param company empty when nobody knows it
     * @param unreached whether the last letter about a visit is held back, failed or came back
     */
    record About(String subject, String company, boolean unreached) {

        static final About NOTHING = new About("", "", false);
    }

    Map<TicketId, About> of(Collection<Visit> visits) {
        var about = new HashMap<TicketId, About>();
        var numbers = visits.stream().map(visit -> visit.ticket().number()).toArray(Long[]::new);
        jdbc.sql("""
                select number, subject, company_name,
                       coalesce((select state in ('HELD', 'FAILED', 'BOUNCED') or held <> '{}' or refused <> '{}'
                                   from desk.outbox where ticket = number and letter like 'visit%'
                                  order by id desc limit 1), false) as unreached
                  from desk.ticket where number = any(:numbers)
                """).param("numbers", numbers).query(row -> {
            about.put(
                    new TicketId(row.getLong("number")),
                    new About(row.getString("subject"), row.getString("company_name"), row.getBoolean("unreached")));
        });
        return about;
    }
}
