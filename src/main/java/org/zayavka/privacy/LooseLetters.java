package org.zayavka.privacy;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Erases letters of the person that became no ticket: automatic answers, copies, what nobody could read. */
@Component
@Order(30)
class LooseLetters implements Erasable {

    private final ReceivedLetters received;
    private final Logs logs;
    private final EngineRows engine;

    LooseLetters(ReceivedLetters received, Logs logs, EngineRows engine) {
        this.received = received;
        this.logs = logs;
        this.engine = engine;
    }

    @Override
    public int erase(Erasure erasure, int atMost) {
        var letters = received.loose(erasure, atMost);
        received.erase(erasure, letters);
        logs.eraseDecisions(erasure, erasure.wipe, letters);
        engine.erase(erasure, erasure.wipe, EngineRows.keys(new Long[0], letters));
        return letters.size();
    }
}
