package org.zayavka.shared;

/** A message that goes out, as it is kept in the outbox. */
public record OutboxId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
