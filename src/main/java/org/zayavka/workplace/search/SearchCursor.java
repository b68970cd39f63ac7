package org.zayavka.workplace.search;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.zayavka.workplace.TicketCard;

/** The last ticket of a page, after which the next page goes on: the newest come first. */
record SearchCursor(Instant arrivedAt, long number) {

    /** Later than anything that arrives. */
    static final SearchCursor START = new SearchCursor(Instant.parse("9999-12-31T00:00:00Z"), Long.MAX_VALUE);

    private static final Pattern SHAPE = Pattern.compile("(\\d{1,17})_(\\d{1,18})");

    static SearchCursor after(TicketCard last) {
        return new SearchCursor(last.arrivedAt(), last.id().number());
    }

    /** Anything unreadable is the start. */
    static SearchCursor parse(String text) {
        var parts = SHAPE.matcher(text);
        return parts.matches()
                ? new SearchCursor(
                        Instant.EPOCH.plus(Long.parseLong(parts.group(1)), ChronoUnit.MICROS),
                        Long.parseLong(parts.group(2)))
                : START;
    }

    @Override
    public String toString() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, arrivedAt) + "_" + number;
    }
}
