package org.zayavka.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/**
 * S1.3, complaints 10 and 11: whatever happens to a ticket, to its plan and to the calendars, both promises are what a
 * counter of minutes says that looks at the wall clock and knows the ticket's facts alone. A failure names its seed.
 */
@NullUnmarked
class PromisesPropertyTests {

    @Test
    void bothClocksOfAnyTicketAreWhatTheMinuteCounterCounts() {
        for (long seed = 1; seed <= 200; seed++) {
            var life = new AnyLife(seed);
            for (int step = 0; step < 12; step++) {
                life.step();
                if (life.ticket.state() == State.WORKING) {
                    assertThat(life.ticket.promised().solutionDue())
                            .as("solution, seed %d, step %d: %s", seed, step, life.ticket.events())
                            .isEqualTo(life.solutionByCounting());
                }
                assertThat(life.ticket.promised().reactionDue())
                        .as("reaction, seed %d, step %d: %s", seed, step, life.ticket.events())
                        .isEqualTo(life.reactionByCounting());
            }
        }
    }
}
