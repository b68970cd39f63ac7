package org.zayavka;

/** Something that only the administrator can put right keeps the desk from starting. */
final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param message one line: what is missing, and what to do */
    CannotStart(String message) {
        super(message);
    }
}
