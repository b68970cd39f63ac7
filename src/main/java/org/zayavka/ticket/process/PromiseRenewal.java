package org.zayavka.ticket.process;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.zayavka.shared.OneNode;
import org.zayavka.shared.TicketId;
import org.zayavka.ticket.PromiseBasis;
import org.zayavka.ticket.Tickets;
import org.zayavka.ticket.Waiting;

/**
 * When a calendar, the production calendar or the plan of a contract has changed, asks of every open ticket whether its
 * promise still follows, and tells the ticket's process where it does not. One node does it; each ticket is a
 * transaction of its own, and a pass that was cut off begins anew.
 */
@Component
class PromiseRenewal implements SchedulingConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(PromiseRenewal.class);
    private static final int BATCH = 500;

    private final PromiseBasis basis;
    private final Tickets tickets;
    private final HandleTicketProcess process;
    private final HeadWaits headWaits;
    private final Waiting waiting;
    private final OneNode oneNode;
    private final TransactionOperations transaction;
    private PromiseBasis.@Nullable Versions passed;

    PromiseRenewal(
            PromiseBasis basis,
            Tickets tickets,
            HandleTicketProcess process,
            HeadWaits headWaits,
            Waiting waiting,
            OneNode oneNode,
            TransactionOperations transaction) {
        this.basis = basis;
        this.tickets = tickets;
        this.process = process;
        this.headWaits = headWaits;
        this.waiting = waiting;
        this.oneNode = oneNode;
        this.transaction = transaction;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        registrar.addFixedDelayTask(new FixedDelayTask(
                () -> oneNode.run("promise renewal", this::renewAll), waiting.renewCheck(), waiting.renewCheck()));
    }

    /**
     * What changes while this runs is another version, and the next pass finds it. Each version is passed twice: another
     * node may know the old calendars for some seconds, and promise by them behind the first pass.
     */
    void renewAll() {
        var now = basis.now();
        if (now.equals(basis.ofPromises())) {
            return;
        }
        var batch = basis.open(0, BATCH);
        while (!batch.isEmpty()) {
            batch.forEach(this::renew);
            batch = basis.open(batch.get(batch.size() - 1).number(), BATCH);
        }
        headWaits.move();
        if (now.equals(passed)) {
            basis.rest(now);
        }
        passed = now;
    }

    private void renew(TicketId id) {
        try {
            transaction.executeWithoutResult(status -> {
                if (basis.outdates(tickets.get(id))) {
                    process.renewPromise(id);
                }
            });
        } catch (RuntimeException trouble) {
            LOG.error("Ticket {}: its promise could not be renewed, it stays as it was", id, trouble);
        }
    }
}
