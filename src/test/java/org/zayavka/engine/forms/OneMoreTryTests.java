package org.zayavka.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@NullUnmarked
class OneMoreTryTests {

    private final List<String> tries = new ArrayList<>();

    @Test
    void whatMeetsAnothersChangeIsDoneAgain() {
        var done = OneMoreTry.of(failing(3, new OptimisticLockingException("changed")));

        assertThat(done).isEqualTo("done");
        assertThat(tries).hasSize(4);
    }

    @Test
    void aDeadlockIsAnothersChangeToo() {
        var deadlock = new IllegalStateException(new SQLException("deadlock detected", "40P01"));

        assertThat(OneMoreTry.of(failing(1, deadlock))).isEqualTo("done");
    }

    @Test
    void givesUpAfterAFewTries() {
        assertThatThrownBy(() -> OneMoreTry.of(failing(100, new OptimisticLockingException("changed"))))
                .isInstanceOf(OptimisticLockingException.class);

        assertThat(tries).hasSize(5);
    }

    @Test
    void anyOtherFailureIsToldAtOnce() {
        assertThatThrownBy(() -> OneMoreTry.of(failing(1, new IllegalStateException("broken"))))
                .hasMessage("broken");

        assertThat(tries).hasSize(1);
    }

    /** The transaction is lost: only who began it can begin anew. */
    @Test
    void insideALargerTransactionNothingIsTriedAgain() {
        TransactionSynchronizationManager.setActualTransactionActive(true);
        try {
            assertThatThrownBy(() -> OneMoreTry.of(failing(1, new OptimisticLockingException("changed"))))
                    .isInstanceOf(OptimisticLockingException.class);
        } finally {
            TransactionSynchronizationManager.setActualTransactionActive(false);
        }
        assertThat(tries).hasSize(1);
    }

    private Supplier<String> failing(int times, RuntimeException failure) {
        return () -> {
            tries.add("try");
            if (tries.size() <= times) {
                throw failure;
            }
            return "done";
        };
    }
}
