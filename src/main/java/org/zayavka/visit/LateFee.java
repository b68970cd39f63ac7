package org.zayavka.visit;

import java.time.Instant;

/** Charges a visit that was not cancelled in time (S3.4); implemented by whoever keeps the price list. */
@FunctionalInterface
public interface LateFee {

    /** Called once per visit, in the transaction of the change. */
    void charge(Visit visit, String why, Instant now);
}
