package org.zayavka.shared;

/** A contract between a company and the desk. */
public record ContractId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
