package org.zayavka.visit;

import java.time.Instant;

/**
 * A visit gets a place by a plan.
 *
 * @param version of the visit as whoever confirms the plan saw it
 */
public record PlanStep(VisitId visit, int version, String engineer, Instant start) {}
