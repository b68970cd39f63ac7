package org.zayavka.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Follows a clock through its events. */
final class ClockRun {

    private static final int WARNING_PERCENT = 75;

    private final BusinessCalendar calendar;
    private final Duration budget;
    private final Duration warningBudget;
    private final List<CalculationStep> steps = new ArrayList<>();
    private Deadline.@Nullable State state;
    private Instant last = Instant.MIN;
    /** Where counting stands: the last event that changed something. */
    private Instant position = Instant.MIN;

    private Duration used = Duration.ZERO;
    private @Nullable Instant due;
    private @Nullable Instant warning;
    private boolean exhausted;

    ClockRun(BusinessCalendar calendar, Duration budget) {
        this.calendar = calendar;
        this.budget = budget;
        this.warningBudget =
                Duration.ofSeconds(Math.floorDiv(Math.multiplyExact(budget.toSeconds(), WARNING_PERCENT), 100));
    }

    void apply(ClockEvent event) {
        var at = event.at().truncatedTo(ChronoUnit.SECONDS);
        if (at.isBefore(last)) {
            throw new IllegalArgumentException("Clock event %s lies before the one before it".formatted(event));
        }
        if (state == null && event.what() != ClockEvent.What.STARTED) {
            throw new IllegalArgumentException("Clock event %s comes before the start".formatted(event));
        }
        switch (event.what()) {
            case STARTED -> start(at);
            case PAUSED -> pause(at);
            case RESUMED -> resume(at);
            case STOPPED -> stop(at);
        }
        last = at;
    }

    private void start(Instant at) {
        steps.clear();
        used = Duration.ZERO;
        exhausted = false;
        note(new CalculationStep.Started(at));
        run(at);
    }

    private void pause(Instant at) {
        if (state != Deadline.State.RUNNING) {
            return;
        }
        count(at);
        note(new CalculationStep.Paused(at));
        if (!exhausted) {
            due = null;
            warning = warning != null && warning.isAfter(at) ? null : warning;
        }
        state = Deadline.State.PAUSED;
        position = at;
    }

    private void resume(Instant at) {
        if (state == Deadline.State.RUNNING) {
            return;
        }
        note(new CalculationStep.Resumed(at));
        run(at);
    }

    private void stop(Instant at) {
        if (state == Deadline.State.RUNNING) {
            count(at);
        }
        if (state == Deadline.State.STOPPED) {
            return;
        }
        note(new CalculationStep.Stopped(at));
        state = Deadline.State.STOPPED;
        position = at;
    }

    /** From here on the clock runs: the moments at which it will have used up its time are known. */
    private void run(Instant at) {
        state = Deadline.State.RUNNING;
        position = at;
        if (used.compareTo(warningBudget) < 0 || used.isZero()) {
            warning = calendar.plus(at, warningBudget.minus(used));
        }
        if (!exhausted) {
            due = calendar.plus(at, budget.minus(used));
        }
    }

    private void count(Instant until) {
        showCounted(until);
        used = used.plus(calendar.between(position, until));
        exhausted = used.compareTo(budget) >= 0;
    }

    private void showCounted(Instant until) {
        if (exhausted || due == null) {
            return;
        }
        var passed = due.isBefore(until);
        steps.addAll(new CountedSteps(calendar).of(position, passed ? due : until));
        if (passed) {
            steps.add(new CalculationStep.Due(due));
        }
    }

    /** What happens after the deadline does not explain it. */
    private void note(CalculationStep step) {
        if (!exhausted) {
            steps.add(step);
        }
    }

    Deadline deadline() {
        if (state == null) {
            throw new IllegalStateException("The clock has not been started");
        }
        if (state == Deadline.State.RUNNING && due != null) {
            showCounted(due);
        }
        var left = budget.minus(used);
        return new Deadline(state, due, warning, budget, used, left, position, List.copyOf(steps), calendar);
    }
}
