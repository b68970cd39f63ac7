package org.zayavka.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Complaint 11: business time agrees with looking at the wall clock, step by step. A failure names its seed. */
class BusinessCalendarPropertyTests {

    @ParameterizedTest
    @ValueSource(longs = {1_000, 2_000, 3_000, 4_000})
    void agreesWithTheMinuteCounterOverWeeks(long firstSeed) {
        LongStream.range(firstSeed, firstSeed + 150)
                .forEach(seed -> check(seed, new AnyCalendar(seed, 60), Duration.ofDays(14), Duration.ofHours(40)));
    }

    @Test
    void agreesWithTheSecondCounterOverADay() {
        LongStream.range(0, 100)
                .forEach(seed -> check(seed, new AnyCalendar(seed, 1), Duration.ofDays(1), Duration.ofHours(3)));
    }

    @Test
    void addingWhatLiesBetweenComesBackToTheLastOpenSecond() {
        for (long seed = 0; seed < 2_000; seed++) {
            var any = new AnyCalendar(seed, 1);
            var calendar = any.calendar();
            var start = any.moment();
            var working = any.duration(Duration.ofHours(200));
            var end = calendar.plus(start, working);
            assertThat(calendar.between(start, end)).as("seed %d", seed).isEqualTo(working);
            if (!working.isZero()) {
                assertThat(calendar.isOpen(end.minusSeconds(1)))
                        .as("seed %d", seed)
                        .isTrue();
            }
        }
    }

    @Test
    void timeIsAdditive() {
        for (long seed = 0; seed < 2_000; seed++) {
            var any = new AnyCalendar(seed, 1);
            var calendar = any.calendar();
            var a = any.moment();
            var b = any.moment();
            var c = any.moment();
            assertThat(calendar.between(a, b).plus(calendar.between(b, c)))
                    .as("seed %d", seed)
                    .isEqualTo(calendar.between(a, c));
        }
    }

    private static void check(long seed, AnyCalendar any, Duration span, Duration work) {
        var calendar = any.calendar();
        var counter = any.counter();
        var start = any.moment();
        var end = start.plus(any.duration(span));
        var working = any.duration(work);
        var what = "seed %d, %s, from %s".formatted(seed, any.zone, start);

        assertThat(calendar.between(start, end)).as(what).isEqualTo(counter.between(start, end));
        assertThat(calendar.plus(start, working)).as(what).isEqualTo(counter.plus(start, working));
        assertThat(calendar.nextOpening(start)).as(what).isEqualTo(counter.nextOpening(start));
        assertThat(calendar.isOpen(start)).as(what).isEqualTo(counter.isOpen(start));
        assertThat(calendar.closing(start)).as(what).isEqualTo(counter.closing(start));
        var edge = calendar.plus(start, working);
        assertThat(calendar.isOpen(edge)).as(what).isEqualTo(counter.isOpen(edge));
    }
}
