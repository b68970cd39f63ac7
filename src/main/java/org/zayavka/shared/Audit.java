package org.zayavka.shared;

import java.time.Instant;
import java.util.List;

/**
 * Who changed what in the register and in the calendars: a line in the same transaction as the change. The rooms that
 * change things write it, the pages show it.
 */
public interface Audit {

    /** @param who a login, or the name of the program that did it */
    void note(String who, Change change);

    /** Many at once, in one statement. */
    void note(String who, List<Change> changes);

    /** What happened to one thing, the newest first. */
    List<Line> of(Subject subject, int limit);

    /** What happened to a company, its contracts and contacts, the newest first. */
    List<Line> of(CompanyId company, int limit);

    /** Leaves who, when and which fields, and forgets the values: for a person who asked to be erased (152-FZ). */
    void forgetValues(Subject subject);

    /**
     * What was changed.
     *
     * @param kind {@code company}, {@code contract}, {@code contact}, {@code plan}, {@code calendar}, {@code year}
     * @param key the id or code of the one
     */
    record Subject(String kind, String key) {

        public static Subject of(String kind, long id) {
            return new Subject(kind, Long.toString(id));
        }
    }

    enum What {
        ADDED,
        CHANGED,
        REMOVED
    }

    /** One field, as people read it; empty for nothing. */
    record Field(String name, String before, String after) {}

    record Line(Instant at, String who, Subject subject, What what, String why, List<Field> fields) {}
}
