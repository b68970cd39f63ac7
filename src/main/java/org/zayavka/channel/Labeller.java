package org.zayavka.channel;

/** Tells the raw messages of one gate apart before anybody reads them. Never throws for a message's sake. */
public interface Labeller {

    boolean labels(String gate);

    Label label(byte[] raw);

    /**
     * @param content SHA-256 of the message without what its way here wrote on it (RFC 5321, 4.4): equal for copies of
     *     one message that came on different ways
     * @param sender who says to have written it, unproven; empty when nobody does. Messages of one sender are worked
     *     on in the order of their arrival.
     */
    record Label(byte[] content, String sender) {}
}
