package org.zayavka.claim;

import java.time.Instant;
import java.util.Map;

/**
 * What happened to a claim, as its log keeps it.
 *
 * @param kind the name of the event, e.g. {@code ClaimDecided}
 * @param by a login; empty for the desk itself
 * @param details what else is to be known, by name; as it is, in no language
 */
public record ClaimFact(Instant at, String by, String kind, Map<String, String> details) {}
