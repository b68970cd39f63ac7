package org.zayavka.visit.process;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.zayavka.shared.ProcessMessages;

/** What the room of visits tells its process. */
@Component
class VisitMessages implements ProcessMessages {

    static final String REQUESTED = "visit.requested";
    static final String AGREED = "visit.agreed";
    static final String MOVED = "visit.moved";
    static final String DISPLACED = "visit.displaced";
    static final String UNASSIGNED = "visit.unassigned";
    static final String ENDED = "visit.ended";
    static final String CANCELLED = "visit.cancelled";

    @Override
    public Set<String> names() {
        return Set.of(REQUESTED, AGREED, MOVED, DISPLACED, UNASSIGNED, ENDED, CANCELLED);
    }
}
