package org.zayavka.visit;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zayavka.shared.Language;
import org.zayavka.shared.Refusal;

/**
 * A field visit. It guards its own state; whether a time fits the engineer's day is asked of {@link HardRules} before.
 */
public final class Visit extends VisitFacts {

    /** How long before the agreed time a change is free of charge, that moment included (S3.4). */
    private static final Duration NOTICE = Duration.ofHours(1);

    private static final Set<VisitState> ENDS =
            Set.of(VisitState.DONE, VisitState.NOBODY_THERE, VisitState.DECLINED, VisitState.ANOTHER_NEEDED);

    Visit(VisitData data) {
        super(data);
    }

    void ask(VisitRequest what) {
        refuseUnless(
                data.state == VisitState.REQUESTED,
                "уже назначен: сначала перенесите или отмените его",
                "has a time already: move or cancel it first");
        data.request = what;
    }

    void promise(VisitLevel level, int priority) {
        data.within = level.within();
        data.lasts = level.lasts();
        data.clockMayStand = level.clockMayStand();
        data.priority = priority;
    }

    /**
     * The visit gets a time, or another one.
     *
     * @param grace how long after a new time was told it may be changed freely, however near it is
     */
    void take(String engineer, Instant start, Duration grace, Instant now) {
        refuseUnless(
                data.state == VisitState.REQUESTED || data.state == VisitState.AGREED,
                "уже нельзя перенести: " + data.state.words(Language.RU),
                "can't be moved any more: " + data.state.words(Language.EN));
        if (data.start != null) {
            data.icsSequence++;
        }
        if (!start.equals(data.start)) {
            data.freeUntil = freeUntil(start, now.plus(grace));
        }
        data.state = VisitState.AGREED;
        data.engineer = engineer;
        data.start = start;
        data.end = start.plus(data.lasts);
        data.agreedAt = now;
        data.clockStands = standsUntil(start);
    }

    /** In whole minutes, as letters tell it. */
    private static Instant freeUntil(Instant start, Instant afterTold) {
        var told = afterTold.truncatedTo(ChronoUnit.MINUTES);
        var whole = told.isBefore(afterTold) ? told.plus(1, ChronoUnit.MINUTES) : told;
        var free = whole.isAfter(start.minus(NOTICE)) ? whole : start.minus(NOTICE);
        return free.isAfter(start) ? start : free;
    }

    /** The clock stands only for a wish: the customer wants it later than the desk promised to come. */
    private boolean standsUntil(Instant start) {
        var within = data.within;
        var wished = data.request.wishedFrom();
        return data.clockMayStand
                && within != null
                && wished != null
                && wished.isAfter(within)
                && !start.isBefore(wished);
    }

    /** Whether the clock of the solution stands by this visit at a moment. */
    boolean standsAt(Instant now) {
        return data.clockStands && data.state == VisitState.AGREED && data.start != null && now.isBefore(data.start);
    }

    void displace() {
        data.displacedTimes++;
    }

    /** @return whether it is to be charged now: late, and not charged before */
    boolean chargeIfLate(Actor by, Instant now) {
        if (!by.isWishOfCustomer() || !isLate(now) || data.lateFee) {
            return false;
        }
        data.lateFee = true;
        return true;
    }

    /** Whether the customer's change at this moment comes too late to be free: the last free second is in time. */
    public boolean isLate(Instant now) {
        return data.state == VisitState.AGREED
                && mayCost()
                && now.truncatedTo(ChronoUnit.SECONDS).isAfter(Objects.requireNonNull(data.freeUntil));
    }

    void cancel(String reason, Instant now) {
        refuseUnless(
                data.state == VisitState.REQUESTED || data.state == VisitState.AGREED,
                "уже нельзя отменить: " + data.state.words(Language.RU),
                "can't be cancelled any more: " + data.state.words(Language.EN));
        data.state = VisitState.CANCELLED;
        data.reason = reason;
        data.endedAt = now;
        data.icsSequence++;
    }

    /** Loses its time. */
    void release() {
        refuseUnless(data.state == VisitState.AGREED, "не назначен", "has no time");
        data.state = VisitState.REQUESTED;
        data.engineer = null;
        data.start = null;
        data.end = null;
        data.freeUntil = null;
        data.clockStands = false;
        data.icsSequence++;
    }

    void begin(Instant now) {
        refuseUnless(
                data.state == VisitState.AGREED,
                "нельзя начать: " + data.state.words(Language.RU),
                "can't begin: " + data.state.words(Language.EN));
        data.state = VisitState.STARTED;
        data.beganAt = now;
    }

    void end(VisitState how, String reason, Instant now) {
        if (!ENDS.contains(how)) {
            throw new IllegalArgumentException("no end of a visit: " + how);
        }
        refuseUnless(
                data.state.hasTime(),
                "нельзя завершить: " + data.state.words(Language.RU),
                "can't end: " + data.state.words(Language.EN));
        refuseUnless(
                how == VisitState.DONE || !reason.isBlank(),
                "закончится так только с причиной: напишите, почему",
                "ends like that only with a reason: write why");
        data.state = how;
        data.reason = reason;
        data.endedAt = now;
        if (data.beganAt == null && how != VisitState.NOBODY_THERE) {
            data.beganAt = now;
        }
    }

    /** The times of a visit that has them. */
    public Instant agreedStart() {
        return Objects.requireNonNull(data.start, "the visit has no time");
    }

    public Instant agreedEnd() {
        return Objects.requireNonNull(data.end, "the visit has no time");
    }

    public String agreedEngineer() {
        return Objects.requireNonNull(data.engineer, "the visit has no engineer");
    }

    private void refuseUnless(boolean allowed, String russian, String english) {
        if (!allowed) {
            throw new Refusal(
                    "Выезд по заявке № " + data.ticket + " " + russian + ".",
                    "The visit of ticket no. " + data.ticket + " " + english + ".");
        }
    }

    @Override
    public String toString() {
        return "visit " + data.id + " of ticket " + data.ticket + ": " + data.state + start(data.start);
    }

    private static String start(@Nullable Instant start) {
        return start == null ? "" : " at " + start;
    }
}
