package org.zayavka.shared;

/** The number people say on the phone: positive, given in order of registration, never used twice. */
public record TicketId(long number) {

    public TicketId {
        if (number <= 0) {
            throw new IllegalArgumentException("a ticket's number is positive: " + number);
        }
    }

    @Override
    public String toString() {
        return Long.toString(number);
    }
}
