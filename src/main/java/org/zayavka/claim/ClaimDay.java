package org.zayavka.claim;

import java.time.LocalDate;

/**
 * A day between the arrival of a claim and its deadline.
 *
 * @param number which working day it is, from 1; 0 for one that is not counted
 * @param why in the reader's language: what kind of day it is; empty for an ordinary working day
 */
public record ClaimDay(LocalDate date, int number, String why) {

    public boolean isCounted() {
        return number > 0;
    }
}
