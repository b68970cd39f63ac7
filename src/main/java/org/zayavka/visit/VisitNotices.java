package org.zayavka.visit;

/** Tells people of what no diagram tells them; implemented by whoever writes the letters. */
@FunctionalInterface
public interface VisitNotices {

    /** A visit is off because its ticket was closed: the process that would have told it is gone. */
    void cancelled(VisitId visit);
}
