package org.zayavka.dev.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zayavka.sla.BusinessCalendar;
import org.zayavka.sla.Calendars;
import org.zayavka.sla.ClockEvent;
import org.zayavka.sla.Deadlines;

/**
 * Follows the log of a ticket and says where it is not what the desk would have written: promises follow from the
 * calendar, each deadline that passes while its clock runs is missed once, then and never else.
 */
@NullUnmarked
public final class DeskRules {

    /** What somebody of the desk does, in the hours of the ticket's calendar. */
    private static final Set<String> WORK =
            Set.of("ReactionGiven", "RequesterAsked", "TicketEscalated", "TicketSolved");

    private final Calendars calendars;
    private final List<ClockEvent> clock = new ArrayList<>();
    private final Set<String> passed = new TreeSet<>();
    private final List<String> missed = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private Fact promise;
    private BusinessCalendar calendar;
    private Instant standing;
    private boolean reacted;
    private boolean running = true;

    private DeskRules(Calendars calendars) {
        this.calendars = calendars;
    }

    /** @param end until when deadlines could pass */
    static DeskRules follow(List<Fact> facts, Calendars calendars, Instant end) {
        var rules = new DeskRules(calendars);
        facts.forEach(rules::happened);
        rules.passTo(end);
        var noted = rules.missed.stream().sorted().toList();
        if (!noted.equals(List.copyOf(rules.passed))) {
            rules.faults.add("missed " + noted + ", but passed " + rules.passed);
        }
        return rules;
    }

    /** The faults of all tickets of a database, each with its number. */
    public static List<String> faults(JdbcClient jdbc, Calendars calendars, Instant end) {
        var logs = new HashMap<Long, List<Fact>>();
        jdbc.sql("select ticket, at, kind, facts::text from desk.ticket_event where at < ? order by id")
                .param(java.sql.Timestamp.from(end))
                .query(row -> {
                    logs.computeIfAbsent(row.getLong(1), ticket -> new ArrayList<>())
                            .add(new Fact(
                                    row.getTimestamp(2).toInstant(), row.getString(3), members(row.getString(4))));
                });
        var faults = new ArrayList<String>();
        logs.forEach((ticket, facts) ->
                follow(facts, calendars, end).faults.forEach(fault -> faults.add("№ " + ticket + ": " + fault)));
        return faults;
    }

    private static Map<String, Object> members(String json) {
        try {
            var members = new HashMap<String, Object>(
                    new com.fasterxml.jackson.databind.ObjectMapper().readValue(json, Map.class));
            members.replaceAll((name, value) ->
                    String.valueOf(value).matches("\\d{4}-\\d\\d-\\d\\dT.*Z") ? Instant.parse((String) value) : value);
            return members;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    List<String> faults() {
        return faults;
    }

    /** What is promised last. */
    Instant solutionDue() {
        return standing;
    }

    private void happened(Fact fact) {
        if (fact.is("DeadlineMissed")) {
            miss(fact);
            return;
        }
        passTo(fact.at());
        if (WORK.contains(fact.kind()) && !fact.text("outcome").equals("NO_ANSWER")) {
            isOpen(calendar, fact);
        }
        switch (fact.kind()) {
            case "PromiseGiven" -> promise(fact);
            case "ReactionGiven" -> reacted = true;
            case "RequesterAsked" -> stand(ClockEvent.paused(fact.at()));
            case "TicketSolved", "SolutionRestored" -> stand(ClockEvent.stopped(fact.at()));
            case "ClockResumed", "TicketReopened" -> goOn(fact);
            case "TicketClosed" -> running = false;
            case "BreachExplained" -> isOpen(calendars.calendar("office"), fact);
            default -> {
                // Moves no clock.
            }
        }
    }

    private void promise(Fact fact) {
        promise = fact;
        calendar = calendars.calendar(fact.text("calendar"));
        var from = fact.moment("countedFrom");
        clock.removeIf(
                event -> event.what() == ClockEvent.What.STARTED || event.at().isBefore(from));
        clock.add(0, ClockEvent.started(from));
        standing = due();
        isDue(fact, standing);
        if (!reacted && !reactionDue().equals(fact.moment("reactionDue"))) {
            faults.add("promises a reaction that is due " + reactionDue() + ": " + fact);
        }
    }

    private void stand(ClockEvent event) {
        clock.add(event);
        running = false;
    }

    private void goOn(Fact fact) {
        clock.add(ClockEvent.resumed(fact.at()));
        running = true;
        standing = due();
        if (fact.facts().containsKey("solutionDue")) {
            isDue(fact, standing);
        }
    }

    /** Fractions of a second break no promise. */
    private void passTo(Instant at) {
        if (!running || promise == null) {
            return;
        }
        var second = at.truncatedTo(ChronoUnit.SECONDS);
        if (!reacted && second.isAfter(reactionDue())) {
            passed.add("reaction " + reactionDue());
        }
        if (second.isAfter(due())) {
            passed.add("solution " + due());
        }
    }

    private void miss(Fact fact) {
        var due = fact.moment("due");
        missed.add(fact.text("clock") + " " + due);
        if (fact.at().isBefore(due) || !fact.at().isBefore(due.plusSeconds(1))) {
            faults.add("missed at another moment: " + fact);
        }
    }

    private void isDue(Fact fact, Instant due) {
        if (!due.equals(fact.moment("solutionDue"))) {
            faults.add("promises what is due " + due + ": " + fact);
        }
    }

    private void isOpen(BusinessCalendar hours, Fact fact) {
        if (!hours.isOpen(fact.at())) {
            faults.add("nobody works then: " + fact);
        }
    }

    private Instant reactionDue() {
        return calendar.plus(promise.moment("countedFrom"), Duration.ofMinutes(promise.number("reactionMinutes")));
    }

    private Instant due() {
        return Deadlines.of(clock, calendar, Duration.ofMinutes(promise.number("solutionMinutes")))
                .dueAt();
    }
}
