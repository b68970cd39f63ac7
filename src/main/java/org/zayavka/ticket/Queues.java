package org.zayavka.ticket;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.zayavka.shared.DeskChoices;
import org.zayavka.shared.TicketId;
import org.zayavka.sla.BusinessCalendar;
import org.zayavka.sla.Calendars;
import org.zayavka.sla.UnknownCalendar;

/** Where waiting tickets stand and when their queue is likely to come to them (S3.5). */
@Component
public class Queues {

    private static final Logger LOG = LoggerFactory.getLogger(Queues.class);

    private final QueuePlaces places;
    private final QueuePaces paces;
    private final Calendars calendars;
    private final DeskChoices desk;
    private final Clock clock;

    Queues(QueuePlaces places, QueuePaces paces, Calendars calendars, DeskChoices desk, Clock clock) {
        this.places = places;
        this.paces = paces;
        this.calendars = calendars;
        this.desk = desk;
        this.clock = clock;
    }

    /** Empty for a ticket that stands in no queue. */
    public Optional<QueueStanding> of(TicketFacts ticket) {
        if (ticket.promise() == null || ticket.inQueue().isEmpty()) {
            return Optional.empty();
        }
        var ahead = places.before(ticket, roundTheClock());
        var promise = ticket.promised();
        var start = ticket.reactedAt() == null ? promise.reactionDue() : null;
        return Optional.of(standing(ticket.inQueue(), ahead, promise.level().calendar(), start));
    }

    /** The same of tickets as they are written, in one statement; those that stand in no queue are left out. */
    public Map<TicketId, QueueStanding> of(Collection<TicketId> tickets) {
        return places.of(tickets, roundTheClock()).stream()
                .collect(Collectors.toMap(
                        QueuePlaces.Place::ticket,
                        place -> standing(place.queue(), place.ahead(), place.calendar(), place.startBy())));
    }

    /** At night nobody works on those before it that wait for the morning. */
    private QueueStanding standing(String queue, Ahead ahead, String promised, @Nullable Instant start) {
        var expected = ahead.all() > QueueStanding.MANY ? null : reckoned(queue, ahead, promised);
        var startBy = start != null && start.isAfter(clock.instant()) ? start : null;
        return QueueStanding.of(
                isServedAlone(queue, promised) ? ahead.roundTheClock() : ahead.all(), expected, startBy);
    }

    private boolean isServedAlone(String queue, String promised) {
        return isRoundTheClock(promised)
                && calendar(desk.calendarOf(queue))
                        .filter(hours -> !hours.isOpen(clock.instant()))
                        .isPresent();
    }

    /** Whether what was promised by this calendar is served at any hour. */
    public boolean isRoundTheClock(@Nullable String promised) {
        return promised != null
                && calendar(promised).filter(BusinessCalendar::isAlwaysOpen).isPresent();
    }

    private List<String> roundTheClock() {
        return calendars.all().stream()
                .filter(BusinessCalendar::isAlwaysOpen)
                .map(BusinessCalendar::code)
                .toList();
    }

    private Optional<BusinessCalendar> calendar(String code) {
        return calendars.all().stream()
                .filter(calendar -> calendar.code().equals(code))
                .findAny();
    }

    /**
     * When the queue is likely to come to a ticket, however many are before it.
     *
     * @param promised the calendar of what was promised
     * @return null where nobody can say
     */
    public @Nullable Instant reckoned(String queue, Ahead ahead, String promised) {
        try {
            return paces.perTicket(queue)
                    .map(pace -> QueueTime.expected(
                            ahead,
                            pace,
                            calendars.calendar(desk.calendarOf(queue)),
                            calendars.calendar(promised),
                            clock.instant()))
                    .orElse(null);
        } catch (UnknownCalendar mistake) {
            // A letter is more important than the hour in it.
            LOG.warn("Nobody is told when the queue {} comes to a ticket: check zayavka.desk.hours", queue, mistake);
            return null;
        }
    }
}
