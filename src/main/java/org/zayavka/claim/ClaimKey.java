package org.zayavka.claim;

/**
 * Given by who sends a claim, so that what is sent twice is registered once.
 *
 * @param value empty for none
 * @param content tells one claim from another that comes with the same key
 */
public record ClaimKey(String value, String content) {

    public static final ClaimKey NONE = new ClaimKey("", "");
}
