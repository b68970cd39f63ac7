package org.zayavka.engine;

import java.time.Instant;
import java.util.List;

/** An evaluation as it is kept, before anybody asks why. */
record Evaluation(
        String businessKey,
        String process,
        String activity,
        String decision,
        int version,
        String definition,
        Instant at,
        List<EvaluatedTable> tables) {}
