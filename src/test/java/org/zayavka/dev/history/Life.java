package org.zayavka.dev.history;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zayavka.sla.BusinessCalendar;
import org.zayavka.sla.ClockEvent;
import org.zayavka.sla.Deadline;
import org.zayavka.sla.Deadlines;

/** The facts of one ticket as they come; the deadlines among them are counted as the desk counts them. */
final class Life {

    private static final String WORK = "handleTicket";
    private static final Duration SILENCE = Duration.ofDays(3);
    private static final List<String> REASONS =
            List.of("noCapacity", "noCapacity", "waitingForThirdParty", "technicallyImpossible", "lateStart", "other");

    final Dice dice;
    final Cast.Person person;
    final Topic topic;
    final String subject;

    private final Scene scene;
    private final Instant arrived;
    /** Working time before the count began anew. */
    private Duration usedBefore = Duration.ZERO;

    private final List<Fact> facts = new ArrayList<>();
    private final List<Said> said = new ArrayList<>();
    private final List<ClockEvent> clock = new ArrayList<>();

    Rules.Ruling ruling;
    BusinessCalendar calendar;
    Instant now;
    String agent = "";
    boolean urgent;
    int openedTimes = 1;

    private final Set<String> missed = new HashSet<>();
    private Instant taskSince;
    private @Nullable Instant reactionDue;
    private boolean running = true;

    Life(Scene scene, Dice dice, Cast.Person person, Topic topic, String subject, Instant arrived) {
        this.scene = scene;
        this.dice = dice;
        this.person = person;
        this.topic = topic;
        this.subject = subject;
        this.arrived = arrived;
        this.now = arrived;
        this.taskSince = arrived;
        this.ruling = scene.rules().of(topic, person, false);
        this.calendar = scene.calendars().calendar(ruling.level().calendar());
    }

    void register() {
        letter(topic.letter);
        happened("TicketRegistered", "subject", subject, "company", person.companyName());
        promise(arrived.plusMillis(40));
    }

    /** A word of the requester that starts the count anew (S1.3). */
    void declareUrgent(Instant at) {
        passTo(at);
        letter(topic.again());
        happened("RequesterAdded", "author", person.name(), "participant", false);
        happened("UrgencyDeclared", "author", person.name(), "promiseFollows", false);
        urgent = true;
        promise(at.plusMillis(30));
    }

    private void promise(Instant at) {
        var from = now;
        usedBefore = clock.isEmpty() ? usedBefore : usedBefore.plus(clock().usedAt(from));
        now = at;
        ruling = scene.rules().of(topic, person, urgent);
        var level = ruling.level();
        calendar = scene.calendars().calendar(level.calendar());
        clock.clear();
        clock.add(ClockEvent.started(from));
        var solution = Deadlines.of(clock, calendar, level.solution());
        reactionDue = calendar.plus(from, level.reaction());
        happened(
                "PromiseGiven",
                "priority",
                ruling.priority(),
                "plan",
                person.plan(),
                "companyName",
                person.companyName(),
                "company",
                person.company(),
                "calendar",
                level.calendar(),
                "reactionMinutes",
                level.reaction().toMinutes(),
                "solutionMinutes",
                level.solution().toMinutes(),
                "countedFrom",
                from,
                "reactionDue",
                reactionDue,
                "solutionDue",
                solution.dueAt(),
                "warningAt",
                solution.warningAt());
        happened("TicketQueued", "queue", ruling.queue(), "taskPriority", ruling.taskPriority(), "line", 1);
    }

    void react(double workingMinutes) {
        passTo(after(countedFrom(), workingMinutes));
        reactionDue = null;
        agent = Staff.of(ruling.queue(), dice);
        happened("ReactionGiven", "by", agent, "workingMinutes", minutes(arrived, now));
    }

    void ask(double workingMinutes) {
        passTo(after(now, workingMinutes));
        done("userTask_triage");
        answer(topic.question());
        happened("RequesterAsked", "by", agent, "question", topic.question());
        clock.add(ClockEvent.paused(now));
        running = false;
    }

    void answered(Instant at) {
        now = at;
        letter(topic.answer());
        happened("RequesterAnswered", "author", person.name(), "participant", false);
        clock.add(ClockEvent.resumed(at));
        running = true;
        happened("ClockResumed", "solutionDue", due());
        waited();
    }

    void escalate(double workingMinutes) {
        passTo(after(now, workingMinutes));
        happened("TicketEscalated", "by", agent);
        done("userTask_triage");
        agent = Staff.LINE_2;
    }

    void solve(double workingMinutes, String outcome) {
        passTo(after(now, workingMinutes));
        done(agent.equals(Staff.LINE_2) ? "userTask_solveOnLine2" : "userTask_triage");
        solved(outcome);
    }

    void giveUp(Instant at) {
        now = at;
        waited();
        solved("NO_ANSWER");
    }

    private void solved(String outcome) {
        answer(topic.solution);
        var closesAt = now.plus(SILENCE);
        clock.add(ClockEvent.stopped(now));
        running = false;
        var used = usedBefore.plus(clock().used()).toMinutes();
        happened("TicketSolved", "outcome", outcome, "by", agent, "closesAt", closesAt, "workingMinutes", used);
    }

    void reopen(Instant at) {
        now = at;
        letter(topic.again());
        happened("RequesterReplied", "author", person.name(), "participant", false);
        clock.add(ClockEvent.resumed(at));
        running = true;
        openedTimes++;
        happened("TicketReopened", "openedTimes", openedTimes, "solutionDue", due());
        taskSince = at;
    }

    void thank(Instant at, boolean confirming) {
        now = at;
        letter(topic.thanks());
        happened(confirming ? "SolutionConfirmed" : "ThanksReceived", "author", person.name());
    }

    void withdraw(Instant at) {
        passTo(at);
        letter(topic.thanks());
        happened("RequesterWithdrew", "author", person.name());
        step(at, WORK, "userTask_triage", taskSince, "");
        close(at, "WITHDRAWN");
    }

    void close(Instant at, String how) {
        now = at;
        happened("TicketClosed", "how", how);
    }

    Story story(long index) {
        facts.sort(Comparator.comparing(Fact::at));
        return new Story(index, person, topic, subject, arrived, urgent, List.copyOf(facts), List.copyOf(said));
    }

    Instant countedFrom() {
        return clock.get(0).at();
    }

    /** The next moment at which the requester is awake. */
    Instant awake(Instant at) {
        return awake(at, person.zone());
    }

    private static Instant awake(Instant at, ZoneId zone) {
        var local = at.atZone(zone);
        if (local.getHour() >= 8 && local.getHour() < 22) {
            return at;
        }
        var day = local.getHour() < 8 ? local : local.plusDays(1);
        return day.withHour(8).plusMinutes(7).toInstant();
    }

    /** While somebody works, and never within the second of a deadline, of which nobody can say whose it is. */
    private Instant after(Instant from, double workingMinutes) {
        var worked = calendar.plus(from, Duration.ofSeconds((long) (60 * Math.max(1, workingMinutes))));
        var second = calendar.nextOpening(worked.isBefore(now) ? now : worked);
        while (second.equals(reactionDue) || second.equals(due())) {
            second = calendar.nextOpening(second.plusSeconds(1));
        }
        var at = second.plusMillis((long) dice.between(0, 1000));
        return at.isBefore(now) ? now : at;
    }

    /** Time goes by until this moment; deadlines that pass on the way are missed. */
    private void passTo(Instant at) {
        if (running) {
            pass("reaction", reactionDue, at);
            pass("solution", due(), at);
        }
        now = at;
    }

    private void pass(String name, @Nullable Instant due, Instant at) {
        if (due != null && at.truncatedTo(ChronoUnit.SECONDS).isAfter(due) && missed.add(name + due)) {
            miss(name, due);
        }
    }

    private @Nullable Instant due() {
        return clock().dueAt();
    }

    private Deadline clock() {
        return Deadlines.of(clock, calendar, ruling.level().solution());
    }

    private long minutes(Instant from, Instant to) {
        return Math.max(0, calendar.between(from, to).toMinutes());
    }

    /** The head says why, unless the history ends before. */
    private void miss(String name, Instant due) {
        var noticed = due.plusMillis((long) dice.between(100, 900));
        add(noticed, "DeadlineMissed", "clock", name, "due", due);
        var explained = scene.office().nextOpening(scene.office().plus(noticed, Duration.ofMinutes((long)
                dice.between(20, 400))));
        if (!explained.isBefore(scene.end()) || !explained.isAfter(noticed)) {
            return;
        }
        var reason = dice.one(REASONS);
        add(explained, "BreachExplained", "clock", name, "reason", reason, "comment", "", "by", Staff.HEAD);
        step(explained, "escalateDeadline", "userTask_explainBreach", noticed, Staff.HEAD);
    }

    private void done(String activity) {
        step(now, WORK, activity, taskSince, agent);
        taskSince = now;
    }

    /** Ended by a letter or the clock: nobody completed the task. */
    private void waited() {
        step(now, "askRequester", "userTask_waitForAnswer", taskSince, "");
        taskSince = now;
    }

    private void step(Instant at, String process, String activity, Instant began, String by) {
        add(
                at,
                "StepDone",
                "process",
                process,
                "activity",
                activity,
                "began",
                began,
                "by",
                by,
                "workingMinutes",
                minutes(began, at));
    }

    private void letter(String text) {
        said.add(new Said(now, true, person.name(), person.address(), subject, text));
    }

    private void answer(String text) {
        said.add(new Said(now, false, agent, topic.department() + "@zayavka.example", "Re: " + subject, text));
    }

    private void happened(String kind, @Nullable Object... members) {
        add(now, kind, members);
    }

    private void add(Instant at, String kind, @Nullable Object... members) {
        var named = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < members.length; i += 2) {
            named.put(String.valueOf(members[i]), members[i + 1]);
        }
        facts.add(new Fact(at, kind, Collections.unmodifiableMap(named)));
    }
}
