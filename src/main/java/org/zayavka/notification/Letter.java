package org.zayavka.notification;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The letters a requester gets.
 *
 * <p>Everything the machine composed is marked as automatic (RFC 3834), so that other machines don't answer it. Letters
 * whose heart is an agent's own words go out as a person's: an answering machine that replies to one tells the agent
 * that the requester is away, and its reply is recognised and filed.
 */
public enum Letter {
    CONFIRMATION("confirmation", true, false, true),
    QUESTION("question", false, true, false),
    REMINDER("reminder", true, false, false),
    SOLUTION("solution", false, true, false),
    DECLINED("declined", false, true, false),
    DUPLICATE("duplicate", true, false, false),
    NO_ANSWER("noAnswer", true, false, false),
    WITHDRAWN("withdrawn", true, false, false),
    PROMISE_CHANGED("promiseChanged", true, false, true),
    QUEUE_MOVED("queueMoved", true, false, false);

    private final String code;
    private final boolean automatic;
    private final boolean toWatchers;
    private final boolean notice;

    Letter(String code, boolean automatic, boolean toWatchers, boolean notice) {
        this.code = code;
        this.automatic = automatic;
        this.toWatchers = toWatchers;
        this.notice = notice;
    }

    /** As models and the folders of texts name it. */
    public String code() {
        return code;
    }

    boolean automatic() {
        return automatic;
    }

    /** Whether people in copy get it too. */
    boolean toWatchers() {
        return toWatchers;
    }

    /** Whether it tells number and deadline, which go to the contract's address (S1.2). */
    boolean notice() {
        return notice;
    }

    /** Whether it asks how we did: the letters that end the work (S4.2). */
    boolean asksRating() {
        return this == SOLUTION || this == DECLINED || this == NO_ANSWER;
    }

    /** Whether it tells where the ticket stands in its queue (S3.5, S3.6). */
    boolean tellsPlace() {
        return this == CONFIRMATION || this == QUEUE_MOVED;
    }

    /** Whether it says by when the ticket will be solved. */
    boolean tellsPromise() {
        return this == CONFIRMATION || this == PROMISE_CHANGED;
    }

    /** Whether it says so, too, if the promise is another one than was told before. */
    boolean mayTellNewPromise() {
        return this == PROMISE_CHANGED || this == QUESTION;
    }

    /** @throws IllegalArgumentException naming the letters there are */
    public static Letter ofCode(String code) {
        return Arrays.stream(values())
                .filter(letter -> letter.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Письма «%s» заявителю нет. (There is no such letter to a requester.) Есть: %s."
                                .formatted(
                                        code,
                                        Arrays.stream(values())
                                                .map(Letter::code)
                                                .collect(Collectors.joining(", ")))));
    }
}
