package org.zayavka.ticket;

import java.util.Arrays;

/** What a reply wants, as the table {@code replyIntent} reads it. */
public enum Intent {
    NONE("none"),
    THANKS("thanks"),
    CONFIRMATION("confirmation"),
    WITHDRAWAL("withdrawal"),
    URGENCY("urgency"),
    /** It seems to ask something new under the old number: an agent may split it off (S5.4). */
    NEW_QUESTION("newQuestion");

    private final String code;

    Intent(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Intent ofCode(String code) {
        return Arrays.stream(values())
                .filter(intent -> intent.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The table knows an intent that we don't: " + code));
    }
}
