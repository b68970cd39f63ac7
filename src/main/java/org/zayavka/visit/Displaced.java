package org.zayavka.visit;

import java.time.Instant;

/**
 * The new time of a visit that makes room for a more urgent one.
 *
 * @param version of the visit as whoever confirms saw it
 */
public record Displaced(VisitId visit, String engineer, Instant start, int version) {}
