package org.zayavka.workplace.conversation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zayavka.engine.DecisionTraces;
import org.zayavka.shared.TicketId;
import org.zayavka.workplace.ConversationEntry;
import org.zayavka.workplace.ConversationReader;
import org.zayavka.workplace.ReadersWords.Words;
import org.zayavka.workplace.TicketEvents;
import org.zayavka.workplace.conversation.EntryKey.Kind;

/** Fills the entries of a page: one statement for each kind, however many entries there are. */
@Component
class ThreadReader {

    private final ThreadKeys keys;
    private final ConversationReader messages;
    private final TicketEvents events;
    private final DecisionTraces decisions;
    private final Deliveries deliveries;
    private final SplitLetters splits;

    ThreadReader(
            ThreadKeys keys,
            ConversationReader messages,
            TicketEvents events,
            DecisionTraces decisions,
            Deliveries deliveries,
            SplitLetters splits) {
        this.keys = keys;
        this.messages = messages;
        this.events = events;
        this.decisions = decisions;
        this.deliveries = deliveries;
        this.splits = splits;
    }

    /** @param more whether there are older ones */
    record Page(List<ThreadEntry> entries, boolean more) {}

    /** @param before the key of an entry; empty for the newest page */
    Page before(TicketId ticket, String before, int limit, Words words) {
        var found = keys.before(ticket, EntryKey.parse(before).orElse(null), limit + 1);
        var shown = found.stream().limit(limit).toList();
        var entries = new HashMap<EntryKey, ThreadEntry>();
        messages(ticket, shown, words, entries);
        events(ticket, shown, words, entries);
        decisions(shown, words, entries);
        var oldestFirst = new ArrayList<ThreadEntry>();
        shown.forEach(key -> Optional.ofNullable(entries.get(key)).ifPresent(oldestFirst::add));
        Collections.reverse(oldestFirst);
        return new Page(oldestFirst, found.size() > limit);
    }

    private void messages(TicketId ticket, List<EntryKey> shown, Words words, Map<EntryKey, ThreadEntry> entries) {
        var byId = byId(shown, Kind.MESSAGE);
        var said = messages.of(ticket, byId.keySet());
        var sent = deliveries.of(
                said.stream()
                        .map(ConversationEntry::outbox)
                        .filter(Objects::nonNull)
                        .toList(),
                words);
        var writer = new SaidEntries(words, sent, splits.of(ticket, byId.keySet()));
        for (var message : said) {
            var key = Objects.requireNonNull(byId.get(message.id()));
            entries.put(key, writer.entry(key, message));
        }
    }

    private void events(TicketId ticket, List<EntryKey> shown, Words words, Map<EntryKey, ThreadEntry> entries) {
        var byId = byId(shown, Kind.EVENT);
        for (var event : events.of(ticket, byId.keySet())) {
            var key = Objects.requireNonNull(byId.get(event.id()));
            entries.put(key, HappenedEntries.of(key, event, words));
        }
    }

    private void decisions(List<EntryKey> shown, Words words, Map<EntryKey, ThreadEntry> entries) {
        var byId = byId(shown, Kind.DECISION);
        if (byId.isEmpty()) {
            return;
        }
        decisions.byId(byId.keySet()).forEach((id, trace) -> {
            var key = Objects.requireNonNull(byId.get(id));
            entries.put(key, HappenedEntries.of(key, trace, words));
        });
    }

    private static Map<Long, EntryKey> byId(List<EntryKey> keys, Kind kind) {
        var byId = new HashMap<Long, EntryKey>();
        keys.stream().filter(key -> key.kind() == kind).forEach(key -> byId.put(key.id(), key));
        return byId;
    }
}
