package org.zayavka.workplace;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** The last ticket of a page, after which the next page goes on. */
record QueueCursor(int priority, Instant due, long number) {

    static final QueueCursor START = new QueueCursor(Integer.MAX_VALUE, Instant.EPOCH, 0);

    private static final Pattern SHAPE = Pattern.compile("(-?\\d{1,9})_(\\d{1,17})_(\\d{1,17})");

    static QueueCursor after(QueueRows.Row row) {
        return new QueueCursor(row.taskPriority(), row.due(), row.ticket().id().number());
    }

    /** Anything unreadable is the start. */
    static QueueCursor parse(String text) {
        var parts = SHAPE.matcher(text);
        if (!parts.matches()) {
            return START;
        }
        return new QueueCursor(
                Integer.parseInt(parts.group(1)),
                Instant.EPOCH.plus(Long.parseLong(parts.group(2)), ChronoUnit.MICROS),
                Long.parseLong(parts.group(3)));
    }

    @Override
    public String toString() {
        return priority + "_" + ChronoUnit.MICROS.between(Instant.EPOCH, due) + "_" + number;
    }
}
