package org.zayavka.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.zayavka.shared.Language;
import org.zayavka.sla.BusinessCalendar;
import org.zayavka.sla.Deadline;
import org.zayavka.sla.Opening;
import org.zayavka.sla.ProductionCalendar;
import org.zayavka.sla.ServiceLevel;

@NullUnmarked
class TicketClockTests {

    private static final ServiceLevel LEVEL = new ServiceLevel("test", Duration.ofHours(2), Duration.ofHours(8));
    private static final BusinessCalendar HOURS = BusinessCalendar.of(
            "test",
            Map.of(Language.RU, "тест"),
            ZoneId.of("Europe/Moscow"),
            Stream.of(DayOfWeek.values())
                    .map(day -> Opening.of(day, "9:00", "19:00"))
                    .toList(),
            ProductionCalendar.plainWeeks());

    /** S1.2: where the machine's clock was set back between arrival and taking, nothing is used, and nothing breaks. */
    @Test
    void aReactionBeforeTheStartUsesNothing() {
        var from = Instant.parse("2026-11-23T07:11:05Z");

        var reaction = TicketClock.reaction(from, from.minusSeconds(3), HOURS, LEVEL);

        assertThat(reaction.state()).isEqualTo(Deadline.State.STOPPED);
        assertThat(reaction.used()).isZero();
        assertThat(reaction.dueAt()).isEqualTo(from.plus(LEVEL.reaction()));
        assertThat(reaction.isOverdueAt(from.plus(1, ChronoUnit.DAYS))).isFalse();
    }

    /** S1.2: what a person took an hour after its arrival has used that hour. */
    @Test
    void aReactionStopsItsCount() {
        var from = Instant.parse("2026-11-23T07:00:00Z");

        var reaction = TicketClock.reaction(from, from.plus(1, ChronoUnit.HOURS), HOURS, LEVEL);

        assertThat(reaction.used()).isEqualTo(Duration.ofHours(1));
        assertThat(reaction.left()).isEqualTo(Duration.ofHours(1));
    }
}
