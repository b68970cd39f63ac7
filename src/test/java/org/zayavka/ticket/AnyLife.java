package org.zayavka.ticket;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zayavka.shared.Language;
import org.zayavka.shared.TicketId;
import org.zayavka.sla.AnyCalendar;
import org.zayavka.sla.BusinessCalendar;
import org.zayavka.sla.Calendars;
import org.zayavka.sla.SecondCounter;
import org.zayavka.sla.ServiceLevel;
import org.zayavka.sla.WorkingDays;

/**
 * The life of a ticket by chance: what people do to it, new plans, corrected calendars; with what is true of it, counted
 * minute by minute by the calendars of each moment.
 */
@NullUnmarked
public final class AnyLife {

    private static final int MINUTE = 60;
    private static final List<String> CODES = List.of("one", "two", "always");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    final Ticket ticket;
    private final Random random;
    private final Map<String, AnyCalendar> calendars = new HashMap<>();
    private final TicketLog log;
    private final Promises promises;
    private final WorkedTime worked;
    private final Breaches breaches;
    private final Set<SlaClock> broken = EnumSet.noneOf(SlaClock.class);
    private final boolean kept;
    /** When the clock of the solution began to run, and when it stood, by turns. */
    private final List<Instant> turns = new ArrayList<>();

    private final Instant arrived;

    private ServiceLevel level;
    private Instant countedFrom;
    /** The levels that each clock is under, and since when; the last one last. */
    private final Map<SlaClock, List<Term>> terms =
            Map.of(SlaClock.REACTION, new ArrayList<>(), SlaClock.SOLUTION, new ArrayList<>());

    private Instant reaction;
    /** What was promised last. */
    private Instant solution;

    private Instant at;
    private Instant taskSince;
    private int written;
    private int broke;
    private Long reactionMinutes;
    private Long solutionMinutes;
    private Boolean solvedInTime;

    AnyLife(long seed) {
        this(seed, null);
    }

    /** @param jdbc of a desk that keeps its facts, so that its deadlines can be missed; that has the ticket's row */
    public AnyLife(long seed, JdbcClient jdbc) {
        kept = jdbc != null;
        log = new TicketLog(jdbc);
        promises = new Promises(log, new ByChance());
        worked = new WorkedTime(log, new ByChance());
        breaches = new Breaches(log);
        random = new Random(seed);
        calendars.put("one", new AnyCalendar(seed, MINUTE));
        calendars.put("two", new AnyCalendar(-seed, MINUTE));
        at = calendars.get("one").moment();
        ticket = Ticket.register(new TicketId(seed), Samples.newTicket("Случай", at), at);
        arrived = at;
        countedFrom = at;
        turns.add(at);
        level = anyLevel();
        taskSince = at;
        promise(new Term(level, at), true, promises.give(ticket, "standard", level, at));
        strike();
    }

    public void step() {
        pass((long) MINUTE * random.nextInt(2_000));
        switch (random.nextInt(9)) {
            case 0, 1 -> ask();
            case 2 -> solve();
            case 3, 4 -> goOn();
            case 5 -> {
                level = anyLevel();
                promise(new Term(level, at), false, promises.give(ticket, "plan " + at + level, level, at));
            }
            case 6 -> correctACalendar();
            case 7 -> decideAnew();
            default -> urgentOrTaken();
        }
        strike();
    }

    /** A deadline that lies on the way strikes at its moment. */
    private void pass(long seconds) {
        var until = at.plusSeconds(seconds);
        if (ticket.state() == State.WORKING) {
            Stream.of(ticket.promised().reactionDue(), ticket.promised().solutionDue())
                    .filter(due -> due.isAfter(at) && !due.isAfter(until))
                    .sorted()
                    .forEach(due -> {
                        at = due;
                        strike();
                    });
        }
        at = until;
    }

    /** The timers: one whose moment is over strikes at once. */
    private void strike() {
        if (!kept) {
            return;
        }
        write();
        for (var clock : SlaClock.values()) {
            if (breaches.isMissed(ticket, clock, at)) {
                ticket.missDeadline(clock, at);
            }
            var runs = ticket.state() == State.WORKING && (clock == SlaClock.SOLUTION || ticket.reactedAt() == null);
            if (runs
                    && !at.isBefore(clock == SlaClock.SOLUTION ? solutionByCounting() : reaction)
                    && broken.add(clock)) {
                broke++;
            }
        }
        write();
    }

    private void write() {
        var events = ticket.events();
        if (events.size() > written) {
            log.write(List.copyOf(events.subList(written, events.size())));
            written = events.size();
        }
    }

    private void react() {
        if (ticket.reactedAt() == null) {
            reactionMinutes = counter().between(arrived, at).toMinutes();
            ticket.react("anna", worked.reaction(ticket, at), at);
        }
    }

    private void finishTask() {
        ticket.finishStep("handleTicket", "userTask_triage", taskSince, "anna", worked.step(ticket, taskSince, at), at);
        taskSince = at;
    }

    /** Whoever asks or solves has reacted. */
    private void ask() {
        if (ticket.state() == State.WORKING) {
            react();
            finishTask();
            ticket.ask(at);
            turns.add(at);
        }
    }

    private void solve() {
        if (ticket.state() == State.WORKING && ticket.solution() != null && random.nextBoolean()) {
            ticket.restoreSolution(at);
            turns.add(at);
        } else if (ticket.state() == State.WORKING) {
            react();
            finishTask();
            solvedInTime = !at.isAfter(solutionByCounting());
            ticket.solve(Outcome.SOLVED, at, worked.solution(ticket, at), at);
            turns.add(at);
            solutionMinutes = used().toMinutes();
        }
    }

    private void goOn() {
        if (ticket.state() == State.WAITING) {
            turns.add(at);
            ticket.resume(promises.resume(ticket, at), at);
            goesOn();
        } else if (ticket.state() == State.SOLVED) {
            turns.add(at);
            ticket.reopen(promises.resume(ticket, at), at);
            goesOn();
        }
    }

    private void goesOn() {
        taskSince = at;
        countSolution(solution.isAfter(standsSince()) ? leftOver() : solution);
        mend(SlaClock.SOLUTION);
    }

    /** A promise in the future is not broken, whatever it was before. */
    private void mend(SlaClock clock) {
        if (ticket.promised().due(clock).isAfter(at)) {
            broken.remove(clock);
        }
    }

    /** As the desk does: a ticket that waits or is solved is reckoned when it goes on. */
    private void correctACalendar() {
        var code = level.calendar().equals("always") ? CODES.get(random.nextInt(2)) : level.calendar();
        var calendar = calendars.get(code);
        if (random.nextInt(3) == 0) {
            calendar.edited(random);
            renew();
            return;
        }
        var day = at.minusSeconds(random.nextInt(2) * 86_400L);
        calendar.dayOffAt(day);
        renew();
        if (random.nextBoolean()) {
            strike();
            pass((long) MINUTE * random.nextInt(100));
            calendar.dayOffAt(day);
            renew();
        }
    }

    private void renew() {
        if (ticket.state() == State.WORKING) {
            ticket.promise(promises.again(ticket, at), at);
            count(false, false);
        }
    }

    private void urgentOrTaken() {
        if (ticket.state() != State.WORKING || random.nextBoolean()) {
            react();
        } else if (ticket.declaredUrgent()) {
            ticket.withdrawUrgency("anna", at);
            countedFrom = arrived;
            decideAnew();
        } else {
            ticket.declareUrgent("anna", false, at);
            countedFrom = at;
            level = anyLevel();
            promise(
                    new Term(level, at),
                    true,
                    promises.give(ticket, ticket.promised().plan(), level, at));
        }
    }

    /** It hits more, or fewer; or it is not urgent after all. */
    private void decideAnew() {
        level = anyLevel();
        var term = new Term(level, countedFrom);
        promise(
                wouldBreak(term) ? new Term(level, at) : term,
                false,
                promises.give(ticket, ticket.promised().plan(), level, at));
    }

    private boolean wouldBreak(Term term) {
        var reactionOver = ticket.reactedAt() == null
                && reaction.isAfter(at)
                && !byCounting(SlaClock.REACTION, term).isAfter(at);
        return ticket.state() == State.WORKING
                && (reactionOver
                        || solution.isAfter(at)
                                && !byCounting(SlaClock.SOLUTION, term).isAfter(at));
    }

    /** @param urgency what was promised stays beside it, whenever that began */
    private void promise(Term term, boolean urgency, Promise promise) {
        var reactionPassed = isOver(reaction, at);
        var solutionPassed = isOver(solution, ticket.state() == State.WORKING ? at : turns.get(turns.size() - 1));
        add(SlaClock.REACTION, term, urgency || reactionPassed);
        add(SlaClock.SOLUTION, term, urgency || solutionPassed);
        ticket.promise(promise, at);
        count(reactionPassed, solutionPassed);
    }

    private static boolean isOver(Instant due, Instant judged) {
        return due != null && !due.isAfter(judged);
    }

    /** It takes the place of those that began with it or after it. */
    private void add(SlaClock clock, Term term, boolean besideAll) {
        var all = terms.get(clock);
        if (!besideAll) {
            all.removeIf(other -> !other.from().isBefore(term.from()));
        }
        all.remove(term);
        all.add(term);
    }

    /** A deadline that has passed is moved by no level. */
    private void count(boolean reactionStays, boolean solutionStays) {
        var before = reaction;
        if (ticket.state() == State.WORKING && !solutionStays) {
            countSolution(solution);
        }
        if (ticket.reactedAt() == null) {
            if (!reactionStays) {
                reaction = first(SlaClock.REACTION, reaction);
            }
            startNotBehind(before);
        }
        mend(SlaClock.REACTION);
        mend(SlaClock.SOLUTION);
    }

    /** No start is promised behind the solution. */
    private void startNotBehind(Instant before) {
        if (!reaction.isAfter(solution)) {
            return;
        }
        if (solution.isAfter(at)) {
            reaction = solution;
        } else if (isOver(before, at)) {
            reaction = before;
        }
    }

    private void countSolution(Instant given) {
        solution = first(SlaClock.SOLUTION, given);
    }

    /** What would be over by the rules of now stays at what was given: ahead or passed. */
    private Instant first(SlaClock clock, Instant given) {
        return terms.get(clock).stream()
                .map(term -> byCounting(clock, term))
                .map(counted -> given == null || counted.isAfter(at) ? counted : given)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    Instant reactionByCounting() {
        return reaction;
    }

    /** The last turn at which the clock went on is this moment; the one before it, it stood. */
    private Instant standsSince() {
        return turns.get(turns.size() - 2);
    }

    private Instant leftOver() {
        var left = counter().between(standsSince(), solution);
        return left.isZero()
                ? at.plus(Duration.between(standsSince(), solution))
                : counter().plus(at, left);
    }

    Instant solutionByCounting() {
        return solution;
    }

    /** Of a clock that runs: what is left of the level after all stretches in which it ran since it began. */
    private Instant byCounting(SlaClock clock, Term term) {
        var counter = counter(term.level());
        if (clock == SlaClock.REACTION) {
            return counter.plus(term.from(), term.level().reaction());
        }
        var left = term.level().solution();
        for (int i = 0; i + 1 < turns.size(); i += 2) {
            var from = later(turns.get(i), term.from());
            if (from.isBefore(turns.get(i + 1))) {
                var used = counter.between(from, turns.get(i + 1));
                if (used.compareTo(left) >= 0) {
                    return counter.plus(from, left);
                }
                left = left.minus(used);
            }
        }
        return counter.plus(later(turns.get(turns.size() - 1), term.from()), left);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private Duration used() {
        var used = Duration.ZERO;
        for (int i = 0; i + 1 < turns.size(); i += 2) {
            used = used.plus(counter().between(turns.get(i), turns.get(i + 1)));
        }
        return used;
    }

    public long number() {
        return ticket.id().number();
    }

    /** How often a deadline passed that was not known to have passed. */
    public int timesBroken() {
        return broke;
    }

    public Long reactionMinutes() {
        return reactionMinutes;
    }

    public Boolean reactionKept() {
        if (ticket.reactedAt() != null) {
            return !ticket.reactedAt().isAfter(reaction);
        }
        return at.isBefore(reaction) ? null : Boolean.FALSE;
    }

    /** Whether somebody works on it, or has solved it: while it waits, its deadline is nobody's. */
    public boolean isJudged() {
        return ticket.state() != State.WAITING;
    }

    public Long solutionMinutes() {
        return ticket.state() == State.SOLVED ? solutionMinutes : null;
    }

    public Boolean solutionKept() {
        if (ticket.state() == State.SOLVED) {
            return solvedInTime;
        }
        return at.isBefore(solutionByCounting()) ? null : Boolean.FALSE;
    }

    @Override
    public String toString() {
        return "seed " + number() + " at " + at + ": " + ticket.events();
    }

    private SecondCounter counter() {
        return counter(level);
    }

    private SecondCounter counter(ServiceLevel of) {
        return of.calendar().equals("always")
                ? SecondCounter.always(BERLIN, MINUTE)
                : calendars.get(of.calendar()).counter();
    }

    private record Term(ServiceLevel level, Instant from) {}

    private ServiceLevel anyLevel() {
        return new ServiceLevel(
                CODES.get(random.nextInt(3)),
                Duration.ofMinutes(1 + random.nextInt(600)),
                Duration.ofMinutes(1 + random.nextInt(3_000)));
    }

    private final class ByChance implements Calendars {

        @Override
        public BusinessCalendar calendar(String code) {
            return code.equals("always")
                    ? BusinessCalendar.always(code, Map.of(), BERLIN)
                    : calendars.get(code).calendar();
        }

        @Override
        public List<BusinessCalendar> all() {
            return CODES.stream().map(this::calendar).toList();
        }

        @Override
        public WorkingDays workingDays() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<String> warningFor(int year, Language language) {
            return Optional.empty();
        }

        @Override
        public void refresh() {}
    }
}
