package org.zayavka.figures;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zayavka.sla.BusinessCalendar;

/** The way to the solution: when the desk's time ran, what was promised, how often it was solved and reopened. */
final class SolutionClock {

    private record Stretch(Instant from, Instant to) {}

    private final List<Stretch> stretches;
    private final List<Spot> solutions;
    private final List<Spot> reopenings;
    private @Nullable Instant runningSince;
    private @Nullable Instant due;
    private @Nullable Instant solvedAt;
    private @Nullable Integer told;
    private boolean missed;
    /** Whether the log tells a breach, and no promise in the future after it: nobody records it again. */
    private boolean breachTold;

    private boolean standsInTime;

    private SolutionClock(List<Stretch> stretches, List<Spot> solutions, List<Spot> reopenings) {
        this.stretches = new ArrayList<>(stretches);
        this.solutions = new ArrayList<>(solutions);
        this.reopenings = new ArrayList<>(reopenings);
    }

    /** Runs from the first; from which moment it counts is the promise's. */
    static SolutionClock running() {
        var clock = new SolutionClock(List.of(), List.of(), List.of());
        clock.runningSince = Instant.EPOCH;
        return clock;
    }

    SolutionClock copy() {
        var copy = new SolutionClock(stretches, solutions, reopenings);
        copy.runningSince = runningSince;
        copy.due = due;
        copy.solvedAt = solvedAt;
        copy.told = told;
        copy.missed = missed;
        copy.breachTold = breachTold;
        copy.standsInTime = standsInTime;
        return copy;
    }

    void promise(@Nullable Instant due, Instant at) {
        breachTold = breachTold && (due == null || !due.isAfter(at));
        if (solvedAt == null && due != null) {
            this.due = due;
            // What passes while the clock stands does not count.
            var counted =
                    runningSince == null ? stretches.get(stretches.size() - 1).to() : at;
            missed = missed && !due.isAfter(counted);
            if (runningSince == null) {
                dropDue(counted);
            }
        }
    }

    /** The requester is asked: a deadline that has not passed is none until the clock runs again. */
    void stand(Instant at) {
        pause(at);
        if (!missed) {
            dropDue(at);
        }
    }

    private void dropDue(Instant at) {
        standsInTime = due != null && due.isAfter(at);
        due = standsInTime ? null : due;
    }

    void miss(@Nullable Instant due) {
        breachTold = true;
        if (solvedAt == null) {
            this.due = this.due == null ? due : this.due;
            standsInTime = false;
            missed = this.due != null;
        }
    }

    void pause(Instant at) {
        if (runningSince != null) {
            stretches.add(new Stretch(runningSince, at));
            runningSince = null;
        }
    }

    void resume(Instant at) {
        if (runningSince == null) {
            runningSince = at;
            standsInTime = false;
        }
    }

    /** @param minutes that the fact tells; reckoned by the calendar of today where it tells none */
    void solve(Instant at, Spot spot, @Nullable Integer minutes) {
        pause(at);
        solvedAt = at;
        told = minutes;
        solutions.add(spot);
    }

    /**
     * The time that is left goes on. The reopening is that of whoever solved it.
     *
     * @param promised until when, as the fact tells; reckoned by the calendar of today where it tells nothing
     */
    void reopen(Instant at, LocalDate day, @Nullable Instant promised, Counting counting) {
        missed = Boolean.FALSE.equals(kept());
        solvedAt = null;
        reopenings.add(solutions.get(solutions.size() - 1).on(day));
        resume(at);
        if (promised != null) {
            missed = missed || breachTold;
            promise(promised, at);
        } else if (!missed) {
            due = reckoned(at, counting);
        }
    }

    /** It was reopened by mistake: it is what it was before, and what the log tells stays told. */
    SolutionClock restored(SolutionClock before) {
        var restored = before.copy();
        restored.breachTold = breachTold;
        return restored;
    }

    /** Without a promise that can be counted nobody can say until when. */
    private @Nullable Instant reckoned(Instant at, Counting counting) {
        var left = counting.budget().minus(used(counting));
        return counting.calendar() == null || left.isNegative() || left.isZero()
                ? null
                : counting.calendar().plus(at, left);
    }

    /** Working time so far by a calendar, from a moment on; the stretch that runs is left out. */
    private Duration used(Counting counting) {
        var sum = Duration.ZERO;
        for (var stretch : stretches) {
            var from = stretch.from().isBefore(counting.from()) ? counting.from() : stretch.from();
            if (counting.calendar() != null && from.isBefore(stretch.to())) {
                sum = sum.plus(counting.calendar().between(from, stretch.to()));
            }
        }
        return sum;
    }

    /** From the arrival on, whenever the promise began to count; null while it is not solved, or without a calendar. */
    @Nullable
    Integer minutes(@Nullable BusinessCalendar calendar, Instant arrivedAt) {
        if (solvedAt == null || told != null || calendar == null) {
            return solvedAt == null ? null : told;
        }
        return (int) used(new Counting(calendar, arrivedAt, Duration.ZERO)).toMinutes();
    }

    @Nullable
    Instant due() {
        return due;
    }

    @Nullable
    Instant solvedAt() {
        return solvedAt;
    }

    @Nullable
    Boolean kept() {
        return standsInTime && solvedAt != null ? Boolean.TRUE : ReactionClock.kept(solvedAt, due, missed);
    }

    @Nullable
    Instant judgedAt() {
        return ReactionClock.judgedAt(solvedAt, due, kept());
    }

    /** Whose the solution is; empty while there is none. */
    Optional<Spot> solution() {
        return solvedAt == null ? Optional.empty() : Optional.of(solutions.get(solutions.size() - 1));
    }

    List<Spot> solutions() {
        return List.copyOf(solutions);
    }

    List<Spot> reopenings() {
        return List.copyOf(reopenings);
    }

    /** How the time of a promise is counted. */
    record Counting(@Nullable BusinessCalendar calendar, Instant from, Duration budget) {}
}
