package org.zayavka.claim;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;
import org.zayavka.shared.OneNode;
import org.zayavka.sla.Calendars;

/** Moves the deadlines of open claims when the production calendar or the office's hours were changed. */
@Component
class ClaimRecount implements SchedulingConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(ClaimRecount.class);
    private static final Duration EVERY = Duration.ofSeconds(20);

    private final ClaimRows rows;
    private final ClaimDeadlines deadlines;
    private final Calendars calendars;
    private final OneNode oneNode;

    ClaimRecount(ClaimRows rows, ClaimDeadlines deadlines, Calendars calendars, OneNode oneNode) {
        this.rows = rows;
        this.deadlines = deadlines;
        this.calendars = calendars;
        this.oneNode = oneNode;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        registrar.addFixedDelayTask(
                new FixedDelayTask(() -> oneNode.run("claim deadlines", this::recount), EVERY, EVERY));
    }

    void recount() {
        calendars.refresh();
        rows.open().forEach(claim -> {
            try {
                deadlines.recount(claim.id());
            } catch (RuntimeException trouble) {
                LOG.error("Claim {}: its deadline could not be counted again, it stays", claim.id(), trouble);
            }
        });
    }
}
