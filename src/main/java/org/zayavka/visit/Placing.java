package org.zayavka.visit;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zayavka.shared.Refusal;

/** Puts visits into the days of engineers, by the hard rules. */
@Component
class Placing {

    private static final Duration DAY = Duration.ofDays(1);

    private final VisitRows rows;
    private final Engineers engineers;
    private final Slots slots;
    private final VisitSettings settings;

    Placing(VisitRows rows, Engineers engineers, Slots slots, VisitSettings settings) {
        this.rows = rows;
        this.engineers = engineers;
        this.slots = slots;
        this.settings = settings;
    }

    /** @throws Refusal when a rule forbids it */
    void place(Visit visit, Engineer engineer, Instant start, Instant now) {
        rows.lockDay(engineer.login());
        refuseBroken(visit, engineer, start, now);
        visit.take(engineer.login(), start, settings.grace(), now);
    }

    /** @throws Refusal when this place breaks a rule */
    void refuseBroken(Visit visit, Engineer engineer, Instant start, Instant now) {
        var wanted = new HardRules.Wanted(visit.id(), visit.skill(), visit.area(), start, visit.lasts());
        var taken = rows.of(engineer.login(), start.minus(DAY), wanted.end().plus(DAY)).stream()
                .map(Slots::taken)
                .toList();
        var broken = slots.rules().broken(wanted, engineer, taken, engineers.absences(start, wanted.end()), now);
        if (!broken.isEmpty()) {
            throw new Refusal(
                    "Это время для заявки № " + visit.ticket() + " не подходит: "
                            + broken.stream().map(HardRules.Broken::russian).collect(Collectors.joining("; ")) + ".",
                    "This time does not suit ticket no. " + visit.ticket() + ": "
                            + broken.stream().map(HardRules.Broken::english).collect(Collectors.joining("; ")) + ".");
        }
    }
}
