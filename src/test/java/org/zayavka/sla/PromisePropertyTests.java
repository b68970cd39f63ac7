package org.zayavka.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/**
 * Complaint 10 and 11, S1.3: whatever happens to a ticket, and whatever an administrator does to its calendar and plan
 * meanwhile, the deadline is what a second way of counting says, minute by minute, zones with summer time among them.
 */
@NullUnmarked
class PromisePropertyTests {

    private static final int MINUTE = 60;

    /** A life by chance: pauses, solutions, reopenings, new plans, corrected calendars. */
    private static final class Life {

        final Random random;
        final List<ClockEvent> events = new ArrayList<>();
        AnyCalendar calendar;
        Duration budget;
        Instant at;

        Life(long seed) {
            random = new Random(seed);
            calendar = new AnyCalendar(seed, MINUTE);
            budget = minutes(1, 3_000);
            at = calendar.moment();
            events.add(ClockEvent.started(at));
        }

        Duration minutes(int least, int most) {
            return Duration.ofMinutes(least + random.nextInt(most - least));
        }

        void step(long seed) {
            at = at.plus(minutes(0, 2_000));
            switch (random.nextInt(6)) {
                case 0 -> events.add(ClockEvent.paused(at));
                case 1 -> events.add(ClockEvent.stopped(at));
                case 2, 3 -> events.add(ClockEvent.resumed(at));
                case 4 -> budget = minutes(1, 3_000);
                default -> calendar = edited(seed);
            }
        }

        /** A correction of the production calendar: the hours of the week stay. */
        AnyCalendar edited(long seed) {
            var other = new AnyCalendar(seed, MINUTE);
            other.exceptions.clear();
            calendar.exceptions.forEach((day, kind) -> {
                if (random.nextInt(3) > 0) {
                    other.exceptions.put(day, kind);
                }
            });
            return other;
        }

        /** By the working minutes of the stretches in which the clock ran; null while nobody knows. */
        Instant dueByCounting() {
            var counter = calendar.counter();
            var left = budget;
            Instant since = null;
            Instant due = null;
            for (var event : events) {
                var runs = event.what() == ClockEvent.What.STARTED || event.what() == ClockEvent.What.RESUMED;
                if (since != null && !runs) {
                    due = counter.plus(since, left);
                    var used = counter.between(since, event.at());
                    if (used.compareTo(left) >= 0) {
                        return due;
                    }
                    left = left.minus(used);
                    // Stopped in time it would have been due then; a pause leaves that open.
                    due = event.what() == ClockEvent.What.STOPPED ? due : null;
                    since = null;
                } else if (since == null && runs) {
                    since = event.at();
                }
            }
            return since == null ? due : counter.plus(since, left);
        }
    }

    @Test
    void everyLifeIsCountedAsTheMinuteCounterCountsIt() {
        for (long seed = 1; seed <= 200; seed++) {
            var life = new Life(seed);
            for (int steps = life.random.nextInt(8); steps > 0; steps--) {
                life.step(seed);
            }

            var deadline = Deadlines.of(life.events, life.calendar.calendar(), life.budget);

            assertThat(deadline.dueAt()).as("seed %d", seed).isEqualTo(life.dueByCounting());
        }
    }

    /** S2.2: round the clock no second is lost, also where clocks change. */
    @Test
    void roundTheClockIsExact() {
        for (long seed = 1; seed <= 200; seed++) {
            var any = new AnyCalendar(seed, MINUTE);
            var always = BusinessCalendar.always("always", Map.of(), any.zone);
            var start = any.moment();
            var pause = start.plusSeconds(new Random(seed).nextInt(100_000));
            var resume = pause.plusSeconds(new Random(-seed).nextInt(100_000));
            var budget = Duration.between(start, pause).plusSeconds(1 + seed);

            var deadline = Deadlines.of(
                    List.of(ClockEvent.started(start), ClockEvent.paused(pause), ClockEvent.resumed(resume)),
                    always,
                    budget);

            assertThat(deadline.dueAt()).isEqualTo(resume.plusSeconds(1 + seed));
        }
    }
}
