package org.zayavka.claim;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the passing of days means to a claim. */
@Component
public class ClaimDeadlines {

    private final ClaimRows rows;
    private final ClaimWriter writer;
    private final ClaimLog log;
    private final ClaimDays days;
    private final ClaimSettings settings;
    private final Clock clock;

    ClaimDeadlines(
            ClaimRows rows, ClaimWriter writer, ClaimLog log, ClaimDays days, ClaimSettings settings, Clock clock) {
        this.rows = rows;
        this.writer = writer;
        this.log = log;
        this.days = days;
        this.settings = settings;
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
            log.note(new ClaimEvent.DueMoved(id, now, "", before.dueOn(), after.dueOn()));
            if (undone) {
                log.note(new ClaimEvent.BreachUndone(id, now, "", after.dueOn()));
            }
        }
    }
}
