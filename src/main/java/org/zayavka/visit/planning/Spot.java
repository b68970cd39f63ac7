package org.zayavka.visit.planning;

import java.time.LocalDate;

/** A place as the optimiser sees it: with what it costs, reckoned once. */
record Spot(Placement place, Day day, long points) {

    /** @param homeArea of the engineer */
    record Day(String engineer, String homeArea, LocalDate date) {}
}
