package org.zayavka.claim;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zayavka.shared.DeskSettings;
import org.zayavka.shared.Refusal;

/** What the passing of days means to a claim. */
@Component
public class ClaimDeadlines {

    private final ClaimRows rows;
    private final ClaimWriter writer;
    private final ClaimLog log;
    private final ClaimDays days;
    private final ClaimSettings settings;
    private final DeskSettings desk;
    private final Clock clock;

    ClaimDeadlines(
            ClaimRows rows,
            ClaimWriter writer,
            ClaimLog log,
            ClaimDays days,
            ClaimSettings settings,
            DeskSettings desk,
            Clock clock) {
        this.rows = rows;
        this.writer = writer;
        this.log = log;
        this.days = days;
        this.settings = settings;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * A day of warning has come.
     *
     * @return whether those who work on the claim are to be told: not once the deadline is over, nor twice of a day
     */
    @Transactional
    public boolean near(ClaimId id) {
        var now = clock.instant();
        var claim = rows.get(id);
        int day = settings.answerWithin() - days.left(claim.term(), now);
        if (!claim.isOpen() || now.isAfter(claim.term().dueAt()) || isNoted(id, day)) {
            return false;
        }
        log.note(new ClaimEvent.DeadlineNear(id, now, "", day));
        return true;
    }

    /** A claim that is registered late has more than one warning behind it; a moved deadline is told anew. */
    private boolean isNoted(ClaimId id, int day) {
        return log.of(id).stream()
                .filter(fact ->
                        fact.kind().equals("ClaimDeadlineNear") || fact.kind().equals("ClaimDueMoved"))
                .reduce((earlier, later) -> later)
                .filter(fact -> String.valueOf(day).equals(fact.details().get("day")))
                .isPresent();
    }

    @Transactional
    public void missed(ClaimId id) {
        var claim = rows.get(id);
        claim.miss(clock.instant());
        writer.save(claim);
        log.note(new ClaimEvent.DeadlineMissed(id, clock.instant(), ""));
    }

    /** The calendar may have been changed since; publishes the fact when it has moved this claim. */
    @Transactional
    public void recount(ClaimId id) {
        var claim = rows.get(id);
        var before = claim.term();
        var after = days.term(claim.arrivedAt());
        if (claim.isOpen() && !after.equals(before)) {
            var now = clock.instant();
            var undone = claim.move(after, now);
            writer.save(claim);
            moved(claim, before, undone, "");
        }
    }

    /**
     * The day of arrival was written down wrongly: the days are counted anew.
     *
     * @throws Refusal for a day that can't be meant, without a reason, and of a claim that is over
     */
    @Transactional
    public void correctArrival(ClaimId id, LocalDate day, String why, String by) {
        var claim = rows.get(id);
        var before = claim.term();
        if (day.equals(before.arrivedOn())) {
            return;
        }
        var now = clock.instant();
        ClaimRules.refuseArrival(day, LocalDate.ofInstant(now, desk.zone()));
        if (why.isBlank()) {
            throw new Refusal(
                    "Напишите, почему день поступления меняется: от него считается срок.",
                    "Write why the day of arrival changes: the deadline is counted from it.");
        }
        // At noon, as of any paper that came before today.
        var at = day.atTime(LocalTime.NOON).atZone(desk.zone()).toInstant();
        var arrived = at.isAfter(now) ? now : at;
        var undone = claim.arrived(arrived, days.term(arrived), now);
        writer.save(claim);
        log.note(new ClaimEvent.ArrivalCorrected(id, now, by, before.arrivedOn(), day, why.strip()));
        moved(claim, before, undone, by);
    }

    private void moved(Claim claim, ClaimTerm before, boolean undone, String by) {
        var now = clock.instant();
        var due = claim.term().dueOn();
        log.note(new ClaimEvent.DueMoved(claim.id(), now, by, before.dueOn(), due));
        if (undone) {
            log.note(new ClaimEvent.BreachUndone(claim.id(), now, by, due));
        }
    }
}
