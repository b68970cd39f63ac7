package org.zayavka.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a waiting ticket stands (S3.5).
 *
 * @param before how many will be taken before it; {@link #MANY} + 1 for more
 * @param expected when it is likely to be taken; absent where nobody can say: too many before it, or a queue of which
 *     too little is known
 */
public record QueueStanding(int before, @Nullable Instant expected) {

    /** More are not counted: nobody cares, and the count must cost the same in a queue of a million. */
    public static final int MANY = 50;

    public boolean isFirst() {
        return before == 0;
    }

    public boolean isFarBack() {
        return before > MANY;
    }
}
