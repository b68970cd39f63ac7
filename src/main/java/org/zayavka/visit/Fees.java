package org.zayavka.visit;

import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Hands late changes to whoever keeps the price list. */
@Component
public class Fees {

    // Looked up late: the price list knows visits, not the other way round.
    private final ObjectProvider<LateFee> priceList;

    Fees(ObjectProvider<LateFee> priceList) {
        this.priceList = priceList;
    }

    /** Once per visit, whatever the reason: the price list sees to it. */
    public void charge(Visit visit, String why, Instant now) {
        priceList.orderedStream().forEach(each -> each.charge(visit, why, now));
    }
}
