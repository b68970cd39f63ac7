package org.zayavka.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.TransactionSystemException;

/** S4.1: a letter is not given up because the database fell. */
class DatabaseTroubleTests {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01", "57P02", "57P03", "40001", "40P01", "53100", "53300", "25006"})
    void isNobodysFault(String state) {
        assertThat(DatabaseTrouble.isBehind(new IllegalStateException(new SQLException("it failed", state))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22021", "23505", "42601", "53200", "57014"})
    void mayBeTheMessagesFault(String state) {
        assertThat(DatabaseTrouble.isBehind(new IllegalStateException(new SQLException("it failed", state))))
                .isFalse();
    }

    @Test
    void isSeenBehindAFailedRollBack() {
        var rollback = new TransactionSystemException("rollback", new SQLException("no code"));
        rollback.initApplicationException(new IllegalStateException(new SQLException("it failed", "57P01")));

        assertThat(DatabaseTrouble.isBehind(rollback)).isTrue();
        assertThat(DatabaseTrouble.isBehind(new TransactionSystemException(
                        "JDBC rollback failed", new SQLException("Connection is closed"))))
                .isTrue();
    }

    @Test
    void isAPoolThatHasNoConnection() {
        assertThat(DatabaseTrouble.isBehind(new SQLTransientConnectionException("none within 30 s")))
                .isTrue();
        assertThat(DatabaseTrouble.isBehind(new StackOverflowError("deep"))).isFalse();
    }
}
