package org.zayavka.figures;

import java.nio.ByteBuffer;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Working minutes by buckets as the database keeps them: exact below 50 minutes, then logarithmic, each value at most
 * 5 % off. The bytes are pairs of a bucket (2 bytes) and a count (4 bytes); pairs of one bucket are added up, so sums
 * are made by writing histograms one after the other.
 */
final class Histogram {

    private static final int EXACT = 50;
    private static final double STEP = 1.08;

    private final TreeMap<Integer, Long> counts = new TreeMap<>();
    private long total;

    static Histogram of(byte @Nullable [] pairs) {
        var histogram = new Histogram();
        if (pairs != null) {
            var bytes = ByteBuffer.wrap(pairs);
            while (bytes.hasRemaining()) {
                int bucket = bytes.getShort();
                int count = bytes.getInt();
                histogram.counts.merge(bucket, (long) count, Long::sum);
                histogram.total += count;
            }
        }
        return histogram;
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
        for (var bucket : counts.entrySet()) {
            seen += bucket.getValue();
            if (seen >= wanted) {
                return middle(bucket.getKey());
            }
        }
        throw new IllegalStateException("a histogram's counts don't come to their total: " + counts);
    }

    static int middle(int bucket) {
        return bucket < EXACT ? bucket : (int) Math.round(EXACT * Math.pow(STEP, bucket - EXACT + 0.5));
    }
}
