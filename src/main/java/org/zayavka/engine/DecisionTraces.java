package org.zayavka.engine;

import java.util.List;

/** The kept evaluations of decision tables: the answer to "why?" on a ticket. */
public interface DecisionTraces {

    /** In the order they happened; empty for an unknown key. */
    List<DecisionTrace> of(String businessKey);
}
