package org.zayavka.ticket;

import java.util.Locale;

/** How many are hit. */
public enum Impact {
    PERSON,
    DEPARTMENT,
    COMPANY;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Impact ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
