package org.zayavka.ticket;

import java.time.Instant;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.zayavka.sla.Calendars;

/** When the head of the desk hears of a missed deadline: in their own hours, of an urgent ticket at any hour (S1.7). */
@Component
public class HeadHours implements SmartInitializingSingleton {

    private final TicketSettings settings;
    private final Calendars calendars;

    HeadHours(TicketSettings settings, Calendars calendars) {
        this.settings = settings;
        this.calendars = calendars;
    }

    /** A mistyped calendar stops the start, not the first escalation. */
    @Override
    public void afterSingletonsInstantiated() {
        calendars.calendar(settings.headCalendar());
    }

    /** The moment itself when the head may be told at once. */
    public Instant from(Ticket ticket, Instant now) {
        if (ticket.priority() == Priority.URGENT) {
            return now;
        }
        var calendar = calendars.calendar(settings.headCalendar());
        return calendar.isOpen(now) ? now : calendar.nextOpening(now);
    }
}
