package org.zayavka.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zayavka.sla.BusinessCalendar;

/** Lives through a ticket's facts again. Facts that make no sense where they stand change nothing. */
final class TicketReplay {

    /** All others leave the figures as they are. */
    static final Set<String> KINDS = Set.of(
            "TicketRegistered",
            "RequesterIdentified",
            "PromiseGiven",
            "TicketQueued",
            "TicketEscalated",
            "TicketHandedOver",
            "ReactionGiven",
            "RequesterAsked",
            "ClockResumed",
            "TicketSolved",
            "TicketReopened",
            "SolutionRestored",
            "TicketClosed",
            "DeadlineMissed",
            "BreachExplained",
            "StepDone");

    private static final String LINE_2 = "line2";
    private static final String TRIAGE = "userTask_triage";

    private final FigureCalendars calendars;
    private final boolean tellsReaction;
    private final long number;
    private final Instant arrivedAt;
    private final List<StepFigure> steps = new ArrayList<>();
    private final Stays stays = new Stays();
    private final BreachReasons breaches = new BreachReasons();
    private final ReactionClock reaction = new ReactionClock();
    private SolutionClock solution;
    private @Nullable SolutionClock beforeReopening;

    private @Nullable Long company;
    private String companyName = "";
    private String plan = "";
    private String priority = "";
    private String queue = "";
    private String firstQueue = "";
    private @Nullable Instant onLine2Since;
    private String agent = "";
    private String state = "WORKING";
    private @Nullable Instant waitingSince;
    private @Nullable Instant closedAt;
    private @Nullable Instant droppedAt;

    private @Nullable BusinessCalendar calendar;
    private Instant countedFrom;
    private Duration budget = Duration.ZERO;

    private TicketReplay(List<LogEvent> events, FigureCalendars calendars) {
        var first = events.get(0);
        this.calendars = calendars;
        this.tellsReaction = events.stream().anyMatch(event -> event.is("ReactionGiven"));
        this.number = first.ticket();
        this.arrivedAt = first.at();
        this.countedFrom = first.at();
        this.solution = SolutionClock.running();
    }

    static TicketReplay of(List<LogEvent> events, FigureCalendars calendars) {
        var replay = new TicketReplay(events, calendars);
        events.forEach(replay::apply);
        return replay;
    }

    private void apply(LogEvent event) {
        switch (event.kind()) {
            case "TicketRegistered", "RequesterIdentified" -> identify(event);
            case "PromiseGiven" -> promise(event);
            case "TicketQueued" -> queue(event);
            case "TicketEscalated" -> escalate(event);
            case "TicketHandedOver" -> onLine2Since = null;
            case "ReactionGiven" -> react(event, event.minutes());
            case "ReactionTakenBack" -> reaction.takeBack();
            case "RequesterAsked" -> ask(event);
            case "ClockResumed" -> resume(event);
            case "TicketSolved" -> solve(event);
            case "TicketReopened" -> reopen(event);
            case "SolutionRestored" -> restore();
            case "TicketClosed" -> close(event);
            case "DeadlineMissed" -> miss(event);
            case "BreachExplained" -> breaches.explained(clock(event), event.text("reason"), spot(event.at()));
            case "StepDone" -> step(event);
            default -> {} // What is said or sent changes no figure.
        }
        act(event);
        stays.is(isOpen() ? spot(event.at()) : null, calendars.day(event.at()));
    }

    /** Who does something has it; logs from before there was a fact for it tell the reaction by the first deed. */
    private void act(LogEvent event) {
        var by = event.text("by");
        var deed = Set.of("ReactionGiven", "TicketEscalated", "RequesterAsked", "TicketSolved", "RequesterIdentified")
                .contains(event.kind());
        if (!deed || by.isEmpty()) {
            return;
        }
        agent = by;
        if (!tellsReaction) {
            react(event, null);
        }
    }

    private void react(LogEvent event, @Nullable Integer minutes) {
        if (reaction.reactedAt() == null) {
            reaction.react(event.at(), minutes, calendar, arrivedAt);
            reaction.by(place(), event.text("by"));
        }
    }

    private void queue(LogEvent event) {
        queue = event.text("queue");
        firstQueue = firstQueue.isEmpty() ? queue : firstQueue;
    }

    private void identify(LogEvent event) {
        var id = event.number("company");
        if (event.facts().has("companyName")) {
            company = id;
            companyName = event.text("companyName");
        } else if (id == null) {
            companyName = event.text("company");
        }
        if (event.facts().hasNonNull("plan")) {
            plan = event.text("plan");
        }
    }

    private void promise(LogEvent event) {
        priority = event.text("priority");
        if (event.facts().has("companyName")) {
            identify(event);
        }
        if (!event.text("calendar").isEmpty()) {
            calendar = calendars.calendar(event.text("calendar"));
            var from = event.instant("countedFrom");
            countedFrom = from == null ? arrivedAt : from;
            budget = Duration.ofMinutes(event.facts().path("solutionMinutes").asLong());
        }
        reaction.promise(event.instant("reactionDue"), event.at());
        solution.promise(event.instant("solutionDue"), event.at());
    }

    private void escalate(LogEvent event) {
        onLine2Since = event.at();
    }

    private void ask(LogEvent event) {
        if (state.equals("WORKING")) {
            state = "WAITING";
            waitingSince = event.at();
            solution.stand(event.at());
        }
    }

    private void resume(LogEvent event) {
        if (state.equals("WAITING")) {
            state = "WORKING";
            waitingSince = null;
            solution.resume(event.at());
            solution.promise(event.instant("solutionDue"), event.at());
        }
    }

    private void solve(LogEvent event) {
        if (isOpen()) {
            state = "SOLVED";
            waitingSince = null;
            beforeReopening = null;
            var by = event.text("by");
            var solver = new Spot(calendars.day(event.at()), place(), by.isEmpty() ? agent : by);
            solution.solve(event.at(), solver, event.minutes());
        }
    }

    private void reopen(LogEvent event) {
        if (state.equals("SOLVED")) {
            state = "WORKING";
            beforeReopening = solution.copy();
            stays.remember();
            solution.reopen(event.at(), calendars.day(event.at()), event.instant("solutionDue"), counting());
        }
    }

    /** As if it had not been reopened. */
    private void restore() {
        if (isOpen() && beforeReopening != null) {
            state = "SOLVED";
            waitingSince = null;
            solution = solution.restored(beforeReopening);
            stays.forget();
            beforeReopening = null;
        }
    }

    private void close(LogEvent event) {
        if (state.equals("CLOSED")) {
            return;
        }
        if (isOpen()) {
            droppedAt = event.at();
            solution.pause(event.at());
        }
        state = "CLOSED";
        waitingSince = null;
        closedAt = event.at();
    }

    private void miss(LogEvent event) {
        var due = event.instant(event.facts().has("due") ? "due" : "solutionDue");
        breaches.missed(clock(event), spot(due == null ? event.at() : due));
        if (clock(event).equals("reaction")) {
            reaction.miss(due);
        } else if (isOpen()) {
            solution.miss(due);
        }
    }

    private void step(LogEvent event) {
        var began = event.instant("began");
        var from = began == null ? event.at() : began;
        var told = event.minutes();
        steps.add(new StepFigure(
                calendars.day(event.at()),
                event.text("process"),
                event.text("activity"),
                place(),
                told == null ? FigureCalendars.minutes(calendar, from, event.at()) : told));
        // Line 2 gave it back: nothing else tells that the first line had it again.
        if (onLine2Since != null && event.text("activity").equals(TRIAGE) && !from.isBefore(onLine2Since)) {
            onLine2Since = null;
        }
    }

    private boolean isOpen() {
        return state.equals("WORKING") || state.equals("WAITING");
    }

    private String place() {
        return onLine2Since == null ? queue : LINE_2;
    }

    /** Whose it is now; on the day of a moment. */
    private Spot spot(Instant at) {
        return new Spot(calendars.day(at), place(), agent);
    }

    /** Facts of older versions tell of the solution alone. */
    private static String clock(LogEvent event) {
        return event.text("clock").equals("reaction") ? "reaction" : "solution";
    }

    private SolutionClock.Counting counting() {
        return new SolutionClock.Counting(calendar, countedFrom, budget);
    }

    TicketFigure figure() {
        return new TicketFigure(
                number,
                company,
                companyName,
                plan,
                place(),
                priority,
                agent,
                state,
                waitingSince,
                arrivedAt,
                calendars.day(arrivedAt),
                calendars.hour(arrivedAt),
                firstQueue,
                reaction.reactedAt(),
                calendars.dayOrNull(reaction.reactedAt()),
                reaction.queue().isEmpty() ? firstQueue : reaction.queue(),
                reaction.agent(),
                reaction.due(),
                reaction.minutes(),
                reaction.kept(),
                calendars.dayOrNull(reaction.judgedAt()),
                solution.solvedAt(),
                calendars.dayOrNull(solution.solvedAt()),
                solution.due(),
                solution.minutes(calendar, arrivedAt),
                solution.kept(),
                calendars.dayOrNull(solution.judgedAt()),
                solution.solutions(),
                solution.reopenings().size(),
                solution.reopenings(),
                closedAt,
                calendars.dayOrNull(closedAt),
                calendars.dayOrNull(droppedAt),
                stays.moves(firstQueue, reaction.agent()),
                List.copyOf(steps),
                breaches.all());
    }
}
