package org.zayavka.figures;

import java.time.LocalDate;
import java.util.Map;
import org.zayavka.shared.Language;

/**
 * What a report is asked for.
 *
 * @param from the first day, in the desk's zone
 * @param to the last day, included
 * @param axis empty: by periods; else one line for each {@code company}, {@code plan}, {@code queue}, {@code agent} or
 *     {@code priority}; of claims {@code reason}, {@code specialist} or {@code outcome}
 * @param filters values by {@code company} (the id), {@code plan}, {@code queue}, {@code agent}, {@code priority}; also
 *     {@code hours} of the report {@code breaking}, and what claims are shown by; empty ones and those a report does not know are left aside
 * @param language of titles, labels and names
 * @param scope which queues the person who asks may see
 */
public record ReportRequest(
        LocalDate from,
        LocalDate to,
        Grain grain,
        String axis,
        Map<String, String> filters,
        Language language,
        ReportScope scope) {

    public ReportRequest {
        filters = Map.copyOf(filters);
    }

    /** Empty when it is not filtered by this. */
    String filter(String key) {
        return filters.getOrDefault(key, "").strip();
    }
}
