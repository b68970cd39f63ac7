package org.zayavka.channel;

/**
 * A piece of a message's text. Passages in their order make up the whole text: what is folded is hidden behind a
 * click, never deleted.
 */
public record Passage(Kind kind, String text) {

    public enum Kind {
        OWN,
        QUOTE,
        SIGNATURE
    }
}
