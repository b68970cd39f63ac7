package org.zayavka.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zayavka.sla.CalendarsOf;
import org.zayavka.support.TestPostgres;
import org.zayavka.visit.HardRules.Broken;
import org.zayavka.visit.HardRules.Taken;
import org.zayavka.visit.HardRules.Wanted;

/** S3.1, S3.5: what no agreed time may break, by the calendar {@code visits} as it is delivered. */
@NullUnmarked
class HardRulesTests {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");
    private static final Travel TRAVEL = new Travel(
            Map.of(
                    new Travel.Way("centre", "north"), Duration.ofMinutes(40),
                    new Travel.Way("north", "centre"), Duration.ofMinutes(60)),
            Duration.ofMinutes(15),
            Duration.ofMinutes(45));

    private final HardRules rules =
            new HardRules(CalendarsOf.database(TestPostgres.database()).calendar("visits"), TRAVEL);
    private final Engineer fedor =
            new Engineer("fedor", "Фёдор", "", Set.of("network"), Set.of("centre", "north"), "centre", true, 0);

    /** To the second: an hour's visit begins at 10:30 at the earliest, and at 16:00 at the latest. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-23T10:30:00, ''",
        "2026-11-23T10:29:59, hours",
        "2026-11-23T16:00:00, ''",
        "2026-11-23T16:00:01, hours",
        // Saturday, a public holiday, the eve of it that is an hour shorter.
        "2026-11-28T12:00:00, hours",
        "2026-11-04T12:00:00, hours",
        "2026-11-03T15:00:00, ''",
        "2026-11-03T15:00:01, hours",
        // A Saturday that works, and is an hour shorter; the Monday that is off instead.
        "2027-02-20T11:00:00, ''",
        "2027-02-20T15:30:00, hours",
        "2027-02-22T12:00:00, hours"
    })
    void visitsAreMadeInTheHoursOfVisits(String start, String broken) {
        assertThat(broken(wanted("centre", start), fedor)).isEqualTo(broken.isEmpty() ? List.of() : List.of(broken));
    }

    @Test
    void theEngineerMustKnowTheWorkDriveThereAndBeThere() {
        var printer = new Wanted(new VisitId(1), "printer", "south", at("2026-11-23T12:00:00"), Duration.ofHours(1));
        var away = new Absence(1, "fedor", at("2026-11-23T12:59:59"), at("2026-11-24T00:00:00"), "болен");

        assertThat(rules.broken(printer, fedor, List.of(), List.of(away), LONG_AGO))
                .extracting(Broken::code)
                .containsExactlyInAnyOrder("skill", "area", "absent");
    }

    @Test
    void anAbsenceOfAnotherOrThatEndsAsTheVisitBeginsDoesNotMatter() {
        var before = new Absence(1, "fedor", at("2026-11-23T00:00:00"), at("2026-11-23T12:00:00"), "");
        var other = new Absence(2, "filipp", at("2026-11-23T00:00:00"), at("2026-11-24T00:00:00"), "");

        assertThat(rules.broken(
                        wanted("centre", "2026-11-23T12:00:00"), fedor, List.of(), List.of(before, other), LONG_AGO))
                .isEmpty();
    }

    /** The way is not the same in both directions. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-23T12:30:00, overlap",
        "2026-11-23T13:39:59, travel",
        "2026-11-23T13:40:00, ''",
        "2026-11-23T10:30:00, ''",
        "2026-11-23T10:30:01, travel"
    })
    void betweenTwoVisitsThereIsTimeForTheWay(String start, String broken) {
        var taken = new Taken(new VisitId(2), "centre", at("2026-11-23T12:00:00"), at("2026-11-23T13:00:00"));
        var wanted = new Wanted(new VisitId(1), "network", "north", at(start), Duration.ofMinutes(30));

        assertThat(codes(wanted, taken)).isEqualTo(broken.isEmpty() ? List.of() : List.of(broken));
    }

    @Test
    void aVisitIsNotInItsOwnWay() {
        var itself = new Taken(new VisitId(1), "centre", at("2026-11-23T12:00:00"), at("2026-11-23T13:00:00"));

        assertThat(codes(wanted("centre", "2026-11-23T12:15:00"), itself)).isEmpty();
    }

    @Test
    void whatIsBrokenIsSaidInWords() {
        assertThat(rules.broken(wanted("centre", "2026-11-23T16:30:00"), fedor, List.of(), List.of(), LONG_AGO))
                .singleElement()
                .satisfies(broken -> {
                    assertThat(broken.russian()).contains("17:00", "16:00");
                    assertThat(broken.english()).contains("17:00", "16:00");
                });
    }

    private List<String> codes(Wanted wanted, Taken... taken) {
        return rules.broken(wanted, fedor, Arrays.asList(taken), List.of(), LONG_AGO).stream()
                .map(Broken::code)
                .toList();
    }

    private List<String> broken(Wanted wanted, Engineer engineer) {
        return rules.broken(wanted, engineer, List.of(), List.of(), LONG_AGO).stream()
                .map(Broken::code)
                .toList();
    }

    private static Wanted wanted(String area, String start) {
        return new Wanted(new VisitId(1), "network", area, at(start), Duration.ofHours(1));
    }

    private static Instant at(String moscow) {
        return LocalDateTime.parse(moscow).atZone(MOSCOW).toInstant();
    }
}
