package org.zayavka.shared;

/** A person whom a company registered as entitled to ask. */
public record ContactId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
