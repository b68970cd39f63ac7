package org.zayavka.ticket;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
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
     * The deadlines of a ticket's solution with their calculations, by the calendar of today: one for each level that is
     * in force. The first one is the ticket's, its time is up first.
     *
     * @param level what was promised last
     * @param countedFrom when that count started
     * @return empty when the desk no longer has the calendar
     */
    public List<Reason> solutions(TicketId ticket, ServiceLevel level, Instant countedFrom) {
        var facts = log.clockFacts(ticket);
        return counted(
                facts.terms(SlaClock.SOLUTION, new PromiseTerm(level, countedFrom)),
                (term, calendar) ->
                        TicketClock.solution(term.from(), facts.turns(), List.of(), calendar, term.level()));
    }

    /** @param from when this clock began to count */
    public record Reason(Instant from, Deadline deadline) {}

    /** The deadline of a reaction that nobody gave yet, likewise. */
    public Optional<Deadline> reaction(TicketId ticket, ServiceLevel level, Instant countedFrom) {
        return earliest(
                log.clockFacts(ticket).terms(SlaClock.REACTION, new PromiseTerm(level, countedFrom)),
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

    private Optional<Deadline> earliest(
            List<PromiseTerm> terms, BiFunction<PromiseTerm, BusinessCalendar, Deadline> count) {
        return counted(terms, count).stream().findFirst().map(Reason::deadline);
    }

    private List<Reason> counted(List<PromiseTerm> terms, BiFunction<PromiseTerm, BusinessCalendar, Deadline> count) {
        return terms.stream()
                .flatMap(term ->
                        calendar(term.level())
                                .map(calendar -> new Reason(term.from(), count.apply(term, calendar)))
                                .stream())
                .sorted(Comparator.comparing(
                        reason -> reason.deadline().dueAt(), Comparator.nullsLast(Comparator.<Instant>naturalOrder())))
                .toList();
    }

    private Optional<BusinessCalendar> calendar(ServiceLevel level) {
        return calendars.all().stream()
                .filter(calendar -> calendar.code().equals(level.calendar()))
                .findAny();
    }
}
