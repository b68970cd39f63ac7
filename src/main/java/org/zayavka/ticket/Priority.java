package org.zayavka.ticket;

import java.util.Locale;

/** The priority of a ticket, as the table {@code ticketPriority} gives it. */
public enum Priority {
    URGENT,
    HIGH,
    NORMAL,
    LOW;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Priority ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
