package org.zayavka.call;

/**
 * What the table is asked about a caller.
 *
 * @param plan of the contract; {@code none} when nobody is verified
 * @param open whether it is an hour of consultation (S3.1)
 */
public record CallFacts(boolean verified, Paid balance, String plan, boolean open) {}
