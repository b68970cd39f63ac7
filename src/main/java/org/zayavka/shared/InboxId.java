package org.zayavka.shared;

/** A message that came in, as it is kept in the inbox. */
public record InboxId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
