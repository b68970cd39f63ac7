package org.zayavka.claim;

import java.time.Instant;

/**
 * What the head of the desk has explained.
 *
 * @param justified whether the head finds the claim justified
 * @param by a login
 */
public record ClaimExplanation(String text, boolean justified, String by, Instant at) {}
