package org.zayavka.figures;

import java.util.ArrayList;
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

    record Figures(List<TicketFigure> tickets, List<StepFigure> steps) {}

    /** The figures of tickets by all their facts, and the steps between two places in the log. */
    Figures of(Collection<Long> tickets, LogPosition after, LogPosition end) {
        return of(events.of(tickets, after, end));
    }

    /** Those of all tickets from one to another by all their facts, and their steps up to a place in the log. */
    Figures ofRange(long first, long last, LogPosition end) {
        return of(events.ofRange(first, last, end));
    }

    private Figures of(Map<Long, List<LogEvent>> events) {
        var figures = new Figures(new ArrayList<>(), new ArrayList<>());
        var known = FigureCalendars.of(calendars, settings.zone());
        events.values()
                .forEach(facts -> replay(facts, known).ifPresent(replay -> {
                    figures.tickets().add(replay.figure());
                    figures.steps().addAll(replay.freshSteps());
                }));
        return figures;
    }

    private static Optional<TicketReplay> replay(List<LogEvent> facts, FigureCalendars calendars) {
        try {
            return Optional.of(TicketReplay.of(facts, calendars));
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
