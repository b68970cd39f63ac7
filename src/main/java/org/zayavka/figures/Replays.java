package org.zayavka.figures;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.zayavka.shared.DeskSettings;
import org.zayavka.sla.Calendars;

/** Turns the facts of tickets into figures. A ticket whose facts can't be read keeps the figures it has. */
@Component
class Replays {

    private static final Logger log = LoggerFactory.getLogger(Replays.class);

    private final FigureLog events;
    private final Calendars calendars;
    private final DeskSettings settings;

    Replays(FigureLog events, Calendars calendars, DeskSettings settings) {
        this.events = events;
        this.calendars = calendars;
        this.settings = settings;
    }

    /** The figures of tickets by all their facts. */
    List<TicketFigure> of(Collection<Long> tickets) {
        return of(events.of(tickets));
    }

    /** Those of all tickets from one to another. */
    List<TicketFigure> ofRange(long first, long last) {
        return of(events.ofRange(first, last));
    }

    private List<TicketFigure> of(Map<Long, List<LogEvent>> events) {
        var known = FigureCalendars.of(calendars, settings.zone());
        return events.values().stream()
                .flatMap(facts -> figure(facts, known).stream())
                .toList();
    }

    private static Optional<TicketFigure> figure(List<LogEvent> facts, FigureCalendars calendars) {
        try {
            return Optional.of(TicketFigure.of(facts, calendars));
        } catch (RuntimeException e) {
            log.error(
                    "The facts of ticket {} can't be read, its figures stay as they are",
                    facts.get(0).ticket(),
                    e);
            return Optional.empty();
        }
    }

    String zone() {
        return settings.zone().getId();
    }
}
