package org.zayavka.billing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zayavka.billing.PriceItem.InBoth;
import org.zayavka.shared.FileId;
import org.zayavka.shared.TicketId;
import org.zayavka.visit.VisitId;
import org.zayavka.visit.VisitState;

/**
 * The act of a field visit: what was done and who accepted it (S3.3).
 *
 * @param outcome DONE, ANOTHER_NEEDED, NOBODY_THERE or DECLINED
 * @param engineer login of who was there
 * @param arrived null when nobody came in
 * @param reason why nothing, or not all, was done; empty when it was
 * @param acceptedBy the customer's person; empty when nobody accepted
 * @param signature a picture; absent when the name was typed, or nobody signed
 */
public record Act(
        VisitId visit,
        TicketId ticket,
        VisitState outcome,
        String engineer,
        @Nullable Instant arrived,
        @Nullable Instant left,
        String work,
        String reason,
        String acceptedBy,
        Signed signed,
        @Nullable FileId signature,
        List<Position> positions,
        List<Photo> photos,
        Instant writtenAt,
        String writtenBy) {

    public enum Signed {
        DRAWN,
        TYPED,
        NONE
    }

    /** Work outside the contract, at the price of the day (S3.9). */
    public record Position(String item, InBoth title, InBoth unit, BigDecimal quantity, BigDecimal price) {

        public BigDecimal amount() {
            return Charge.amount(quantity, price);
        }
    }

    /** @param size in bytes */
    public record Photo(String type, int size, FileId file) {}

    /** In roubles. */
    public BigDecimal sum() {
        return positions.stream().map(Position::amount).reduce(new BigDecimal("0.00"), BigDecimal::add);
    }
}
