package org.zayavka.visit.planning;

import java.time.Instant;

/**
 * Who goes, and when they begin.
 *
 * @param engineer a login
 */
public record Placement(String engineer, Instant start) {}
