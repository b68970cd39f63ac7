package org.zayavka.figures;

import static org.zayavka.figures.Dimension.AGENT;
import static org.zayavka.figures.Dimension.COMPANY;
import static org.zayavka.figures.Dimension.PLAN;
import static org.zayavka.figures.Dimension.PRIORITY;
import static org.zayavka.figures.Dimension.QUEUE;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;

/**
 * By what sums tell tickets apart. Plan, priority and queue have a handful of values, so they are kept together; companies
 * and agents are many; what agents may see is their queues'. From the coarsest to the finest.
 */
enum Breakdown {
    ALL(),
    KIND(PLAN, PRIORITY, QUEUE),
    COMPANY_ONLY(COMPANY),
    AGENT_ONLY(AGENT),
    COMPANY_QUEUE(COMPANY, QUEUE),
    COMPANY_KIND(COMPANY, PLAN, PRIORITY, QUEUE),
    AGENT_KIND(AGENT, PLAN, PRIORITY, QUEUE),
    COMPANY_AGENT(COMPANY, AGENT),
    EACH(COMPANY, AGENT, PLAN, PRIORITY, QUEUE);

    private final Set<Dimension> dimensions;

    Breakdown(Dimension... dimensions) {
        this.dimensions = Set.of(dimensions);
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean tells(Dimension dimension) {
        return dimensions.contains(dimension);
    }

    /** The coarsest that knows all of these. */
    static Breakdown of(Collection<Dimension> dimensions) {
        return Arrays.stream(values())
                .filter(it -> it.dimensions.containsAll(dimensions))
                .findFirst()
                .orElse(EACH);
    }
}
