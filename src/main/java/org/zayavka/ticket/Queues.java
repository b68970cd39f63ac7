package org.zayavka.ticket;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.zayavka.shared.DeskSettings;
import org.zayavka.shared.TicketId;
import org.zayavka.sla.Calendars;
import org.zayavka.sla.UnknownCalendar;

/** Where waiting tickets stand and when their queue is likely to come to them (S3.5). */
@Component
public class Queues {

    private static final Logger LOG = LoggerFactory.getLogger(Queues.class);

    private final QueuePlaces places;
    private final QueuePaces paces;
    private final Calendars calendars;
    private final DeskSettings desk;
    private final Clock clock;

    Queues(QueuePlaces places, QueuePaces paces, Calendars calendars, DeskSettings desk, Clock clock) {
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
        int before = places.before(ticket);
        var calendar = ticket.promised().level().calendar();
        return Optional.of(new QueueStanding(before, expected(ticket.inQueue(), before, calendar)));
    }

    /** The same of tickets as they are written, in one statement; those that stand in no queue are left out. */
    public Map<TicketId, QueueStanding> of(Collection<TicketId> tickets) {
        return places.of(tickets).stream()
                .collect(Collectors.toMap(
                        QueuePlaces.Place::ticket,
                        place -> new QueueStanding(
                                place.before(), expected(place.queue(), place.before(), place.calendar()))));
    }

    /**
     * When the queue is likely to come to a ticket.
     *
     * @param before how many are taken before it
     * @param promised the calendar of what was promised
     * @return null where nobody can say
     */
    public @Nullable Instant expected(String queue, int before, String promised) {
        return before > QueueStanding.MANY ? null : reckoned(queue, before, promised);
    }

    /** The same however many are before it. */
    public @Nullable Instant reckoned(String queue, int before, String promised) {
        try {
            return paces.perTicket(queue)
                    .map(pace -> QueueTime.expected(
                            before,
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
