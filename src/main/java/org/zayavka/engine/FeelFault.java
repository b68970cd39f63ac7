package org.zayavka.engine;

/**
 * A call in FEEL that can't succeed. The language answers it with null, without a word.
 *
 * @param kind what is wrong with it
 * @param text the name of the function, or the pattern
 * @param reason why a pattern can't be read; empty otherwise
 */
public record FeelFault(Kind kind, String text, String reason) {

    /** What can be wrong with a call. */
    public enum Kind {
        /** There is no function of this name. */
        UNKNOWN_FUNCTION,
        /** There is one, but not with so many arguments or arguments of these names. */
        WRONG_ARGUMENTS,
        /** The regular expression can't be read. */
        BROKEN_PATTERN
    }
}
