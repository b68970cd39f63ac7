package org.zayavka.billing;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zayavka.billing.Charges.Position;
import org.zayavka.shared.FileId;
import org.zayavka.shared.Refusal;
import org.zayavka.shared.TicketId;
import org.zayavka.visit.VisitId;

/** The acts of field visits: one of each, never changed once it is accepted. */
@Component
public class Acts {

    private final JdbcClient jdbc;
    private final ActRows rows;
    private final PriceList prices;
    private final Charges charges;

    Acts(JdbcClient jdbc, PriceList prices, Charges charges) {
        this.jdbc = jdbc;
        this.rows = new ActRows(jdbc);
        this.prices = prices;
        this.charges = charges;
    }

    /**
     * Keeps an act with its paper, and charges what is paid for.
     *
     * @param pdf the paper
     * @throws Refusal when there is one already
     */
    @Transactional
    public void write(Act act, FileId pdf) {
        try {
            insert(act, pdf);
        } catch (DuplicateKeyException there) {
            throw new Refusal(
                    "Акт этого выезда уже оформлен. Обновите страницу: он показан на ней.",
                    "The act of this visit has been written already. Reload the page: it shows it.");
        }
        rows.insert(act.visit(), act.positions(), act.photos());
        for (var position : act.positions()) {
            charges.charge(
                    act.visit(),
                    act.ticket(),
                    new Position(
                            prices.number(),
                            position.item(),
                            position.title(),
                            position.unit(),
                            position.quantity(),
                            position.price()),
                    Charge.Reason.WORK,
                    act.writtenBy(),
                    act.writtenAt());
        }
    }

    private void insert(Act act, FileId pdf) {
        jdbc.sql("""
                insert into desk.visit_act (visit, ticket, outcome, engineer, arrived_at, left_at, work, reason,
                    accepted_by, signed, signature_file, pdf_file, written_at, written_by)
                values (:visit, :ticket, :outcome, :engineer, :arrived, :left, :work, :reason,
                    :acceptedBy, :signed, :signature, :pdf, :writtenAt, :writtenBy)
                """)
                .param("visit", act.visit().value())
                .param("ticket", act.ticket().number())
                .param("outcome", act.outcome().name())
                .param("engineer", act.engineer())
                .param("arrived", timestamp(act.arrived()))
                .param("left", timestamp(act.left()))
                .param("work", act.work())
                .param("reason", act.reason())
                .param("acceptedBy", act.acceptedBy())
                .param("signed", act.signed().name())
                .param(
                        "signature",
                        act.signature() == null ? null : act.signature().sha256())
                .param("pdf", pdf.sha256())
                .param("writtenAt", Timestamp.from(act.writtenAt()))
                .param("writtenBy", act.writtenBy())
                .update();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    public Optional<Act> find(VisitId visit) {
        return rows.acts("visit = :of", visit.value()).stream().findAny();
    }

    /** The first one first. */
    public List<Act> ofTicket(TicketId ticket) {
        return rows.acts("ticket = :of", ticket.number());
    }

    /** The paper of an act. */
    public Optional<FileId> paper(VisitId visit) {
        return jdbc.sql("select pdf_file from desk.visit_act where visit = :visit")
                .param("visit", visit.value())
                .query(String.class)
                .optional()
                .map(FileId::new);
    }

    /** What the act of a visit came to, in roubles; zero when there is none. */
    public BigDecimal sum(VisitId visit) {
        return find(visit).map(Act::sum).orElse(BigDecimal.ZERO);
    }
}
