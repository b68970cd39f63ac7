package org.zayavka.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zayavka.sla.Calendars;
import org.zayavka.sla.CalendarsOf;
import org.zayavka.support.TestPostgres;

/** S1.7: when the head of the desk hears of a missed deadline. */
class HeadHoursTests {

    private static final Instant SATURDAY_NIGHT = Instant.parse("2026-11-28T23:30:00Z");
    private static final Instant MONDAY_9_MOSCOW = Instant.parse("2026-11-30T06:00:00Z");

    private final Calendars calendars = CalendarsOf.database(TestPostgres.database());

    @Test
    void whatIsUrgentAtAnyHour() {
        var ticket = Samples.working();
        ticket.prioritise(Priority.URGENT);

        assertThat(hours("workdays9to19").from(ticket, SATURDAY_NIGHT)).isEqualTo(SATURDAY_NIGHT);
    }

    @Test
    void whatIsNotInTheirOwnHours() {
        var ticket = Samples.working();

        assertThat(hours("workdays9to19").from(ticket, SATURDAY_NIGHT)).isEqualTo(MONDAY_9_MOSCOW);
        assertThat(hours("workdays9to19").from(ticket, MONDAY_9_MOSCOW)).isEqualTo(MONDAY_9_MOSCOW);
        assertThat(hours("always").from(ticket, SATURDAY_NIGHT)).isEqualTo(SATURDAY_NIGHT);
    }

    @Test
    void aMistypedCalendarStopsTheStart() {
        assertThatThrownBy(() -> hours("workdays9to91").afterSingletonsInstantiated())
                .hasMessageContaining("workdays9to91");
    }

    private HeadHours hours(String calendar) {
        var settings = new TicketSettings(
                3,
                TicketSettings.Days.CALENDAR,
                Duration.ofDays(2),
                Duration.ofDays(7),
                calendar,
                Duration.ofSeconds(30),
                List.of());
        return new HeadHours(settings, calendars);
    }
}
