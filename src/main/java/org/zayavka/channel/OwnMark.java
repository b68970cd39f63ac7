package org.zayavka.channel;

/**
 * The value of the header {@value #HEADER} that each of our letters carries: a letter that brings it back was written
 * by this desk. Another desk with the same software has another mark.
 */
public record OwnMark(String value) {

    public static final String HEADER = "X-Zayavka-Loop";
}
