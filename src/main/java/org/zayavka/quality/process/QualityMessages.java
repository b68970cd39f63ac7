package org.zayavka.quality.process;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.zayavka.shared.ProcessMessages;

/** The messages that this room begins its processes with. */
@Component
class QualityMessages implements ProcessMessages {

    static final String CALL_PLANNED = "quality.callPlanned";
    static final String RATED_BADLY = "quality.ratedBadly";

    @Override
    public Set<String> names() {
        return Set.of(CALL_PLANNED, RATED_BADLY);
    }
}
