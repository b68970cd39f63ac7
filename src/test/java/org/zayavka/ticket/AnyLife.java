package org.zayavka.ticket;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.NullUnmarked;
import org.zayavka.shared.Language;
import org.zayavka.shared.TicketId;
import org.zayavka.sla.AnyCalendar;
import org.zayavka.sla.BusinessCalendar;
import org.zayavka.sla.Calendars;
import org.zayavka.sla.SecondCounter;
import org.zayavka.sla.ServiceLevel;
import org.zayavka.sla.WorkingDays;

/** The life of a ticket by chance: what people do to it, new plans, corrected calendars. */
@NullUnmarked
final class AnyLife {

    private static final int MINUTE = 60;
    private static final List<String> CODES = List.of("one", "two", "always");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    final Ticket ticket;
    private final Random random;
    private final Map<String, AnyCalendar> calendars = new HashMap<>();
    private final Promises promises = new Promises(new TicketLog(null), new ByChance());
    /** When the clock of the solution began to run, and when it stood, by turns. */
    private final List<Instant> turns = new ArrayList<>();

    private ServiceLevel level;
    private Instant countedFrom;
    private Instant reaction;
    private Instant at;

    AnyLife(long seed) {
        random = new Random(seed);
        calendars.put("one", new AnyCalendar(seed, MINUTE));
        calendars.put("two", new AnyCalendar(-seed, MINUTE));
        at = calendars.get("one").moment();
        ticket = Ticket.register(new TicketId(seed), Samples.newTicket("Случай", at), at);
        countedFrom = at;
        turns.add(at);
        level = anyLevel();
        promise(promises.give(ticket, "standard", level));
    }

    void step() {
        at = at.plusSeconds((long) MINUTE * random.nextInt(2_000));
        switch (random.nextInt(8)) {
            case 0, 1 -> ask();
            case 2 -> solve();
            case 3, 4 -> goOn();
            case 5 -> {
                level = anyLevel();
                promise(promises.give(ticket, "plan " + level, level));
            }
            case 6 -> correctACalendar();
            default -> urgentOrTaken();
        }
    }

    private void ask() {
        if (ticket.state() == State.WORKING) {
            ticket.ask(at);
            turns.add(at);
        }
    }

    private void solve() {
        if (ticket.state() == State.WORKING && ticket.solution() != null && random.nextBoolean()) {
            ticket.restoreSolution(at);
            turns.add(at);
        } else if (ticket.state() == State.WORKING) {
            ticket.solve(Outcome.SOLVED, at, at);
            turns.add(at);
        }
    }

    private void goOn() {
        if (ticket.state() == State.WAITING) {
            turns.add(at);
            ticket.resume(promises.resume(ticket, at), at);
            countReaction();
        } else if (ticket.state() == State.SOLVED) {
            turns.add(at);
            ticket.reopen(promises.resume(ticket, at), at);
            countReaction();
        }
    }

    /** As the desk does: a ticket that waits or is solved is reckoned when it goes on. */
    private void correctACalendar() {
        calendars.get(CODES.get(random.nextInt(2))).edited(random);
        if (ticket.state() == State.WORKING) {
            promise(promises.again(ticket));
        }
    }

    private void urgentOrTaken() {
        if (ticket.state() == State.WORKING && !ticket.declaredUrgent() && random.nextBoolean()) {
            ticket.declareUrgent("anna", false, at);
            countedFrom = at;
            turns.clear();
            turns.add(at);
            level = anyLevel();
            promise(promises.give(ticket, "standard", level));
        } else {
            ticket.react("anna", at);
        }
    }

    private void promise(Promise promise) {
        ticket.promise(promise, at);
        countReaction();
    }

    /** A reaction that was given is history. */
    private void countReaction() {
        if (ticket.reactedAt() == null) {
            reaction = counter().plus(countedFrom, level.reaction());
        }
    }

    Instant reactionByCounting() {
        return reaction;
    }

    /** Of a clock that runs: what is left of the level after all stretches in which it ran before. */
    Instant solutionByCounting() {
        var left = level.solution();
        for (int i = 0; i + 1 < turns.size(); i += 2) {
            var used = counter().between(turns.get(i), turns.get(i + 1));
            if (used.compareTo(left) >= 0) {
                return counter().plus(turns.get(i), left);
            }
            left = left.minus(used);
        }
        return counter().plus(turns.get(turns.size() - 1), left);
    }

    private SecondCounter counter() {
        return level.calendar().equals("always")
                ? SecondCounter.always(BERLIN, MINUTE)
                : calendars.get(level.calendar()).counter();
    }

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
