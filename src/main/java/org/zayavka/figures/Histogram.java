package org.zayavka.figures;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Working minutes by buckets: exact below 50 minutes, then logarithmic, each value at most 5 % off. */
final class Histogram {

    private static final int EXACT = 50;
    private static final double STEP = 1.08;
    private static final int BUCKETS_AT_FIRST = 64;

    private long[] counts = new long[0];
    private long total;

    /** Exact below 50 minutes, then each bucket is 8 % wide: its middle, rounded, is at most 5 % off. */
    static int bucket(int minutes) {
        if (minutes < EXACT) {
            return Math.max(0, minutes);
        }
        return EXACT + (int) (Math.log(minutes / (double) EXACT) / Math.log(STEP));
    }

    void add(int bucket, long count) {
        if (bucket >= counts.length) {
            counts = Arrays.copyOf(counts, Math.max(BUCKETS_AT_FIRST, Math.max(bucket + 1, 2 * counts.length)));
        }
        counts[bucket] += count;
        total += count;
    }

    long total() {
        return total;
    }

    /** The smallest value that so many of the values don't exceed, in minutes; null of nothing. */
    @Nullable
    Integer percentile(int percent) {
        if (total <= 0) {
            return null;
        }
        var wanted = Math.max(1, (total * percent + 99) / 100);
        var seen = 0L;
        for (var bucket = 0; bucket < counts.length; bucket++) {
            seen += counts[bucket];
            if (seen >= wanted) {
                return middle(bucket);
            }
        }
        throw new IllegalStateException("a histogram's counts don't come to their total");
    }

    static int middle(int bucket) {
        return bucket < EXACT ? bucket : (int) Math.round(EXACT * Math.pow(STEP, bucket - EXACT + 0.5));
    }
}
