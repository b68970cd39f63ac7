package org.zayavka.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.zayavka.shared.Refusal;
import org.zayavka.shared.TicketId;

/** S3.4, S3.6: what a visit guards by itself. */
@NullUnmarked
class VisitTests {

    private static final Instant NOON = Instant.parse("2026-11-24T09:00:00Z");
    private static final Duration GRACE = Duration.ofMinutes(30);
    private static final Instant MONDAY = Instant.parse("2026-11-23T07:00:00Z");

    /** Exactly one hour before is in time, to the second; fractions of a second are cut off. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-24T07:59:59Z, false",
        "2026-11-24T08:00:00Z, false",
        "2026-11-24T08:00:00.999Z, false",
        "2026-11-24T08:00:01Z, true",
        "2026-11-24T10:00:00Z, true"
    })
    void aChangeIsFreeUpToOneHourBefore(Instant now, boolean late) {
        assertThat(agreed().isLate(now)).isEqualTo(late);
    }

    /** Whoever hears of the time late has half an hour to say no, in whole minutes, but none after the visit began. */
    @ParameterizedTest
    @CsvSource({
        // told, free until
        "2026-11-24T07:30:00Z, 2026-11-24T08:00:00Z",
        "2026-11-24T07:30:01Z, 2026-11-24T08:01:00Z",
        "2026-11-24T08:00:20Z, 2026-11-24T08:31:00Z",
        "2026-11-24T08:29:00Z, 2026-11-24T08:59:00Z"
    })
    void aTimeToldLateIsFreeForAWhile(Instant told, Instant free) {
        var visit = requested(null);

        visit.take("fedor", NOON, GRACE, told);

        assertThat(visit.freeUntil()).isEqualTo(free);
        assertThat(visit.isLate(free)).isFalse();
        assertThat(visit.isLate(free.plusSeconds(1))).isTrue();
    }

    /** Nobody is charged who never had the whole while. */
    @Test
    void aTimeToldTooLateCostsNothingAtAll() {
        var visit = requested(null);

        visit.take("fedor", NOON, GRACE, NOON.minusSeconds(13 * 60));

        assertThat(visit.mayCost()).isFalse();
        assertThat(visit.isLate(NOON.plusSeconds(600))).isFalse();
    }

    /** Another engineer at the same time gives nobody another free while. */
    @Test
    void whoComesChangesNothingInWhatIsFree() {
        var visit = agreed();

        visit.take("filipp", NOON, GRACE, NOON.minusSeconds(1800));

        assertThat(visit.freeUntil()).isEqualTo(NOON.minusSeconds(3600));
    }

    @Test
    void aLateChangeIsChargedOnceAndOnlyForAWishOfTheCustomer() {
        var visit = agreed();
        var late = NOON.minusSeconds(60);

        assertThat(visit.chargeIfLate(Actor.staff("dina"), late)).isFalse();
        assertThat(visit.chargeIfLate(Actor.customer("Ольга"), MONDAY)).isFalse();
        assertThat(visit.chargeIfLate(Actor.staffForCustomer("dina"), late)).isTrue();
        assertThat(visit.chargeIfLate(Actor.customer("Ольга"), late)).isFalse();
    }

    /** The clock stands for a wish that is later than the promise, where the table lets it, and for nothing else. */
    @ParameterizedTest
    @CsvSource({
        // may stand, wished from, agreed, stands
        "true, 2026-11-26T09:00:00Z, 2026-11-26T09:00:00Z, true",
        "true, 2026-11-26T09:00:00Z, 2026-11-26T08:00:00Z, false",
        "true, 2026-11-24T09:00:00Z, 2026-11-26T09:00:00Z, false",
        "true, , 2026-11-26T09:00:00Z, false",
        "false, 2026-11-26T09:00:00Z, 2026-11-26T09:00:00Z, false"
    })
    void theClockStandsForALaterWishAlone(boolean mayStand, Instant wished, Instant start, boolean stands) {
        var visit = requested(wished);
        visit.promise(new VisitLevel(Instant.parse("2026-11-25T09:00:00Z"), Duration.ofHours(1), mayStand), 40);

        visit.take("fedor", start, GRACE, MONDAY);

        assertThat(visit.clockStands()).isEqualTo(stands);
        assertThat(visit.standsAt(MONDAY)).isEqualTo(stands);
        assertThat(visit.standsAt(start)).isFalse();
    }

    @Test
    void eachChangeOfTheAppointmentCountsForOtherPeoplesCalendars() {
        var visit = agreed();
        assertThat(visit.icsSequence()).isZero();

        visit.take("filipp", NOON.plusSeconds(3600), GRACE, MONDAY);
        visit.release();
        visit.take("fedor", NOON, GRACE, MONDAY);
        visit.cancel("", MONDAY);

        assertThat(visit.icsSequence()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(
            value = VisitState.class,
            names = {"DONE", "NOBODY_THERE", "DECLINED", "ANOTHER_NEEDED"})
    void whatIsOverIsOver(VisitState how) {
        var visit = agreed();
        visit.end(how, "Так вышло", NOON);

        assertThatThrownBy(() -> visit.take("fedor", NOON, GRACE, MONDAY)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> visit.cancel("", MONDAY)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> visit.begin(NOON)).isInstanceOf(Refusal.class);
    }

    @Test
    void workThatWasNotDoneNeedsAReason() {
        assertThatThrownBy(() -> agreed().end(VisitState.DECLINED, " ", NOON)).isInstanceOf(Refusal.class);
    }

    /** S3.6: nobody by an equal or lower priority, nobody twice without the head's consent. */
    @Test
    void onlyTheMoreUrgentDisplacesAndTwiceOnlyTheHead() {
        var urgent = agreed();
        urgent.promise(new VisitLevel(NOON, Duration.ofHours(1), false), 90);
        var other = agreed();
        other.promise(new VisitLevel(NOON, Duration.ofHours(1), false), 40);

        Displacing.refuse(urgent, other, false);
        assertThatThrownBy(() -> Displacing.refuse(other, urgent, true)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Displacing.refuse(other, other, true)).isInstanceOf(Refusal.class);
        other.displace();
        assertThatThrownBy(() -> Displacing.refuse(urgent, other, false))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("руководителя");
        Displacing.refuse(urgent, other, true);
    }

    private static Visit agreed() {
        var visit = requested(null);
        visit.take("fedor", NOON, GRACE, MONDAY);
        return visit;
    }

    private static Visit requested(Instant wished) {
        var what = new VisitRequest(
                "network",
                "centre",
                "Садовая, 5",
                "",
                new Responsible("Ольга", "+7 900 000-00-00", null),
                wished,
                null,
                "");
        return new Visit(new VisitData(new VisitId(1), new TicketId(1042), MONDAY, 0, what, Duration.ofHours(1)));
    }
}
