package org.zayavka.portal;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zayavka.shared.Refusal;
import org.zayavka.visit.Actor;
import org.zayavka.visit.Slots;
import org.zayavka.visit.Visit;
import org.zayavka.visit.VisitState;
import org.zayavka.visit.Visits;

/** What the customer changes: moves or cancels, each once, and never pays without having agreed to (S3.4). */
@Component
class VisitChanges {

    private final Visits visits;
    private final Slots slots;
    private final Clock clock;

    VisitChanges(Visits visits, Slots slots, Clock clock) {
        this.visits = visits;
        this.slots = slots;
        this.clock = clock;
    }

    /** @param engineer login */
    record Chosen(Instant start, String engineer) {}

    /** A free time as the page sent it back. */
    static Optional<Chosen> slot(String value) {
        var parts = value.split("/", 2);
        try {
            return parts.length == 2 ? Optional.of(new Chosen(Instant.parse(parts[0]), parts[1])) : Optional.empty();
        } catch (DateTimeException wrong) {
            return Optional.empty();
        }
    }

    /**
     * Cancels; pressed twice it is the same.
     *
     * @param mayCost whether the customer was told that it costs something now
     */
    @Transactional
    public void cancel(Visit visit, boolean mayCost) {
        if (visit.state() == VisitState.CANCELLED) {
            return;
        }
        var now = clock.instant();
        refuseUntoldCost(visit, mayCost, now);
        visits.cancel(visit.id(), customer(visit), "", now);
    }

    /** @param version of the visit as the customer saw it */
    @Transactional
    public void move(Visit visit, String value, int version, boolean mayCost) {
        var chosen = slot(value).orElseThrow(VisitChanges::notFree);
        if (chosen.start().equals(visit.start())) {
            // Pressed twice.
            return;
        }
        var now = clock.instant();
        refuseUntoldCost(visit, mayCost, now);
        if (chosen.start().isBefore(slots.earliest(visit, now))) {
            throw tooSoon();
        }
        var free = slots.free(visit, chosen.start(), chosen.start(), 1, now).stream()
                .findFirst()
                .orElseThrow(VisitChanges::notFree);
        visits.move(visit.id(), free.engineer(), free.start(), customer(visit), version, now);
    }

    /** The hour may have passed between the question and the answer. */
    private static void refuseUntoldCost(Visit visit, boolean mayCost, Instant now) {
        if (visit.isLate(now) && !mayCost && !visit.lateFee()) {
            throw new Refusal(
                    "Бесплатный срок только что прошёл: изменение уже платное. Выберите ещё раз, если согласны.",
                    "The free time is just over: the change is charged now. Choose again if you agree.");
        }
    }

    private static Refusal notFree() {
        return new Refusal("Это время уже занято. Выберите другое.", "This time is taken already. Choose another one.");
    }

    private static Refusal tooSoon() {
        return new Refusal(
                "Так скоро инженер не успеет собраться. Выберите время позже.",
                "The engineer can't be ready so soon. Choose a later time.");
    }

    /** In the log stands who is responsible there: the link does not tell who opened it. */
    private static Actor customer(Visit visit) {
        return Actor.customer(visit.responsible().name());
    }
}
