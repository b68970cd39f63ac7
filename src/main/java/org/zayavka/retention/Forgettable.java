package org.zayavka.retention;

import java.time.Instant;
import java.util.Optional;

/** A kind of old things that go in batches. */
interface Forgettable {

    /** For the log. */
    String name();

    /**
     * Deletes a batch, in the caller's transaction.
     *
     * @return how many; fewer than asked when no more are left
     */
    int forget(Instant before, int atMost);

    /** Since when the oldest one that will go is kept; empty when there is none. */
    Optional<Instant> oldest();
}
