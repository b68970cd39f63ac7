package org.zayavka.ticket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.zayavka.shared.TicketId;
import org.zayavka.sla.BusinessCalendar;
import org.zayavka.sla.Calendars;
import org.zayavka.sla.Deadline;
import org.zayavka.sla.ServiceLevel;

/**
 * "Why this deadline?" It is calculated from the facts in the log when somebody asks, so each reader has it in their
 * own language, and nothing of it is stored. Locks nothing.
 */
@Component
public class DeadlineReasons {

    private final TicketLog log;
    private final Calendars calendars;

    DeadlineReasons(TicketLog log, Calendars calendars) {
        this.log = log;
        this.calendars = calendars;
    }

    /**
     * The deadline of a ticket's solution with its calculation, by the calendar of today; of several levels that are
     * in force by that of which the time is up first.
     *
     * @param level what was promised
     * @param countedFrom when the count started
     * @return empty when the desk no longer has the calendar
     */
    public Optional<Deadline> solution(TicketId ticket, ServiceLevel level, Instant countedFrom) {
        var facts = log.clockFacts(ticket);
        return earliest(
                terms(facts, SlaClock.SOLUTION, new PromiseTerm(level, countedFrom)),
                (term, calendar) ->
                        TicketClock.solution(term.from(), facts.moves(), List.of(), calendar, term.level()));
    }

    /**
     * What else was promised for the solution, the last promise first, each with the deadline that it would give alone;
     * empty while the ticket is under one level only.
     */
    public List<OtherPromise> otherSolutions(TicketId ticket, ServiceLevel level, Instant countedFrom) {
        var facts = log.clockFacts(ticket);
        var others = new ArrayList<OtherPromise>();
        for (var term : terms(facts, SlaClock.SOLUTION, new PromiseTerm(level, countedFrom))) {
            calendar(term.level())
                    .map(calendar ->
                            TicketClock.solution(term.from(), facts.moves(), List.of(), calendar, term.level()))
                    .filter(deadline -> deadline.dueAt() != null)
                    .ifPresent(deadline -> others.add(0, new OtherPromise(term.from(), deadline)));
        }
        others.stream().min(Comparator.comparing(OtherPromise::dueAt)).ifPresent(others::remove);
        return others;
    }

    /**
     * A promise that is in force too, but not due first.
     *
     * @param from when its clock began to count
     */
    public record OtherPromise(Instant from, Deadline deadline) {

        Instant dueAt() {
            return Objects.requireNonNull(deadline.dueAt());
        }
    }

    /** The same of a reaction that nobody gave yet. */
    public Optional<Deadline> reaction(TicketId ticket, ServiceLevel level, Instant countedFrom) {
        return earliest(
                terms(log.clockFacts(ticket), SlaClock.REACTION, new PromiseTerm(level, countedFrom)),
                (term, calendar) -> TicketClock.reaction(term.from(), null, calendar, term.level()));
    }

    /**
     * The deadline of a reaction that was given: by what was promised at that moment, whatever changed later.
     *
     * @return empty when the log does not tell it
     */
    public Optional<Deadline> givenReaction(TicketId ticket, Instant reacted) {
        return earliest(
                log.clockFacts(ticket).until(reacted).terms(SlaClock.REACTION),
                (term, calendar) -> TicketClock.reaction(term.from(), reacted, calendar, term.level()));
    }

    private static List<PromiseTerm> terms(ClockFacts facts, SlaClock clock, PromiseTerm last) {
        var terms = new ArrayList<>(facts.terms(clock));
        if (!terms.isEmpty()) {
            terms.remove(terms.size() - 1);
        }
        terms.add(last);
        return terms;
    }

    private Optional<Deadline> earliest(
            List<PromiseTerm> terms, BiFunction<PromiseTerm, BusinessCalendar, Deadline> count) {
        return terms.stream()
                .flatMap(term -> calendar(term.level()).map(calendar -> count.apply(term, calendar)).stream())
                .min(Comparator.comparing(Deadline::dueAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder())));
    }

    private Optional<BusinessCalendar> calendar(ServiceLevel level) {
        return calendars.all().stream()
                .filter(calendar -> calendar.code().equals(level.calendar()))
                .findAny();
    }
}
