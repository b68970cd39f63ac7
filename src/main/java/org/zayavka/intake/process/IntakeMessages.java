package org.zayavka.intake.process;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.zayavka.shared.ProcessMessages;

/** What the reception tells its process. */
@Component
class IntakeMessages implements ProcessMessages {

    static final String ARRIVED = "message.arrived";

    @Override
    public Set<String> names() {
        return Set.of(ARRIVED);
    }
}
