package org.zayavka.billing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.zayavka.billing.PriceItem.InBoth;
import org.zayavka.shared.TicketId;
import org.zayavka.visit.VisitId;

/**
 * Something that a customer pays for beside the contract.
 *
 * @param contract its number; empty when there is none
 * @param company empty when nobody knows it
 * @param price of one, in roubles; null when the list had none that day and billing decides
 * @param amount of all, likewise
 * @param by login; empty for the desk itself
 * @param export number of the list in which billing took it over; null while it waits
 */
public record Charge(
        long id,
        TicketId ticket,
        VisitId visit,
        String contract,
        String company,
        String list,
        String item,
        InBoth title,
        InBoth unit,
        BigDecimal quantity,
        @Nullable BigDecimal price,
        @Nullable BigDecimal amount,
        Reason reason,
        Instant at,
        String by,
        @Nullable Long export) {

    public enum Reason {
        /** A visit was cancelled later than one hour before (S3.4). */
        CANCELLED,
        /** A visit was moved later than one hour before (S3.4). */
        MOVED,
        /** Nobody was there (S3.4). */
        NOBODY_THERE,
        /** Work outside the contract (S3.9). */
        WORK;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Also as models write it: {@code nobodyThere}. */
        static Reason ofCode(String code) {
            return valueOf(code.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT));
        }
    }

    /** Roubles and whole kopecks. */
    public static BigDecimal amount(BigDecimal quantity, BigDecimal price) {
        return quantity.multiply(price).setScale(2, RoundingMode.HALF_UP);
    }
}
