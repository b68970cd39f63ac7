package org.zayavka.sla;

import java.time.Duration;

/** What a contract promises: working time to the first reaction and to the solution, in the hours of a calendar. */
public record ServiceLevel(String calendar, Duration reaction, Duration solution) {

    public ServiceLevel {
        if (reaction.isNegative() || solution.isNegative()) {
            throw new IllegalArgumentException("A service level can't promise negative time");
        }
    }
}
