package org.zayavka.channel;

/** Reads what one gate stored. Never throws for a message's sake: what can't be read comes back as not readable. */
public interface MessageReader {

    boolean reads(String gate);

    IncomingMessage read(StoredMessage message);
}
