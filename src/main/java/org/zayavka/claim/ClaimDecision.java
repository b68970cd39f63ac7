package org.zayavka.claim;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What the director has decided personally (S3.10).
 *
 * @param compensation in roubles; zero for none
 * @param by the login of the director, or of the deputy
 * @param asDeputy whether a deputy decided
 */
public record ClaimDecision(
        ClaimOutcome outcome, BigDecimal compensation, String reasons, String by, boolean asDeputy, Instant at) {}
