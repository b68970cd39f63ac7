package org.zayavka.claim;

/**
 * A file on its way into a claim.
 *
 * @param name made safe: no path, no control characters, never empty
 * @param type the media type, found from the bytes
 */
public record NewClaimFile(ClaimFile.Kind kind, String name, String type, byte[] bytes) {}
