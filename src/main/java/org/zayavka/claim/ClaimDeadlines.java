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

    @Transactional
    public void near(ClaimId id) {
        var now = clock.instant();
        int day = settings.answerWithin() - days.left(rows.get(id).term(), now);
        log.note(new ClaimEvent.DeadlineNear(id, now, "", day));
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
