package org.zayavka.ticket;

import java.util.Locale;

/** What a reply wants, as the table {@code replyIntent} reads it. */
public enum Intent {
    NONE,
    THANKS,
    CONFIRMATION,
    WITHDRAWAL,
    URGENCY;

    public static Intent ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
