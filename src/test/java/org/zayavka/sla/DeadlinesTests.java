package org.zayavka.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zayavka.sla.ClockEvent.paused;
import static org.zayavka.sla.ClockEvent.resumed;
import static org.zayavka.sla.ClockEvent.started;
import static org.zayavka.sla.ClockEvent.stopped;
import static org.zayavka.sla.TestCalendars.moscow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Complaint 10, S1.2, S2.6 */
class DeadlinesTests {

    private static final Duration EIGHT_HOURS = Duration.ofHours(8);

    private final BusinessCalendar calendar = TestCalendars.workdays("9:00", "19:00");

    @Test
    void aRunningClockIsDueAndWarnsInWorkingTime() {
        var deadline = of(started(moscow("2026-11-20T17:30")));

        assertThat(deadline.dueAt()).isEqualTo(moscow("2026-11-23T15:30"));
        assertThat(deadline.warningAt()).isEqualTo(moscow("2026-11-23T13:30"));
        assertThat(deadline.state()).isEqualTo(Deadline.State.RUNNING);
        assertThat(deadline.left()).isEqualTo(EIGHT_HOURS);
        assertThat(deadline.leftAt(moscow("2026-11-23T10:00"))).isEqualTo(Duration.ofMinutes(330));
    }

    @Test
    void aPausedClockHasNoDeadline() {
        var deadline = of(started(moscow("2026-11-24T10:00")), paused(moscow("2026-11-24T12:00")));

        assertThat(deadline.dueAt()).isNull();
        assertThat(deadline.warningAt()).isNull();
        assertThat(deadline.used()).isEqualTo(Duration.ofHours(2));
        assertThat(deadline.leftAt(moscow("2026-12-24T12:00"))).isEqualTo(Duration.ofHours(6));
        assertThat(deadline.isOverdueAt(moscow("2026-12-24T12:00"))).isFalse();
    }

    @Test
    void aPauseMovesTheDeadlineByItsWorkingTime() {
        var deadline = of(
                started(moscow("2026-11-24T10:00")),
                paused(moscow("2026-11-24T12:00")),
                resumed(moscow("2026-11-25T09:00")));

        assertThat(deadline.dueAt()).isEqualTo(moscow("2026-11-25T15:00"));
        assertThat(deadline.warningAt()).isEqualTo(moscow("2026-11-25T13:00"));
    }

    @Test
    void aWarningThatWasReachedStays() {
        var deadline = of(
                started(moscow("2026-11-24T09:00")),
                paused(moscow("2026-11-24T16:00")),
                resumed(moscow("2026-11-25T09:00")));

        assertThat(deadline.warningAt()).isEqualTo(moscow("2026-11-24T15:00"));
        assertThat(deadline.dueAt()).isEqualTo(moscow("2026-11-25T10:00"));
    }

    @Test
    void aDeadlineThatPassedStaysWhateverComesLater() {
        var deadline = of(
                started(moscow("2026-11-24T09:00")),
                paused(moscow("2026-11-24T18:00")),
                resumed(moscow("2026-11-26T09:00")),
                stopped(moscow("2026-11-26T10:00")));

        assertThat(deadline.dueAt()).isEqualTo(moscow("2026-11-24T17:00"));
        assertThat(deadline.left()).isEqualTo(Duration.ofHours(-2));
        assertThat(deadline.isOverdueAt(moscow("2026-11-26T10:00"))).isTrue();
    }

    @Test
    void stoppedInTimeKeepsThePromiseAndItsDate() {
        var deadline = of(started(moscow("2026-11-24T09:00")), stopped(moscow("2026-11-24T17:00")));

        assertThat(deadline.dueAt()).isEqualTo(moscow("2026-11-24T17:00"));
        assertThat(deadline.isOverdueAt(moscow("2027-11-24T17:00"))).isFalse();
        assertThat(deadline.left()).isZero();
    }

    @Test
    void aReopenedTicketGoesOnWhereItStood() {
        var deadline = of(
                started(moscow("2026-11-24T09:00")),
                stopped(moscow("2026-11-24T12:00")),
                resumed(moscow("2026-11-25T09:00")));

        assertThat(deadline.dueAt()).isEqualTo(moscow("2026-11-25T14:00"));
        assertThat(deadline.state()).isEqualTo(Deadline.State.RUNNING);
    }

    @Test
    void aNewStartForgetsAllBefore() {
        var deadline = of(
                started(moscow("2026-11-24T09:00")),
                paused(moscow("2026-11-24T12:00")),
                started(moscow("2026-11-25T09:00")));

        assertThat(deadline).isEqualTo(of(started(moscow("2026-11-25T09:00"))));
    }

    @Test
    void eventsThatChangeNothingChangeNothing() {
        var deadline = of(
                started(moscow("2026-11-24T09:00")),
                resumed(moscow("2026-11-24T10:00")),
                paused(moscow("2026-11-24T12:00")),
                paused(moscow("2026-11-24T13:00")),
                resumed(moscow("2026-11-24T14:00")),
                resumed(moscow("2026-11-24T15:00")));

        assertThat(deadline)
                .isEqualTo(of(
                        started(moscow("2026-11-24T09:00")),
                        paused(moscow("2026-11-24T12:00")),
                        resumed(moscow("2026-11-24T14:00"))));
    }

    @Test
    void noTimePromisedIsDueAtOnce() {
        var deadline = Deadlines.of(List.of(started(moscow("2026-11-24T22:00"))), calendar, Duration.ZERO);

        assertThat(deadline.dueAt()).isEqualTo(moscow("2026-11-24T22:00"));
    }

    @Test
    void impossibleHistoriesAreRefused() {
        var start = moscow("2026-11-24T09:00");

        assertThatThrownBy(() -> of()).hasMessageContaining("not been started");
        assertThatThrownBy(() -> of(paused(start))).hasMessageContaining("before the start");
        assertThatThrownBy(() -> of(started(start), paused(start.minusSeconds(1))))
                .hasMessageContaining("before the one before it");
    }

    /** Against a second way of counting: only the working time outside pauses, minute by minute. */
    @Test
    void agreesWithTheMinuteCounterForAnyHistory() {
        for (long seed = 0; seed < 300; seed++) {
            var any = new AnyCalendar(seed, 60);
            var random = new Random(seed);
            var events = new ArrayList<ClockEvent>();
            var used = Duration.ZERO;
            var at = any.moment();
            events.add(started(at));
            for (int i = random.nextInt(4); i > 0; i--) {
                var pause = at.plusSeconds(60L * random.nextInt(2_000));
                used = used.plus(any.counter().between(at, pause));
                at = pause.plusSeconds(60L * random.nextInt(2_000));
                events.add(paused(pause));
                events.add(resumed(at));
            }
            var budget = used.plusHours(random.nextInt(20)).plusMinutes(1);

            var deadline = Deadlines.of(events, any.calendar(), budget);

            assertThat(deadline.used()).as("seed %d", seed).isEqualTo(used);
            assertThat(deadline.dueAt())
                    .as("seed %d", seed)
                    .isEqualTo(any.counter().plus(at, budget.minus(used)));
            assertThat(counted(deadline)).as("seed %d", seed).isEqualTo(budget);
            assertWithoutGaps(seed, deadline);
        }
    }

    private static Duration counted(Deadline deadline) {
        return deadline.steps().stream()
                .filter(CalculationStep.Counted.class::isInstance)
                .map(step -> ((CalculationStep.Counted) step).time())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static void assertWithoutGaps(long seed, Deadline deadline) {
        Instant position = null;
        for (var step : deadline.steps()) {
            if (step instanceof CalculationStep.Counted counted) {
                assertThat(counted.from()).as("seed %d", seed).isEqualTo(position);
                position = counted.to();
            } else if (step instanceof CalculationStep.Skipped skipped) {
                assertThat(skipped.from()).as("seed %d", seed).isEqualTo(position);
                position = skipped.to();
            } else if (step instanceof CalculationStep.Started start) {
                position = start.at();
            } else if (step instanceof CalculationStep.Resumed resumed) {
                position = resumed.at();
            } else if (step instanceof CalculationStep.Paused paused) {
                assertThat(paused.at()).as("seed %d", seed).isEqualTo(position);
            }
        }
        assertThat(position).as("seed %d", seed).isEqualTo(deadline.dueAt());
    }

    private Deadline of(ClockEvent... events) {
        return Deadlines.of(List.of(events), calendar, EIGHT_HOURS);
    }
}
