package org.zayavka.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.zayavka.shared.Language;
import org.zayavka.sla.BusinessCalendar;
import org.zayavka.sla.Opening;
import org.zayavka.sla.ProductionCalendar;
import org.zayavka.sla.ServiceLevel;

/**
 * Complaint 10: whatever happens to a visit, the clock of the solution stands from the agreement of a later wish until the
 * agreed start or the next change, and nowhere else, as a counter of minutes sees it.
 */
@NullUnmarked
class VisitClockPropertyTests {

    private static final Instant BEGIN = Instant.parse("2026-11-23T06:00:00Z");
    private static final BusinessCalendar HOURS = BusinessCalendar.of(
            "test",
            Map.of(Language.RU, "тест"),
            ZoneId.of("Europe/Moscow"),
            Stream.of(DayOfWeek.values())
                    .filter(day -> day.getValue() < 6)
                    .map(day -> Opening.of(day, "9:00", "19:00"))
                    .toList(),
            ProductionCalendar.plainWeeks());

    @Test
    void theDeadlineIsWhatTheMinuteCounterCounts() {
        for (long seed = 1; seed <= 300; seed++) {
            var stream = new Chance(new Random(seed));
            var level = new ServiceLevel("test", Duration.ofMinutes(60), Duration.ofMinutes(300 + seed * 3));
            var deadline = TicketClock.solution(BEGIN, new ClockFacts(stream.facts).turns(), List.of(), HOURS, level);

            assertThat(deadline.dueAt())
                    .as("seed %d: %s", seed, stream.facts)
                    .isEqualTo(stream.due(level.solution().toMinutes()));
        }
    }

    /** A cancelled visit leaves nothing behind but the time that the clock stood. */
    @Test
    void aMoveCutsTheStretchOfBefore() {
        var facts = List.of(
                fact("VisitAgreed", "2026-11-23T10:00", "2026-11-30T12:00"),
                fact("VisitMoved", "2026-11-23T11:00", null));

        var due = TicketClock.solution(
                BEGIN,
                new ClockFacts(facts).turns(),
                List.of(),
                HOURS,
                new ServiceLevel("test", Duration.ZERO, Duration.ofHours(4)));

        // An hour from 9:00, an hour of standing, three hours more.
        assertThat(due.dueAt()).isEqualTo(moscow("2026-11-23T14:00"));
    }

    private static TicketLog.Entry fact(String kind, String at, String until) {
        return new TicketLog.Entry(kind, moscow(at), null, null, null, until == null ? null : moscow(until));
    }

    private static Instant moscow(String time) {
        return LocalDateTime.parse(time).atZone(ZoneId.of("Europe/Moscow")).toInstant();
    }

    /** Facts by chance, and in which minutes the clock runs by them. */
    private static final class Chance {

        private final List<TicketLog.Entry> facts = new ArrayList<>();
        private final List<Instant[]> stands = new ArrayList<>();
        private final Random random;
        private Instant at = BEGIN;
        private Instant askedSince;
        private Instant visitSince;
        private Instant visitUntil;

        private Chance(Random random) {
            this.random = random;
            for (int i = 0; i < 12; i++) {
                at = at.plus(1 + random.nextInt(900), ChronoUnit.MINUTES);
                step();
            }
            if (askedSince != null) {
                at = at.plus(5, ChronoUnit.MINUTES);
                answer();
            }
            endVisit(visitUntil);
        }

        private void step() {
            switch (random.nextInt(5)) {
                case 0 -> change("VisitAgreed", at.plus(random.nextInt(4_000), ChronoUnit.MINUTES));
                case 1 -> change("VisitMoved", random.nextBoolean() ? null : at.plus(90, ChronoUnit.MINUTES));
                case 2 -> change(random.nextBoolean() ? "VisitCancelled" : "VisitBegan", null);
                default -> {
                    if (askedSince == null) {
                        facts.add(new TicketLog.Entry("RequesterAsked", at, null, null, null, null));
                        askedSince = at;
                    } else {
                        answer();
                    }
                }
            }
        }

        private void answer() {
            facts.add(new TicketLog.Entry("ClockResumed", at, null, null, null, null));
            stands.add(new Instant[] {askedSince, at});
            askedSince = null;
        }

        private void change(String kind, Instant until) {
            endVisit(visitUntil == null || visitUntil.isBefore(at) ? visitUntil : at);
            facts.add(new TicketLog.Entry(kind, at, null, null, null, until));
            visitSince = at;
            visitUntil = until;
        }

        private void endVisit(Instant until) {
            if (visitUntil != null && until != null) {
                stands.add(new Instant[] {visitSince, until});
            }
            visitUntil = null;
        }

        /** Minute by minute. */
        private Instant due(long minutes) {
            var left = minutes;
            var minute = BEGIN;
            while (true) {
                if (runs(minute)) {
                    left--;
                }
                minute = minute.plus(1, ChronoUnit.MINUTES);
                if (left == 0) {
                    return minute;
                }
            }
        }

        private boolean runs(Instant minute) {
            return HOURS.isOpen(minute)
                    && stands.stream().noneMatch(each -> !minute.isBefore(each[0]) && minute.isBefore(each[1]));
        }
    }
}
