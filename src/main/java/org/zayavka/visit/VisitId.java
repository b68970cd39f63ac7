package org.zayavka.visit;

/** A visit as the database knows it; people speak of the ticket's number. */
public record VisitId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
