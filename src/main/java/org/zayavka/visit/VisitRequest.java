package org.zayavka.visit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a visit needs (S3.3).
 *
 * @param skill code: what the engineer must know
 * @param area code: where it is
 * @param intercom empty when there is none
 * @param wishedFrom not earlier than this; null when any time will do
 * @param wishedUntil to begin not later than this; null when any time will do
 * @param notes for the engineer
 */
public record VisitRequest(
        String skill,
        String area,
        String address,
        String intercom,
        Responsible responsible,
        @Nullable Instant wishedFrom,
        @Nullable Instant wishedUntil,
        String notes) {

    VisitRequest reachedBy(String phone) {
        var reached = new Responsible(responsible.name(), phone, responsible.address());
        return new VisitRequest(skill, area, address, intercom, reached, wishedFrom, wishedUntil, notes);
    }
}
