package org.zayavka.claim;

import java.time.Instant;

/**
 * How the answer has left.
 *
 * @param proof the number of the post, the number of the fax report, or who was called; empty for an e-mail
 */
public record ClaimAnswer(AnswerWay way, String proof, Instant at) {}
