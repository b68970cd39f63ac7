package org.zayavka.figures;

import org.jspecify.annotations.Nullable;

/** What a period or a value of an axis comes to. */
final class Sum {

    static final Sum NOTHING = new Sum("");

    private final String key;
    private final long[] counts = new long[Measure.ALL];
    private final Histogram reaction = new Histogram();
    private final Histogram solution = new Histogram();

    /** @param key the first day of the period, ISO, or the value */
    Sum(String key) {
        this.key = key;
    }

    /** @param measure its place in the order of measures */
    void add(int measure, long count) {
        counts[measure] += count;
    }

    /** @param clock as {@link Places} numbers them */
    void add(int clock, int bucket, long count) {
        (clock == Places.REACTION ? reaction : solution).add(bucket, count);
    }

    String key() {
        return key;
    }

    private long count(Measure measure) {
        return counts[measure.ordinal()];
    }

    long arrived() {
        return count(Measure.ARRIVED);
    }

    long reactedKept() {
        return count(Measure.REACTED_KEPT);
    }

    long reactedBroken() {
        return count(Measure.REACTED_BROKEN);
    }

    long solvedKept() {
        return count(Measure.SOLVED_KEPT);
    }

    long solvedBroken() {
        return count(Measure.SOLVED_BROKEN);
    }

    long solved() {
        return count(Measure.SOLVED);
    }

    long reopened() {
        return count(Measure.REOPENED);
    }

    Histogram reaction() {
        return reaction;
    }

    Histogram solution() {
        return solution;
    }

    /** By how many more tickets are open afterwards than before. */
    long grown() {
        return count(Measure.GROWN);
    }

    /** By how many more because others handed them over, and not because they came or were done. */
    long moved() {
        return grown() - arrived() - reopened() + done();
    }

    /** Whether anything was promised and kept or broken. */
    boolean isJudged() {
        return reactedKept() + reactedBroken() + solvedKept() + solvedBroken() > 0;
    }

    /** Whether anything took time. */
    boolean hasMinutes() {
        return reaction.total() + solution.total() > 0;
    }

    /** How many left the work: with a solution, or because nobody needs one any more. */
    long done() {
        return solved() + count(Measure.DROPPED);
    }

    /** A part in percent of a whole, with one decimal; null of nothing. */
    static @Nullable Double percent(long part, long whole) {
        return whole == 0 ? null : Math.round(1000.0 * part / whole) / 10.0;
    }
}
