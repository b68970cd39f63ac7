package org.zayavka.customer;

/** What was to be registered belongs to somebody else already; says to whom it can be asked about. */
public final class AlreadyRegistered extends RuntimeException {

    AlreadyRegistered(String message) {
        super(message);
    }
}
