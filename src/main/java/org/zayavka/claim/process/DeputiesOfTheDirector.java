package org.zayavka.claim.process;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.zayavka.claim.Deputies;
import org.zayavka.shared.Deputyship;

/** Tells the engine who stands in for the director today. */
@Component
class DeputiesOfTheDirector implements Deputyship {

    static final String DIRECTOR = "director";

    private final Deputies deputies;
    private final Clock clock;

    DeputiesOfTheDirector(Deputies deputies, Clock clock) {
        this.deputies = deputies;
        this.clock = clock;
    }

    @Override
    public boolean standsInFor(String group, String person) {
        return group.equals(DIRECTOR)
                && deputies.inOffice(person, clock.instant()).isPresent();
    }
}
