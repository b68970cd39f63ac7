package org.zayavka.figures;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose figures a person may see: those of the whole desk, or of some queues.
 *
 * @param queues their codes; null for all there are
 */
public record ReportScope(@Nullable Set<String> queues) {

    public ReportScope {
        queues = queues == null ? null : Set.copyOf(queues);
    }

    public static ReportScope all() {
        return new ReportScope(null);
    }

    /** Agents see their own queues; of no queue nothing is seen. */
    public static ReportScope of(Collection<String> queues) {
        return new ReportScope(Set.copyOf(queues));
    }
}
