package org.zayavka.figures;

import static org.zayavka.figures.DeskFigures.MOSCOW;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.NullUnmarked;
import org.zayavka.sla.BusinessCalendar;

/**
 * A ticket to which anything happens that can happen, with what the figures must say of it: counted minute by minute,
 * without any of the room's own arithmetic.
 */
@NullUnmarked
final class InventedTicket {

    record Fact(Instant at, String kind, String facts) {}

    final long number;
    final List<Fact> facts = new ArrayList<>();
    /** Whose something is: the queue where it happened, and who did it. */
    record Owner(String queue, String agent) {}

    record Deed(LocalDate day, Owner owner) {}

    record Breach(LocalDate day, String clock, String reason, Owner owner) {}

    final List<Deed> solutions = new ArrayList<>();
    final List<Deed> reopenings = new ArrayList<>();
    final List<Breach> breaches = new ArrayList<>();
    final String firstQueue;
    String agent = "";
    Owner reactor;
    String state = "WORKING";
    String queue;
    String company;
    String priority;
    String plan;
    Instant arrivedAt;
    Instant reactedAt;
    Instant reactionDue;
    Integer reactionMinutes;
    boolean reactionMissed;
    Instant solvedAt;
    Instant solutionDue;
    boolean solutionMissed;
    Instant closedAt;
    boolean dropped;

    private final Random random;
    /** Facts of older versions tell neither how long something took nor what a reopened ticket was promised. */
    private final boolean old;

    private final List<Instant[]> running = new ArrayList<>();
    private Instant now;
    private Instant runsSince;
    private String calendar = "workdays";
    private int budget = 480;
    private InventedTicket beforeReopening;

    Owner arrival() {
        return new Owner(firstQueue, reactor == null ? "" : reactor.agent());
    }

    Owner reaction() {
        return reactor == null ? new Owner(queue, "") : reactor;
    }

    Owner solution() {
        return solvedAt == null
                ? new Owner(queue, agent)
                : solutions.get(solutions.size() - 1).owner();
    }

    InventedTicket(long number, Random random) {
        this.number = number;
        this.random = random;
        this.old = random.nextInt(3) == 0;
        this.now = DeskFigures.moscow("2026-11-02T00:00").plus(Duration.ofMinutes(random.nextInt(14 * 24 * 60)));
        this.arrivedAt = now;
        this.runsSince = now;
        queue = one("line1", "billing");
        firstQueue = queue;
        say("TicketRegistered", "{\"subject\": \"Не печатает\", \"company\": \"\"}");
        promise();
        queued();
        for (var i = random.nextInt(14); i > 0 && !state.equals("CLOSED"); i--) {
            pass(Duration.ofMinutes(1 + random.nextInt(700)));
            happen();
        }
    }

    private void happen() {
        switch (state) {
            case "WORKING" -> {
                switch (random.nextInt(9)) {
                    case 0, 1 -> react();
                    case 2 -> ask();
                    case 3, 4 -> solve();
                    case 5 -> promise();
                    case 6 -> escalate();
                    case 7 -> handOver();
                    default -> {
                        if (beforeReopening == null) {
                            close("DUPLICATE");
                        } else {
                            restore();
                        }
                    }
                }
            }
            case "WAITING" -> {
                if (random.nextInt(4) > 0) {
                    resume();
                } else {
                    solve();
                }
            }
            default -> {
                if (random.nextBoolean()) {
                    reopen();
                } else {
                    close("SILENCE");
                }
            }
        }
    }

    /** Deadlines that pass on the way are noticed. */
    private void pass(Duration time) {
        var until = now.plus(time);
        var works = state.equals("WORKING");
        if (works && reactedAt == null && !reactionMissed && !reactionDue.isAfter(until) && reactionDue.isAfter(now)) {
            now = reactionDue.plusSeconds(3);
            reactionMissed = true;
            say("DeadlineMissed", "{\"clock\": \"reaction\", \"due\": \"%s\"}".formatted(reactionDue));
            explain("reaction", day(reactionDue));
        }
        if (works && !solutionMissed && !solutionDue.isAfter(until) && solutionDue.isAfter(now)) {
            now = solutionDue.plusSeconds(3);
            solutionMissed = true;
            say("DeadlineMissed", "{\"clock\": \"solution\", \"due\": \"%s\"}".formatted(solutionDue));
            explain("solution", day(solutionDue));
        }
        now = until;
    }

    private void explain(String clock, LocalDate day) {
        var reason = one("lateStart", "other");
        breaches.add(new Breach(day, clock, reason, new Owner(queue, agent)));
        say("BreachExplained", "{\"clock\": \"%s\", \"reason\": \"%s\", \"by\": \"galina\"}".formatted(clock, reason));
    }

    private void promise() {
        priority = one("low", "normal", "high");
        plan = one("basic", "premium");
        company = one("3", "4", "5");
        calendar = plan.equals("premium") ? "always" : "workdays";
        budget = one("240", "480", "960").transform(Integer::parseInt);
        if (reactedAt == null) {
            reactionDue = after(arrivedAt, 120);
            reactionMissed = reactionMissed && !reactionDue.isAfter(now);
        }
        solutionDue = due();
        solutionMissed = solutionMissed && !solutionDue.isAfter(now);
        say("PromiseGiven", """
                {"priority": "%s", "plan": "%s", "companyName": "Компания %s", "company": %s, "calendar": "%s",
                 "reactionMinutes": 120, "solutionMinutes": %d, "countedFrom": "%s", "reactionDue": "%s",
                 "solutionDue": "%s"}
                """.formatted(
                        priority, plan, company, company, calendar, budget, arrivedAt, reactionDue, solutionDue));
    }

    private void react() {
        if (reactedAt == null) {
            reactedAt = now;
            reactionMinutes = working(arrivedAt, now);
            agent = one("anna", "boris", "olga");
            reactor = new Owner(queue, agent);
            say("ReactionGiven", by(reactionMinutes));
        }
    }

    private void escalate() {
        react();
        queue = "line2";
        say("TicketEscalated", by());
    }

    /** From line 2, too, it starts with the first line of the other department. */
    private void handOver() {
        react();
        queue = one("line1", "billing");
        say("TicketHandedOver", by());
        queued();
    }

    private void queued() {
        say("TicketQueued", "{\"queue\": \"%s\", \"taskPriority\": 50}".formatted(queue));
    }

    private void ask() {
        react();
        state = "WAITING";
        pause();
        if (!solutionMissed && solutionDue.isAfter(now)) {
            solutionDue = null;
        }
        say("RequesterAsked", by());
    }

    private void resume() {
        state = "WORKING";
        runsSince = now;
        if (!solutionMissed) {
            solutionDue = due();
        }
        say("ClockResumed", "{\"solutionDue\": \"%s\"}".formatted(solutionDue));
    }

    private void solve() {
        react();
        state = "SOLVED";
        pause();
        solvedAt = now;
        beforeReopening = null;
        agent = one("anna", "boris");
        solutions.add(new Deed(day(now), new Owner(queue, agent)));
        say("TicketSolved", by(solutionMinutes()));
    }

    private void reopen() {
        beforeReopening = snapshot();
        solutionMissed = !solutionKept();
        state = "WORKING";
        solvedAt = null;
        runsSince = now;
        reopenings.add(new Deed(day(now), solutions.get(solutions.size() - 1).owner()));
        if (!solutionMissed) {
            solutionDue = due();
        }
        say(
                "TicketReopened",
                old ? "{\"openedTimes\": 2}" : "{\"openedTimes\": 2, \"solutionDue\": \"%s\"}".formatted(solutionDue));
    }

    private void restore() {
        state = "SOLVED";
        runsSince = null;
        solvedAt = beforeReopening.solvedAt;
        solutionDue = beforeReopening.solutionDue;
        solutionMissed = beforeReopening.solutionMissed;
        reopenings.remove(reopenings.size() - 1);
        while (running.size() > beforeReopening.running.size()) {
            running.remove(running.size() - 1);
        }
        beforeReopening = null;
        say("SolutionRestored", "{}");
    }

    private void close(String how) {
        dropped = !state.equals("SOLVED");
        state = "CLOSED";
        pause();
        closedAt = now;
        say("TicketClosed", "{\"how\": \"%s\"}".formatted(how));
    }

    private InventedTicket(InventedTicket of) {
        number = of.number;
        firstQueue = of.firstQueue;
        random = of.random;
        old = of.old;
        solvedAt = of.solvedAt;
        solutionDue = of.solutionDue;
        solutionMissed = of.solutionMissed;
        running.addAll(of.running);
    }

    private InventedTicket snapshot() {
        return new InventedTicket(this);
    }

    private void pause() {
        if (runsSince != null) {
            running.add(new Instant[] {runsSince, now});
            runsSince = null;
        }
    }

    Boolean reactionKept() {
        return reactedAt != null ? Boolean.valueOf(!reactedAt.isAfter(reactionDue)) : reactionMissed ? false : null;
    }

    Boolean solutionKept() {
        if (solvedAt == null) {
            return solutionMissed ? false : null;
        }
        // Given up while the clock stood in time.
        return solutionDue == null || !solvedAt.isAfter(solutionDue);
    }

    LocalDate reactionJudgedOn() {
        return reactionKept() == null ? null : day(reactionKept() ? reactedAt : reactionDue);
    }

    LocalDate solutionJudgedOn() {
        return solutionKept() == null ? null : day(solutionKept() ? solvedAt : solutionDue);
    }

    Integer solutionMinutes() {
        return solvedAt == null ? null : used();
    }

    private int used() {
        return running.stream()
                .mapToInt(stretch -> working(stretch[0], stretch[1]))
                .sum();
    }

    private Instant due() {
        var soFar = used() + (runsSince == null ? 0 : working(runsSince, now));
        if (soFar < budget) {
            return after(now, budget - soFar);
        }
        // Used up before now: the minute in which it was.
        var left = budget;
        var stretches = new ArrayList<>(running);
        if (runsSince != null) {
            stretches.add(new Instant[] {runsSince, now});
        }
        for (var stretch : stretches) {
            var here = working(stretch[0], stretch[1]);
            if (here >= left) {
                return after(stretch[0], left);
            }
            left -= here;
        }
        throw new IllegalStateException();
    }

    private Instant after(Instant from, int minutes) {
        var at = from;
        for (var left = minutes; left > 0; at = at.plusSeconds(60)) {
            if (hours().isOpen(at)) {
                left--;
            }
        }
        return at;
    }

    private int working(Instant from, Instant to) {
        var count = 0;
        for (var at = from; at.isBefore(to); at = at.plusSeconds(60)) {
            count += hours().isOpen(at) ? 1 : 0;
        }
        return count;
    }

    private BusinessCalendar hours() {
        return calendar.equals("always") ? DeskFigures.ALWAYS : DeskFigures.WORKDAYS;
    }

    static LocalDate day(Instant at) {
        return at.atZone(MOSCOW).toLocalDate();
    }

    private String by() {
        return "{\"by\": \"%s\"}".formatted(agent);
    }

    private String by(int minutes) {
        return old ? by() : "{\"by\": \"%s\", \"workingMinutes\": %d}".formatted(agent, minutes);
    }

    private void say(String kind, String json) {
        facts.add(new Fact(now, kind, json));
    }

    private String one(String... values) {
        return values[random.nextInt(values.length)];
    }
}
