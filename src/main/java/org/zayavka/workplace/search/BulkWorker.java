package org.zayavka.workplace.search;

import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zayavka.shared.Background;
import org.zayavka.shared.Refusal;
import org.zayavka.workplace.search.BulkJobs.Item;

/** Works the jobs off, a transaction a ticket: what is done is marked as done in it, and what fails is said why. */
@Component
class BulkWorker extends Background {

    private static final Logger log = LoggerFactory.getLogger(BulkWorker.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int ATTEMPTS = 4;
    private static final int DEEPEST = 20;

    private final BulkJobs jobs;
    private final BulkWork work;
    private final TransactionTemplate transactions;

    BulkWorker(BulkJobs jobs, BulkWork work, TransactionTemplate transactions) {
        super("bulk-actions", PAUSE);
        this.jobs = jobs;
        this.work = work;
        this.transactions = transactions;
    }

    @Override
    protected void run() {
        try {
            while (isRunning() && step()) {
                // The next ticket.
            }
        } catch (RuntimeException | Error trouble) {
            // An exception would end the schedule. What is not done waits in its row.
            log.error("An action on many tickets is interrupted, it goes on in {}", PAUSE, trouble);
        }
    }

    /** @return whether there was one */
    boolean step() {
        var at = new Item[1];
        try {
            return Objects.requireNonNull(transactions.execute(transaction -> {
                var next = jobs.next();
                next.ifPresent(item -> {
                    at[0] = item;
                    work.doWith(item.job(), item.ticket());
                    jobs.done(item);
                });
                return next.isPresent();
            }));
        } catch (RuntimeException problem) {
            if (at[0] == null) {
                throw problem;
            }
            failed(at[0], problem);
            return true;
        }
    }

    private void failed(Item item, RuntimeException problem) {
        if (isOfTheMoment(problem) && item.attempts() + 1 < ATTEMPTS) {
            transactions.executeWithoutResult(transaction -> jobs.again(item));
            return;
        }
        var why = refusal(item, problem).orElseGet(() -> {
            log.warn("Ticket {}: {} failed", item.ticket(), item.job().action(), problem);
            return new Refusal(
                    "Заявка № " + item.ticket() + ": не получилось. Откройте её и сделайте то же вручную.",
                    "Ticket no. " + item.ticket() + ": failed. Open it and do the same by hand.");
        });
        transactions.executeWithoutResult(transaction -> jobs.failed(item, why));
    }

    /** Somebody else was at work on it just then. */
    private static boolean isOfTheMoment(Throwable problem) {
        return causes(problem)
                .anyMatch(cause -> cause instanceof OptimisticLockingException
                        || cause instanceof TransientDataAccessException
                        || cause instanceof SQLException database
                                && String.valueOf(database.getSQLState()).startsWith("40"));
    }

    /** The engine wraps what its steps say; what its forms say is in words already. */
    private static Optional<Refusal> refusal(Item item, Throwable problem) {
        return causes(problem)
                .filter(Refusal.class::isInstance)
                .map(Refusal.class::cast)
                .findFirst()
                .or(() -> causes(problem)
                        .filter(WebApplicationException.class::isInstance)
                        .map(said -> new Refusal(
                                String.valueOf(said.getMessage()),
                                "Ticket no. " + item.ticket()
                                        + ": the rules of its task don't allow it; a colleague may"
                                        + " hold it. Open the ticket and ask them."))
                        .findFirst())
                .or(() -> causes(problem)
                        .filter(AuthorizationException.class::isInstance)
                        .map(refused -> new Refusal(
                                "Задача заявки № " + item.ticket()
                                        + " лежит в другой очереди: взять и передать её могут её сотрудники.",
                                "The task of ticket no. " + item.ticket()
                                        + " is in another queue: its people may take it and hand it over."))
                        .findFirst());
    }

    private static Stream<Throwable> causes(Throwable problem) {
        return Stream.iterate(problem, Objects::nonNull, Throwable::getCause).limit(DEEPEST);
    }
}
