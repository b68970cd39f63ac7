package org.zayavka.ticket;

import java.util.Arrays;

/** What a reply wants, as the table {@code replyIntent} reads it. */
public enum Intent {
    NONE("none"),
    THANKS("thanks"),
    CONFIRMATION("confirmation"),
    WITHDRAWAL("withdrawal"),
    URGENCY("urgency"),
    /** An urgent special situation: the ticket is urgent and the head of the desk is called (S1.7). */
    EMERGENCY("emergency"),
    /** Not satisfied with the desk's work: the head of the desk is called (S1.7). */
    DISSATISFACTION("dissatisfaction"),
    /** It seems to ask something new under the old number: an agent may split it off (S5.4). */
    NEW_QUESTION("newQuestion");

    private final String code;

    Intent(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Whether the ticket is to be worked on at once (S1.3). */
    public boolean declaresUrgent() {
        return this == URGENCY || this == EMERGENCY;
    }

    /** Whether the head of the desk must know, at any hour (S1.7). */
    public boolean callsHead() {
        return this == EMERGENCY || this == DISSATISFACTION;
    }

    /**
     * What the words mean when not the requester says them: nobody withdraws or confirms for another.
     *
     * @param solved whether a solution was announced: a participant's "it works" neither closes nor reopens then
     */
    Intent ofParticipant(boolean solved) {
        if (this != CONFIRMATION && this != WITHDRAWAL) {
            return this;
        }
        return solved ? THANKS : NONE;
    }

    public static Intent ofCode(String code) {
        return Arrays.stream(values())
                .filter(intent -> intent.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The table knows an intent that we don't: " + code));
    }
}
