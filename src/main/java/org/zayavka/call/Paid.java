package org.zayavka.call;

import java.math.BigDecimal;
import java.util.Locale;

/** The balance of a caller's contract, as the table sees it. */
public enum Paid {
    POSITIVE,
    ZERO,
    NEGATIVE,
    UNKNOWN;

    static Paid of(BigDecimal balance) {
        return balance.signum() > 0 ? POSITIVE : balance.signum() < 0 ? NEGATIVE : ZERO;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Paid ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
