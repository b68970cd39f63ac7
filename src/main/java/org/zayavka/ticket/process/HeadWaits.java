package org.zayavka.ticket.process;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.zayavka.shared.TicketId;
import org.zayavka.ticket.HeadHours;
import org.zayavka.ticket.Tickets;

/** Breaches that wait for the hours of the head of the desk: the hours may change meanwhile. */
@Component
class HeadWaits {

    private static final Logger LOG = LoggerFactory.getLogger(HeadWaits.class);
    private static final String WAIT = "event_headHours";

    private final ManagementService jobs;
    private final RuntimeService runtime;
    private final Tickets tickets;
    private final HeadHours head;
    private final Clock clock;
    private final TransactionOperations transaction;

    HeadWaits(
            ManagementService jobs,
            RuntimeService runtime,
            Tickets tickets,
            HeadHours head,
            Clock clock,
            TransactionOperations transaction) {
        this.jobs = jobs;
        this.runtime = runtime;
        this.tickets = tickets;
        this.head = head;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Sets their timers to the head's hours by the calendars of now. */
    void move() {
        for (var job : jobs.createJobQuery().activityId(WAIT).timers().list()) {
            try {
                transaction.executeWithoutResult(status -> move(job));
            } catch (RuntimeException trouble) {
                // Most likely it has just fired.
                LOG.warn("A breach waits for the head of the desk until {}: it stays so", job.getDuedate(), trouble);
            }
        }
    }

    private void move(Job job) {
        var number = runtime.getVariable(job.getProcessInstanceId(), TicketVariables.TICKET);
        if (!(number instanceof Number ticket)) {
            return;
        }
        var now = clock.instant();
        var from = head.from(tickets.get(new TicketId(ticket.longValue())), now);
        // One that is due fires anyway.
        if (job.getDuedate().toInstant().isAfter(now) && !Date.from(from).equals(job.getDuedate())) {
            jobs.setJobDuedate(job.getId(), Date.from(from));
        }
    }
}
