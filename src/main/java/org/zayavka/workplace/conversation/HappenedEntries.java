package org.zayavka.workplace.conversation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zayavka.engine.DecisionTrace;
import org.zayavka.workplace.ReadersWords.Words;
import org.zayavka.workplace.TicketEvents;

/** What happened and what tables decided, as entries of a thread: one sentence each, and for decisions why. */
final class HappenedEntries {

    private HappenedEntries() {}

    static ThreadEntry of(EntryKey key, TicketEvents.Entry event, Words words) {
        var title = words.said("event." + event.word());
        var named = title.equals("event." + event.word()) ? event.kind() : title;
        var details = event.details().entrySet().stream()
                .map(words.code()::fact)
                .filter(fact -> !fact.isBlank())
                .collect(Collectors.joining(", "));
        var leadsTo = leadsTo(event);
        var sentence = leadsTo == null ? named : named + " № " + leadsTo;
        return ThreadEntry.happened(key, details.isEmpty() ? sentence : sentence + ": " + details, List.of(), leadsTo);
    }

    private static @Nullable Long leadsTo(TicketEvents.Entry event) {
        var other = event.details().getOrDefault("newTicket", event.details().get("linkedTicket"));
        return other instanceof Number number ? number.longValue() : null;
    }

    static ThreadEntry of(EntryKey key, DecisionTrace trace, Words words) {
        if (trace.steps().isEmpty()) {
            return ThreadEntry.happened(key, trace.decision(), List.of(), null);
        }
        var table = trace.steps().get(0);
        var results = results(table, words);
        var sentence = words.code().table(table) + (results.isEmpty() ? "" : ": " + String.join(", ", results));
        var why = new ArrayList<String>();
        trace.steps().forEach(step -> why.addAll(lines(step, words)));
        return ThreadEntry.happened(key, sentence, why, null);
    }

    private static List<String> results(DecisionTrace.Step step, Words words) {
        var results = new LinkedHashSet<String>();
        for (var result : step.outputs()) {
            result.forEach((column, value) -> results.add(words.code().output(column) + " — " + value(value, words)));
        }
        return List.copyOf(results);
    }

    private static List<String> lines(DecisionTrace.Step step, Words words) {
        var lines = new ArrayList<String>();
        lines.add(words.said("decision.table", words.code().table(step), step.version()));
        for (var input : step.inputs()) {
            lines.add("• " + words.code().column(input) + ": " + value(input.value(), words));
        }
        for (var rule : step.rules()) {
            lines.add(words.said("decision.rule") + " "
                    + (rule.description().isEmpty() ? rule.id() : rule.description()));
        }
        results(step, words).forEach(result -> lines.add("→ " + result));
        return lines;
    }

    private static String value(@Nullable Object value, Words words) {
        return words.code().value(value);
    }
}
