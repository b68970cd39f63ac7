package org.zayavka.figures;

/** Where in a month's {@link Tally} what is counted; a day is the day of the month from 0 on. */
final class Places {

    /** A histogram has at most so many buckets. */
    static final int BUCKETS = 512;

    static final int REACTION = 0;
    static final int SOLUTION = 1;
    static final int HOURS = 24;

    private static final int DAYS = 31;
    private static final int CLOCKS = 2;
    static final int FIRST_HOUR = DAYS * Measure.ALL;
    static final int FIRST_MINUTES = FIRST_HOUR + DAYS * HOURS;
    static final int END = FIRST_MINUTES + DAYS * CLOCKS * BUCKETS;

    private Places() {}

    static int count(int day, Measure measure) {
        return day * Measure.ALL + measure.ordinal();
    }

    static int hour(int day, int hour) {
        return FIRST_HOUR + day * HOURS + hour;
    }

    /** @param clock {@link #REACTION} or {@link #SOLUTION} */
    static int minutes(int day, int clock, int bucket) {
        return FIRST_MINUTES + inHistograms(day, clock, bucket);
    }

    /** The same within the histograms alone. */
    static int inHistograms(int day, int clock, int bucket) {
        return (day * CLOCKS + clock) * BUCKETS + bucket;
    }

    static int dayInHistograms(int place) {
        return place / (CLOCKS * BUCKETS);
    }

    static int clockInHistograms(int place) {
        return place / BUCKETS % CLOCKS;
    }
}
