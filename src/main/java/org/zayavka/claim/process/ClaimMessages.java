package org.zayavka.claim.process;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.zayavka.shared.ProcessMessages;

/** The messages between the room and its processes. */
@Component
class ClaimMessages implements ProcessMessages {

    static final String REGISTERED = "claim.registered";
    static final String COMPLETED = "claim.completed";
    static final String LETTER_ARRIVED = "claim.letterArrived";
    static final String DUE_MOVED = "claim.dueMoved";
    static final String ANSWER_LEFT = "claim.answerLeft";
    static final String ANSWER_FAILED = "claim.answerFailed";
    static final String ANSWER_RETURNED = "claim.answerReturned";

    @Override
    public Set<String> names() {
        return Set.of(REGISTERED, COMPLETED, LETTER_ARRIVED, DUE_MOVED, ANSWER_LEFT, ANSWER_FAILED, ANSWER_RETURNED);
    }
}
