package org.zayavka.channel;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.Language;

/**
 * Sends what waits in the outbox: one transaction from the locked row to its new state. A node that dies between the
 * mail server's yes and the commit leaves the row waiting: then a second copy with the same Message-ID goes out.
 */
@Component
class OutboxDispatcher {

    private static final Logger log = LoggerFactory.getLogger(OutboxDispatcher.class);

    private final OutboxTable table;
    private final HourlyCap cap;
    private final TransactionTemplate transactions;
    private final ObjectProvider<Courier> couriers;
    private final ApplicationEventPublisher events;
    private final ChannelSettings settings;
    private final BackOff backOff;
    private final Clock clock;
    private final Pause pause;

    OutboxDispatcher(
            OutboxTable table,
            HourlyCap cap,
            PlatformTransactionManager transactions,
            ObjectProvider<Courier> couriers,
            ApplicationEventPublisher events,
            ChannelSettings settings,
            Clock clock) {
        this.table = table;
        this.cap = cap;
        this.transactions = new TransactionTemplate(transactions);
        this.couriers = couriers;
        this.events = events;
        this.settings = settings;
        this.backOff = new BackOff(settings.outBackOff(), settings.outMaxBackOff());
        this.clock = clock;
        this.pause = new Pause(backOff);
    }

    /** Sends one message; false when none is due, or the mail server can't be reached. */
    boolean work() {
        var courier = couriers.getIfAvailable();
        if (courier == null || pause.lasts(clock.instant())) {
            return false;
        }
        var progress = new Progress();
        try {
            var sent = Boolean.TRUE.equals(transactions.execute(transaction -> sendNext(courier, progress)));
            if (!sent) {
                courier.rest();
            }
            return sent;
        } catch (RuntimeException | Error problem) {
            if (progress.row == null) {
                throw problem;
            }
            recover(progress.row, progress, problem);
            return true;
        }
    }

    private boolean sendNext(Courier courier, Progress progress) {
        var next = table.lockNext(clock.instant());
        if (next.isEmpty()) {
            return false;
        }
        var row = next.get();
        progress.row = row;
        progress.held = row.mayBeHeld() ? cap.held(row.remaining()) : Map.of();
        try {
            progress.handover = hand(courier, row, progress.held);
        } catch (CourierUnavailable closed) {
            postpone(row, progress.held, closed);
            return false;
        }
        settle(row, progress.handover, progress.held);
        return true;
    }

    private Handover hand(Courier courier, OutboxRow row, Map<EmailAddress, Instant> held) {
        var free = row.remaining().stream()
                .filter(address -> !held.containsKey(address))
                .toList();
        if (free.isEmpty()) {
            return Handover.NOTHING;
        }
        var handover = courier.hand(row.message(), row.messageId(), free);
        pause.end();
        return handover;
    }

    private void postpone(OutboxRow row, Map<EmailAddress, Instant> held, CourierUnavailable closed) {
        var until = pause.begin(clock.instant());
        log.warn(
                "The mail server can't be reached, outgoing mail waits until {}: {}",
                until,
                inLog(closed.getMessage()));
        table.postpone(row, List.of(), held, until, closed.getMessage() == null ? "" : closed.getMessage());
    }

    private static String inLog(@Nullable String problem) {
        return OwnReason.read(String.valueOf(problem), Language.EN);
    }

    private void settle(OutboxRow row, Handover handover, Map<EmailAddress, Instant> held) {
        var now = clock.instant();
        var settlement = Settlement.of(row, handover, held, now, backOff, settings);
        table.settle(row.id(), settlement, now);
        table.count(row.id(), handover.accepted(), now);
        if (settlement.state() == Delivery.State.SENT) {
            events.publishEvent(new MessageSent(row.id(), row.message().ticket(), now));
        }
        if (!settlement.lost().isEmpty()) {
            log.warn("Message {} did not reach {}: {}", row.id(), settlement.lost(), inLog(settlement.problem()));
            events.publishEvent(new MessageUndelivered(
                    row.id(), row.message().ticket(), settlement.lost(), settlement.problem(), now));
        }
    }

    /**
     * The transaction was rolled back. What the mail server has taken is written down all the same, so that nobody gets
     * it again; what it refused is asked again and then told again.
     */
    private void recover(OutboxRow row, Progress progress, Throwable problem) {
        var handover = progress.handover;
        var held = progress.held;
        var accepted = handover == null ? List.<EmailAddress>of() : handover.accepted();
        var left = row.remaining().stream()
                .filter(address -> !accepted.contains(address) && !held.containsKey(address))
                .toList();
        var words = Problems.of(problem);
        if (!left.isEmpty() && DatabaseTrouble.isBehind(problem)) {
            // No refusal of anybody: nothing that the message could be given up for.
            log.warn("The database failed under message {}, it is tried again", row.id(), problem);
            var until = clock.instant().plus(backOff.after(row.attempts() + 1));
            transactions.executeWithoutResult(transaction -> {
                table.postpone(row, accepted, held, until, words);
                table.count(row.id(), accepted, clock.instant());
            });
            return;
        }
        log.error("Message {} can't be sent, it is tried again", row.id(), problem);
        var deferred = left.stream().collect(Collectors.toMap(address -> address, address -> words));
        var outcome = new Handover(accepted, Map.of(), deferred);
        transactions.executeWithoutResult(transaction -> settle(row, outcome, held));
    }

    /** What an attempt has reached, kept outside of its transaction. */
    private static final class Progress {
        private @Nullable OutboxRow row;
        private @Nullable Handover handover;
        private Map<EmailAddress, Instant> held = Map.of();
    }
}
