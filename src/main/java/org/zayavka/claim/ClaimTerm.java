package org.zayavka.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * By when a claim is answered.
 *
 * @param arrivedOn the day of its arrival where the desk stands; it is not counted itself
 * @param dueOn the last working day
 * @param dueAt when the office closes on it
 * @param warnAt when those who work on it are reminded, the first one first
 */
public record ClaimTerm(LocalDate arrivedOn, LocalDate dueOn, Instant dueAt, List<Instant> warnAt) {}
