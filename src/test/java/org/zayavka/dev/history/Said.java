package org.zayavka.dev.history;

import java.time.Instant;

/**
 * A letter of a conversation.
 *
 * @param in from the requester; else from the desk
 */
record Said(Instant at, boolean in, String author, String address, String subject, String text) {

    /** The text as the pieces of a message. */
    String pieces() {
        var json = new StringBuilder("[{\"fold\":\"OPEN\",\"text\":");
        Fact.quote(json, text);
        return json.append("}]").toString();
    }
}
