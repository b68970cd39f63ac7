package org.zayavka.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The kept evaluations of decision tables: the answer to "why?" on a ticket. */
public interface DecisionTraces {

    /** In the order they happened; empty for an unknown key. */
    List<DecisionTrace> of(String businessKey);

    /** The last of those about any of the keys, the newest first. */
    List<DecisionTrace> latest(Collection<String> businessKeys, int limit);

    /** The kept evaluations with these numbers; a number that is none is left out. */
    Map<Long, DecisionTrace> byId(Collection<Long> ids);
}
