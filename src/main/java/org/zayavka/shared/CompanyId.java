package org.zayavka.shared;

/** A company that the desk serves. */
public record CompanyId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
