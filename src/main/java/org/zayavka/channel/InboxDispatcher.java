package org.zayavka.channel;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zayavka.shared.InboxId;

/**
 * Hands what came in to the {@link Reception}: one transaction from the locked row to the row marked as done, so that
 * a node that dies leaves the message as it was. Messages that name the same sender are worked on one after the other
 * in the order of their arrival, unless an earlier one has failed for good; others side by side. A failure of the
 * database counts as no attempt: it says nothing about the message.
 */
@Component
class InboxDispatcher {

    private static final Logger log = LoggerFactory.getLogger(InboxDispatcher.class);
    private static final Duration LONGEST_BACK_OFF = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final ObjectProvider<Reception> receptions;
    private final ChannelSettings settings;
    private final BackOff backOff;
    private final Clock clock;

    /** How often the database has failed under a message, so that one which brings it down does so ever more rarely. */
    private final Map<InboxId, Integer> interruptions = new ConcurrentHashMap<>();

    InboxDispatcher(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            ObjectProvider<Reception> receptions,
            ChannelSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
        this.receptions = receptions;
        this.settings = settings;
        this.backOff = new BackOff(settings.inBackOff(), LONGEST_BACK_OFF);
        this.clock = clock;
    }

    /** Hands over one message; false when none is due. */
    boolean work() {
        var reception = receptions.getIfAvailable();
        if (reception == null) {
            return false;
        }
        var taken = new AtomicReference<Due>();
        try {
            var busy = Boolean.TRUE.equals(transactions.execute(transaction -> receiveNext(reception, taken)));
            Optional.ofNullable(taken.get()).map(Due::id).ifPresent(interruptions::remove);
            return busy;
        } catch (RuntimeException | Error problem) {
            var due = taken.get();
            if (due == null) {
                throw problem;
            }
            if (DatabaseTrouble.isBehind(problem)) {
                interrupted(due, problem);
            } else {
                failed(due, problem);
            }
            return true;
        }
    }

    private boolean receiveNext(Reception reception, AtomicReference<Due> taken) {
        var due = lockNext();
        if (due.isEmpty()) {
            return false;
        }
        taken.set(due.get());
        reception.receive(due.get().id(), isLast(due.get()));
        jdbc.sql("update desk.inbox set state = 'DONE', next_attempt_at = null, problem = '' where id = :id")
                .param("id", due.get().id().value())
                .update();
        return true;
    }

    private Optional<Due> lockNext() {
        return jdbc.sql("""
                select id, attempts
                from desk.inbox due
                where next_attempt_at <= :now
                  and not exists (
                      select from desk.inbox earlier
                      where earlier.state = 'WAITING' and earlier.sender = due.sender and earlier.id < due.id
                        and due.sender <> '')
                order by next_attempt_at, id
                limit 1
                for update of due skip locked
                """)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> new Due(new InboxId(row.getLong("id")), row.getInt("attempts")))
                .optional();
    }

    private boolean isLast(Due due) {
        return due.attempts() >= settings.inAttempts();
    }

    private void interrupted(Due due, Throwable problem) {
        var pause = backOff.after(interruptions.merge(due.id(), 1, Integer::sum));
        log.warn("The database failed under incoming message {}, the next try is in {}", due.id(), pause, problem);
        again(due, 0, pause, problem);
    }

    private void failed(Due due, Throwable problem) {
        var last = isLast(due);
        var pause = last ? settings.inFailedRetry() : backOff.after(due.attempts() + 1);
        if (last) {
            log.error(
                    "Incoming message {} failed for good ({}), look at it on /desk/undelivered; the next try is in {}",
                    due.id(),
                    Problems.of(problem),
                    pause,
                    problem);
        } else {
            log.warn(
                    "Incoming message {} failed ({}), the next try is in {}",
                    due.id(),
                    Problems.of(problem),
                    pause,
                    problem);
        }
        again(due, 1, pause, problem);
    }

    /** @param counted how many attempts it has cost */
    private void again(Due due, int counted, Duration pause, Throwable problem) {
        transactions.executeWithoutResult(transaction -> jdbc.sql("""
                update desk.inbox
                set attempts = attempts + :counted, next_attempt_at = :next, problem = :problem,
                    state = case when attempts + :counted > :most then 'FAILED' else 'WAITING' end
                where id = :id and state <> 'DONE'
                """)
                .param("counted", counted)
                .param("most", settings.inAttempts())
                .param("next", Timestamp.from(clock.instant().plus(pause)))
                .param("problem", Problems.of(problem))
                .param("id", due.id().value())
                .update());
    }

    private record Due(InboxId id, int attempts) {}
}
