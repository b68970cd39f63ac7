package org.zayavka.visit;

import java.time.Instant;

/**
 * A time at which an engineer could come.
 *
 * @param engineer login
 */
public record Slot(String engineer, String engineerName, Instant start, Instant end) {}
