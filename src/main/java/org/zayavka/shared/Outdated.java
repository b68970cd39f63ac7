package org.zayavka.shared;

/**
 * Somebody else has changed the thing since it was read; nothing was written. Whoever shows it keeps what was typed and
 * shows what is there now.
 */
public final class Outdated extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Outdated(Audit.Subject subject) {
        super("Changed meanwhile: " + subject.kind() + " " + subject.key());
    }
}
