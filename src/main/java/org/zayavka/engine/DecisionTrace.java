package org.zayavka.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a decision came out as it did.
 *
 * @param businessKey what it was about: a ticket's number, or {@code inbox-17} for a letter
 * @param process key of the process that asked
 * @param activity id of the step that asked
 * @param decision key of the table
 * @param version of the table, counted from 1 at each deployment that changed it
 * @param definition id of the deployed version
 * @param steps the table itself first, then those it requires
 */
public record DecisionTrace(
        String businessKey,
        String process,
        String activity,
        String decision,
        int version,
        String definition,
        Instant at,
        List<Step> steps) {

    /**
     * One evaluated table.
     *
     * @param name as the table is called in its file
     * @param rules that matched, in the order of the table
     * @param outputs one map for each result
     */
    public record Step(
            String decision,
            String name,
            int version,
            List<Input> inputs,
            List<Rule> rules,
            List<Map<String, @Nullable Object>> outputs) {}

    /**
     * What a column saw.
     *
     * @param column its id, for those who translate headings; the heading again when the table is gone
     * @param heading as the table's author wrote it
     */
    public record Input(
            String column, String heading, @Nullable Object value) {}

    /** A matched rule with the words its author gave it; empty if none. */
    public record Rule(String id, String description) {}
}
