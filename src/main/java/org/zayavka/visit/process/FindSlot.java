package org.zayavka.visit.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.sla.Calendars;
import org.zayavka.visit.Slot;
import org.zayavka.visit.SlotKey;
import org.zayavka.visit.Slots;
import org.zayavka.visit.Visit;
import org.zayavka.visit.VisitLevel;
import org.zayavka.visit.VisitSettings;
import org.zayavka.visit.VisitState;
import org.zayavka.visit.Visits;

/** Promises by when the visit begins, and looks for a free time until then (S3.1, S3.5). */
@Component
class FindSlot implements JavaDelegate {

    private static final List<String> LEVEL =
            List.of(VisitVariables.WITHIN, VisitVariables.DURATION, VisitVariables.CLOCK);

    private final Visits visits;
    private final Slots slots;
    private final Calendars calendars;
    private final VisitSettings settings;
    private final Clock clock;

    FindSlot(Visits visits, Slots slots, Calendars calendars, VisitSettings settings, Clock clock) {
        this.visits = visits;
        this.slots = slots;
        this.calendars = calendars;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution process) {
        var now = clock.instant();
        var visit = visits.promise(
                VisitVariables.visit(process),
                level(process, now),
                VisitVariables.number(process, VisitVariables.TASK_PRIORITY));
        LEVEL.forEach(process::removeVariable);
        var agreed = visit.state() == VisitState.AGREED;
        var found = agreed ? Optional.<Slot>empty() : inTime(visit, now);
        found.ifPresent(slot -> VisitVariables.fact(process, VisitVariables.SLOT, SlotKey.of(slot)));
        // Gateways after a wait ask nothing of these: they live as long as the step.
        VisitVariables.fact(process, VisitVariables.SLOT_FOUND, agreed || found.isPresent());
        VisitVariables.fact(process, VisitVariables.BY_SYSTEM, agreed || settings.agreedBySystem());
    }

    private VisitLevel level(DelegateExecution process, Instant now) {
        var within = Duration.ofMinutes(VisitVariables.number(process, VisitVariables.WITHIN));
        return new VisitLevel(
                calendars.calendar(settings.calendar()).plus(now, within),
                Duration.ofMinutes(VisitVariables.number(process, VisitVariables.DURATION)),
                VisitVariables.text(process, VisitVariables.CLOCK).equals(VisitVariables.STANDS));
    }

    /** A time that is later than promised is a matter for the dispatcher: somebody less urgent may have to move. */
    private Optional<Slot> inTime(Visit visit, Instant now) {
        return slots.freeAlone(visit, now).filter(slot -> !slot.start().isAfter(latest(visit)));
    }

    private static Instant latest(Visit visit) {
        var within = visit.within();
        var wished = visit.request().wishedFrom();
        if (within == null || wished != null && wished.isAfter(within)) {
            return Instant.MAX;
        }
        return within;
    }
}
