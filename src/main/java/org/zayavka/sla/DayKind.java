package org.zayavka.sla;

/** What the production calendar says of a day. */
public enum DayKind {
    /** An ordinary working day; on a Saturday or Sunday: a weekend that works. */
    WORKING,
    /** Works one hour less than usual, because a holiday follows. */
    SHORT,
    WEEKEND,
    /** A public holiday (art. 112 of the labour code). */
    HOLIDAY,
    /** Free because a day off was moved here. */
    DAY_OFF;

    public boolean isWorking() {
        return this == WORKING || this == SHORT;
    }
}
