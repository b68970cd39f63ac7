package org.zayavka.claim;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.shared.TicketId;
import org.zayavka.visit.VisitId;

/** Which tickets and visits claims are about. */
@Component
class ClaimLinks {

    private final JdbcClient jdbc;

    ClaimLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<TicketId> tickets(ClaimId claim) {
        return jdbc.sql("select ticket from desk.claim_ticket where claim = :claim order by ticket")
                .param("claim", claim.value())
                .query((row, index) -> new TicketId(row.getLong("ticket")))
                .list();
    }

    List<VisitId> visits(ClaimId claim) {
        return jdbc.sql("select visit from desk.claim_visit where claim = :claim order by visit")
                .param("claim", claim.value())
                .query((row, index) -> new VisitId(row.getLong("visit")))
                .list();
    }

    /** @return whether it is new */
    boolean add(ClaimId claim, TicketId ticket) {
        return change(
                "insert into desk.claim_ticket (claim, ticket) values (:claim, :other) on conflict do nothing",
                claim,
                ticket.number());
    }

    boolean remove(ClaimId claim, TicketId ticket) {
        return change("delete from desk.claim_ticket where claim = :claim and ticket = :other", claim, ticket.number());
    }

    boolean add(ClaimId claim, VisitId visit) {
        return change(
                "insert into desk.claim_visit (claim, visit) values (:claim, :other) on conflict do nothing",
                claim,
                visit.value());
    }

    boolean remove(ClaimId claim, VisitId visit) {
        return change("delete from desk.claim_visit where claim = :claim and visit = :other", claim, visit.value());
    }

    private boolean change(String sql, ClaimId claim, long other) {
        return jdbc.sql(sql).param("claim", claim.value()).param("other", other).update() > 0;
    }
}
