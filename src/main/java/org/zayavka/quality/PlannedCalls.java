package org.zayavka.quality;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.quality.SampleTable.Sample;
import org.zayavka.ticket.TicketFacts;

/** Whom the quality officer is to phone. */
@Component
class PlannedCalls {

    private final JdbcClient jdbc;

    PlannedCalls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether somebody was phoned since then, reached or not, or is to be phoned. */
    boolean has(String person, Instant since) {
        return jdbc.sql("""
                select exists (select from desk.quality_call
                    where person = :person and (ended_at is null or tried_at >= :since))
                """)
                .param("person", person)
                .param("since", Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }

    /** @return false when somebody else has just planned a call to the same person */
    boolean add(TicketFacts ticket, String person, Sample sample, Instant now) {
        return jdbc.sql("""
                        insert into desk.quality_call (ticket, person, planned_at, share, reason, table_version, agent,
                            queue, plan, priority, company, company_name)
                        values (:ticket, :person, :now, :share, :reason, :version, :agent, :queue, :plan, :priority,
                            :company, :companyName)
                        on conflict do nothing
                        """)
                        .params(Answerer.of(ticket))
                        .param("ticket", ticket.id().number())
                        .param("person", person)
                        .param("now", Timestamp.from(now))
                        .param("share", sample.share())
                        .param("reason", sample.reason())
                        .param("version", sample.version())
                        .update()
                > 0;
    }
}
