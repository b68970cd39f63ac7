package org.zayavka.dev.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zayavka.sla.Calendars;
import org.zayavka.sla.ClockEvent;
import org.zayavka.sla.Deadlines;

/** The row of a ticket to which these facts happened, by the names of its columns. */
final class TicketRow {

    private final Map<String, @Nullable Object> row = new LinkedHashMap<>();
    private final List<ClockEvent> clock = new ArrayList<>();
    private final Calendars calendars;
    private @Nullable Fact promise;

    private TicketRow(Calendars calendars) {
        this.calendars = calendars;
    }

    static Map<String, @Nullable Object> of(long number, Story story, List<Fact> facts, Calendars calendars) {
        var row = new TicketRow(calendars);
        row.begin(number, story);
        facts.forEach(row::happened);
        return row.row;
    }

    private void begin(long number, Story story) {
        var person = story.person();
        row.put("number", number);
        row.put("subject", story.subject());
        row.put("state", "WORKING");
        row.put("mailbox", story.topic().department() + "@zayavka.example");
        row.put("department", story.topic().department());
        row.put("arrived_at", story.arrivedAt());
        row.put("quarantine", false);
        row.put("contact", person.contact());
        row.put("contract", person.contract());
        row.put("company", person.company());
        row.put("company_name", person.companyName());
        row.put("requester_name", person.name());
        row.put("requester_address", person.address());
        row.put("requester_language", person.language().code());
        row.put("requester_zone", person.zone().getId());
        row.put("identified_by", person.known() ? "REGISTERED_ADDRESS" : "NONE");
        row.put("impact", "PERSON");
        row.put("declared_urgent", false);
        row.put("line", 1);
        row.put("opened_times", 1);
        List.of("draft", "question", "last_agent", "link_to_contract", "task", "assignee")
                .forEach(column -> row.put(column, ""));
        row.put("undelivered", false);
        row.put("version", 0);
        // Columns that only some facts fill: every row has the same ones.
        List.of("urgent_since", "outcome", "solution", "solved_by", "solved_at", "closes_at", "reacted_at", "news_at")
                .forEach(column -> row.put(column, null));
        List.of("closed_at", "closing").forEach(column -> row.put(column, null));
    }

    private void happened(Fact fact) {
        switch (fact.kind()) {
            case "PromiseGiven" -> promised(fact);
            case "TicketQueued" -> queued(fact);
            case "ReactionGiven" -> reacted(fact);
            case "UrgencyDeclared" -> urgent(fact);
            case "TicketEscalated" -> row.put("line", 2);
            case "RequesterAsked" -> asked(fact);
            case "ClockResumed" -> resumed(fact);
            case "TicketSolved" -> solved(fact);
            case "TicketReopened" -> reopened(fact);
            case "TicketClosed" -> closed(fact);
            case "TicketRegistered", "RequesterAdded", "RequesterAnswered", "RequesterReplied" ->
                row.put("news_at", fact.at());
            default -> {
                // Nothing that the row keeps.
            }
        }
    }

    private void promised(Fact fact) {
        row.put("priority", fact.text("priority").toUpperCase(java.util.Locale.ROOT));
        row.put("calendar", fact.text("calendar"));
        row.put("reaction_minutes", fact.number("reactionMinutes"));
        row.put("solution_minutes", fact.number("solutionMinutes"));
        row.put("counted_from", fact.moment("countedFrom"));
        row.put("reaction_due", fact.moment("reactionDue"));
        row.put("solution_due", fact.moment("solutionDue"));
        row.put("warning_at", fact.moment("warningAt"));
        row.put("plan", fact.text("plan"));
        row.put("reaction_warning_at", reactionWarning(fact));
        promise = fact;
        clock.clear();
        clock.add(ClockEvent.started(fact.moment("countedFrom")));
        row.put("told_reaction_due", fact.moment("reactionDue"));
        row.put("told_solution_due", fact.moment("solutionDue"));
    }

    private @Nullable Instant reactionWarning(Fact promise) {
        var started = List.of(ClockEvent.started(promise.moment("countedFrom")));
        var calendar = calendars.calendar(promise.text("calendar"));
        return Deadlines.of(started, calendar, Duration.ofMinutes(promise.number("reactionMinutes")))
                .warningAt();
    }

    private void queued(Fact fact) {
        row.put("queue", fact.text("queue"));
        row.put("task_priority", fact.number("taskPriority"));
    }

    private void reacted(Fact fact) {
        row.put("reacted_at", fact.at());
        row.put("last_agent", fact.text("by"));
    }

    private void urgent(Fact fact) {
        row.put("declared_urgent", true);
        row.put("urgent_since", fact.at());
    }

    private void asked(Fact fact) {
        row.put("state", "WAITING");
        row.put("question", fact.text("question"));
        clock.add(ClockEvent.paused(fact.at()));
    }

    private void resumed(Fact fact) {
        row.put("state", "WORKING");
        clock.add(ClockEvent.resumed(fact.at()));
        goesOn();
    }

    /** The promise of a clock that goes on: what was told before is told anew. */
    private void goesOn() {
        var given = Objects.requireNonNull(promise, "nothing was promised");
        var deadline = Deadlines.of(
                clock, calendars.calendar(given.text("calendar")), Duration.ofMinutes(given.number("solutionMinutes")));
        row.put("solution_due", deadline.dueAt());
        row.put("told_solution_due", deadline.dueAt());
        row.put("warning_at", deadline.warningAt() == null ? deadline.dueAt() : deadline.warningAt());
    }

    private void solved(Fact fact) {
        row.put("state", "SOLVED");
        row.put("outcome", fact.text("outcome"));
        row.put("solution", "");
        row.put("solved_by", fact.text("by"));
        row.put("last_agent", fact.text("by"));
        row.put("solved_at", fact.at());
        row.put("closes_at", fact.moment("closesAt"));
        clock.add(ClockEvent.stopped(fact.at()));
    }

    private void reopened(Fact fact) {
        row.put("state", "WORKING");
        row.put("opened_times", fact.number("openedTimes"));
        clock.add(ClockEvent.resumed(fact.at()));
        goesOn();
    }

    private void closed(Fact fact) {
        row.put("state", "CLOSED");
        row.put("closed_at", fact.at());
        row.put("closing", fact.text("how"));
    }
}
