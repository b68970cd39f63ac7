package org.zayavka.workplace.search;

import java.util.List;
import java.util.Map;

/**
 * What is chosen and ticked beside the tickets that were found.
 *
 * @param action a code of {@link BulkAction}; any other is none
 * @param all everything that the question finds, and not only what is ticked: shown as a number first
 * @param sure asked once more, they said yes
 */
record BulkForm(
        String action,
        String colleague,
        String toQueue,
        String category,
        String reason,
        boolean all,
        boolean sure,
        List<Long> ticked) {

    static final BulkForm EMPTY = of(Map.of(), List.of());

    static BulkForm of(Map<String, String> asked, List<Long> ticked) {
        return new BulkForm(
                asked.getOrDefault("action", ""),
                asked.getOrDefault("colleague", ""),
                asked.getOrDefault("toQueue", ""),
                asked.getOrDefault("category", ""),
                asked.getOrDefault("reason", "").strip(),
                Boolean.parseBoolean(asked.get("all")),
                Boolean.parseBoolean(asked.get("sure")),
                ticked);
    }

    /** What the action needs to know besides: a login, a queue or a category; empty where it needs nothing. */
    String target(BulkAction chosen) {
        return switch (chosen) {
            case GIVE -> colleague;
            case QUEUE -> toQueue;
            case CATEGORY -> category;
            case TAKE, URGENT, SPAM -> "";
        };
    }

    public boolean isTicked(long ticket) {
        return ticked.contains(ticket);
    }
}
