package org.zayavka.billing;

import java.math.BigDecimal;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.zayavka.billing.Charges.Position;
import org.zayavka.billing.PriceItem.InBoth;
import org.zayavka.visit.LateFee;
import org.zayavka.visit.Visit;

/** Charges a visit that was not cancelled in time, by the price of that day (S3.4). */
@Component
class LateFees implements LateFee {

    private static final InBoth TITLE =
            new InBoth("Выезд, не отменённый вовремя", "A visit that was not cancelled in time");
    private static final InBoth UNIT = new InBoth("выезд", "visit");

    private final PriceList prices;
    private final Charges charges;

    LateFees(PriceList prices, Charges charges) {
        this.prices = prices;
        this.charges = charges;
    }

    @Override
    public void charge(Visit visit, String why, Instant now) {
        var position = prices.lateFee(now)
                .map(item -> Position.of(item, BigDecimal.ONE))
                // It is owed all the same: the list says nothing, so billing decides what.
                .orElseGet(() -> new Position(prices.number(), prices.lateItem(), TITLE, UNIT, BigDecimal.ONE, null));
        charges.charge(visit.id(), visit.ticket(), position, Charge.Reason.ofCode(why), "", now);
    }
}
