package org.zayavka.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** The median and the 90th percentile of S3.2's figures. */
@NullUnmarked
class HistogramTests {

    @Test
    void noDurationIsMoreThanFivePercentOff() {
        assertThat(IntStream.rangeClosed(0, 300_000)
                        .filter(minutes -> off(minutes) > 0.05 * minutes)
                        .toArray())
                .isEmpty();
    }

    private static int off(int minutes) {
        return Math.abs(Histogram.middle(Histogram.bucket(minutes)) - minutes);
    }

    @Test
    void everyDurationHasItsPlace() {
        assertThat(Histogram.bucket(Integer.MAX_VALUE)).isLessThan(Places.BUCKETS);
        assertThat(Histogram.bucket(-1)).isZero();
    }

    @Test
    void percentilesOfAnyDurationsAreWithinFivePercent() {
        var random = new Random(7);
        for (var round = 0; round < 200; round++) {
            var spread = random.nextDouble() * 4;
            var minutes = IntStream.range(0, 1 + random.nextInt(300))
                    .map(i -> (int) Math.exp(random.nextGaussian() * spread + 4))
                    .map(value -> Math.min(value, 500_000))
                    .sorted()
                    .toArray();
            var histogram = new Histogram();
            IntStream.of(minutes).forEach(it -> histogram.add(Histogram.bucket(it), 1));

            assertThat(histogram.total()).isEqualTo(minutes.length);
            for (var percent : new int[] {50, 90}) {
                var exact = minutes[Math.max(1, (minutes.length * percent + 99) / 100) - 1];
                assertThat((double) histogram.percentile(percent)).isBetween(exact * 0.95, exact * 1.05);
            }
        }
    }

    @Test
    void nothingHasNoMedian() {
        assertThat(new Histogram().percentile(50)).isNull();
    }
}
