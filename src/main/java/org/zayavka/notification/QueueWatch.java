package org.zayavka.notification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.zayavka.notification.QueueLine.Waiting;
import org.zayavka.shared.OneNode;
import org.zayavka.shared.TicketId;
import org.zayavka.ticket.Ahead;
import org.zayavka.ticket.Queues;
import org.zayavka.ticket.State;
import org.zayavka.ticket.Tickets;

/**
 * Tells a requester, once, that tickets of higher priority went ahead and the hour that was told does not hold (S3.6).
 * Nothing of it happens in the transaction that puts a ticket ahead: a letter must not wait for a queue.
 */
@Component
class QueueWatch implements SchedulingConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(QueueWatch.class);

    private final QueueLine line;
    private final Queues queues;
    private final Tickets tickets;
    private final RequesterLetters letters;
    private final QueueSettings settings;
    private final OneNode oneNode;
    private final TransactionOperations transaction;

    QueueWatch(
            QueueLine line,
            Queues queues,
            Tickets tickets,
            RequesterLetters letters,
            QueueSettings settings,
            OneNode oneNode,
            TransactionOperations transaction) {
        this.line = line;
        this.queues = queues;
        this.tickets = tickets;
        this.letters = letters;
        this.settings = settings;
        this.oneNode = oneNode;
        this.transaction = transaction;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        registrar.addFixedDelayTask(new FixedDelayTask(
                () -> oneNode.run("queue watch", this::tellWhoWasOvertaken), settings.check(), settings.check()));
    }

    /** Each letter is a transaction of its own: one that can't be written keeps nobody else from hearing. */
    void tellWhoWasOvertaken() {
        for (var head : line.heads().values()) {
            for (var ticket : overtaken(head)) {
                try {
                    transaction.executeWithoutResult(status -> tell(ticket));
                } catch (RuntimeException trouble) {
                    LOG.error("Ticket {}: its requester was not told that the queue has moved", ticket, trouble);
                }
            }
        }
    }

    /** @param head of one queue, in its order */
    private List<TicketId> overtaken(List<Waiting> head) {
        var found = new ArrayList<TicketId>();
        for (int before = 0; before < head.size(); before++) {
            var waiting = head.get(before);
            var ahead = head.subList(0, before);
            if (hasMoved(waiting, ahead) && ahead.stream().anyMatch(it -> it.wentAheadOf(waiting))) {
                found.add(waiting.ticket());
            }
        }
        return found;
    }

    private boolean hasMoved(Waiting waiting, List<Waiting> before) {
        if (!waiting.untouched() || waiting.moved() || waiting.told() == null || waiting.calendar() == null) {
            return false;
        }
        long roundTheClock = before.stream()
                .filter(it -> queues.isRoundTheClock(it.calendar()))
                .count();
        Instant now =
                queues.reckoned(waiting.queue(), new Ahead(before.size(), (int) roundTheClock), waiting.calendar());
        return now != null && now.isAfter(waiting.told().plus(settings.tellAfter()));
    }

    /** An agent may have taken it since the queue was read. */
    private void tell(TicketId id) {
        var ticket = tickets.get(id);
        if (ticket.state() == State.WORKING) {
            letters.send(id, Letter.QUEUE_MOVED, null);
        }
    }
}
