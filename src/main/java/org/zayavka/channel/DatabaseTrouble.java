package org.zayavka.channel;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/**
 * Tells a failure of the database from one of the message in hand: the connection broke, the server stops or starts,
 * is full or is a stand-by, or two transactions met. Such a failure says nothing about the message.
 *
 * <p>Codes: PostgreSQL, appendix A. Neither {@code 57014} (a statement took too long) nor {@code 53200} (out of memory)
 * is among them: a single message may be the cause of these each time.
 */
final class DatabaseTrouble {

    private static final Pattern PASSING =
            Pattern.compile("08...|40001|40003|40P01|55P03|57P0[1-5]|53100|53300|53400|58000|58030|25006");

    /** What HikariCP says, without a code, when the roll-back after a broken commit comes too late. */
    private static final String CLOSED = "Connection is closed";

    private DatabaseTrouble() {}

    static boolean isBehind(Throwable problem) {
        var seen = Collections.<Throwable>newSetFromMap(new IdentityHashMap<>());
        var left = new ArrayDeque<Throwable>();
        add(problem, seen, left);
        while (!left.isEmpty()) {
            var next = left.remove();
            if (passes(next)) {
                return true;
            }
            add(next.getCause(), seen, left);
            if (next instanceof TransactionSystemException transaction) {
                // The roll-back over a dead connection fails too and hides what went before.
                add(transaction.getApplicationException(), seen, left);
            }
            if (next instanceof SQLException sql) {
                add(sql.getNextException(), seen, left);
            }
        }
        return false;
    }

    private static boolean passes(Throwable problem) {
        if (!(problem instanceof SQLException sql)) {
            return false;
        }
        var state = sql.getSQLState();
        var coded = state != null && PASSING.matcher(state).matches();
        return coded || sql instanceof SQLTransientConnectionException || CLOSED.equals(sql.getMessage());
    }

    private static void add(@Nullable Throwable problem, Set<Throwable> seen, ArrayDeque<Throwable> left) {
        if (problem != null && seen.add(problem)) {
            left.add(problem);
        }
    }
}
