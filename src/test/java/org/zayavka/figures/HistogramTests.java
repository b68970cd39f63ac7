package org.zayavka.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zayavka.support.TestPostgres;

/** The median and the 90th percentile of S3.2's figures. */
@NullUnmarked
class HistogramTests {

    private final JdbcClient jdbc = JdbcClient.create(TestPostgres.database());

    @Test
    void noDurationIsMoreThanFivePercentOff() {
        var off = jdbc.sql(
                        "select minutes, desk.figure_bucket(minutes) as bucket from generate_series(0, 300000) minutes")
                .query((row, i) -> Math.abs(Histogram.middle(row.getInt("bucket")) - row.getInt("minutes"))
                        - 0.05 * row.getInt("minutes"))
                .list();

        assertThat(off).allMatch(beyond -> beyond <= 0);
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
            var histogram = Histogram.of(kept(minutes));

            assertThat(histogram.total()).isEqualTo(minutes.length);
            for (var percent : new int[] {50, 90}) {
                var exact = minutes[Math.max(1, (minutes.length * percent + 99) / 100) - 1];
                assertThat((double) histogram.percentile(percent)).isBetween(exact * 0.95, exact * 1.05);
            }
        }
    }

    @Test
    void nothingHasNoMedian() {
        assertThat(Histogram.of(new byte[0]).percentile(50)).isNull();
    }

    @Test
    void whatIsTakenAwayLeavesNoTrace() {
        var sum = jdbc.sql("""
                select desk.figure_sum(desk.figure_pair(60, 2) || desk.figure_pair(3, 1) || desk.figure_pair(60, -2))
                     = desk.figure_pair(3, 1)
                """).query(Boolean.class).single();

        assertThat(sum).isTrue();
    }

    private byte[] kept(int[] minutes) {
        return jdbc.sql("""
                select desk.figure_sum(string_agg(desk.figure_pair(desk.figure_bucket(m), 1), ''))
                from unnest(:minutes::integer[]) as m
                """)
                .param("minutes", IntStream.of(minutes).boxed().toArray(Integer[]::new))
                .query(byte[].class)
                .single();
    }
}
