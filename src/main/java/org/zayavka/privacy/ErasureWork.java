package org.zayavka.privacy;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.zayavka.privacy.PrivacyRequest.State;
import org.zayavka.shared.TicketId;

/**
 * Does the erasures, a batch in a transaction: what is erased, what is counted and how far it got commit together, so a
 * node that dies leaves nothing half done and any node goes on. An erasure whose person has open tickets waits.
 */
@Component
class ErasureWork implements SchedulingConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(ErasureWork.class);
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final int BATCH = 20;

    private final JdbcClient jdbc;
    private final Erasures erasures;
    private final Obstacles obstacles;
    private final List<Erasable> places;
    private final List<ErasureListener> listeners;
    private final TransactionOperations transaction;
    private final Clock clock;

    ErasureWork(
            JdbcClient jdbc,
            Erasures erasures,
            Obstacles obstacles,
            List<Erasable> places,
            List<ErasureListener> listeners,
            TransactionOperations transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.erasures = erasures;
        this.obstacles = obstacles;
        this.places = places;
        this.listeners = listeners;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        registrar.addFixedDelayTask(new FixedDelayTask(this::work, EVERY, EVERY));
    }

    synchronized void work() {
        for (var id : unfinished()) {
            try {
                while (step(id)) {
                    // The next batch.
                }
            } catch (RuntimeException trouble) {
                // The others must not wait for it. What is not erased yet still waits in its row.
                LOG.error("Erasure {} is interrupted, the next try is in {}", id, EVERY, trouble);
            }
        }
    }

    private List<Long> unfinished() {
        return jdbc.sql("select id from desk.privacy_request where finished_at is null order by id")
                .query(Long.class)
                .list();
    }

    /** @return whether there may be more to do at once */
    boolean step(long id) {
        return Objects.requireNonNull(
                transaction.execute(status -> lock(id).map(this::step).orElse(false)));
    }

    /** Empty when another node is at it, or it is over. */
    private Optional<PrivacyRequest> lock(long id) {
        return jdbc.sql("""
                select * from desk.privacy_request
                where id = :id and finished_at is null for update skip locked
                """).param("id", id).query(Erasures::request).optional();
    }

    private boolean step(PrivacyRequest request) {
        var person = erasures.subject(request.id()).orElseThrow();
        if (!obstacles.of(person).isEmpty()) {
            settle(request.id(), State.WAITING);
            return false;
        }
        var erasure = new Erasure(request.id(), person, request.login(), new Tally(request.counts()), clock.instant());
        for (var place : places) {
            if (place.erase(erasure, BATCH) > 0) {
                tell(erasure);
                save(erasure);
                return true;
            }
        }
        finish(erasure);
        return false;
    }

    private void tell(Erasure erasure) {
        var tickets =
                erasure.changedTickets.stream().sorted().map(TicketId::new).toList();
        var words = new ArrayList<>(erasure.person.names());
        words.add(erasure.address());
        words.addAll(erasure.person.phones());
        listeners.forEach(listener -> listener.erased(tickets, words));
    }

    private void save(Erasure erasure) {
        jdbc.sql("update desk.privacy_request set state = 'RUNNING', counts = :counts::jsonb where id = :id")
                .param("id", erasure.id)
                .param("counts", Json.write(erasure.tally.counts()))
                .update();
    }

    private void settle(long id, State state) {
        jdbc.sql("update desk.privacy_request set state = :state where id = :id and state <> :state")
                .param("id", id)
                .param("state", state.name())
                .update();
    }

    /** From here on nothing tells any more who it was. */
    private void finish(Erasure erasure) {
        tell(erasure);
        jdbc.sql("delete from desk.privacy_subject where request = :id")
                .param("id", erasure.id)
                .update();
        jdbc.sql("update desk.privacy_request set state = 'DONE', finished_at = :now where id = :id")
                .param("id", erasure.id)
                .param("now", Timestamp.from(erasure.now))
                .update();
        LOG.info("Erasure {} is done: {}", erasure.id, erasure.tally.counts());
    }
}
