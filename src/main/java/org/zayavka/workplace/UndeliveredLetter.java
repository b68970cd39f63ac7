package org.zayavka.workplace;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.zayavka.channel.Delivery.State;
import org.zayavka.channel.OwnReason;
import org.zayavka.shared.Language;

/**
 * A letter of ours that has not reached everybody it goes to.
 *
 * @param ticket its number; null for mail that belongs to no ticket
 * @param to all recipients
 * @param nextAttemptAt null when it does not go on by itself
 * @param held whom the cap per address and hour keeps it from, until {@code heldUntil}
 */
record UndeliveredLetter(
        long id,
        @Nullable Long ticket,
        String subject,
        List<String> to,
        State state,
        Instant writtenAt,
        @Nullable Instant nextAttemptAt,
        List<String> held,
        @Nullable Instant heldUntil,
        String problem) {

    /** An agent's decision can help it; one that waits for the mail server goes as soon as it can. */
    public boolean maySendAgain() {
        return ticket != null && (state != State.WAITING || !held.isEmpty());
    }

    public boolean waitsUntilAfter(Instant now) {
        return state == State.WAITING && nextAttemptAt != null && nextAttemptAt.isAfter(now);
    }

    /** What the mail server said, and what we say ourselves in the reader's language. */
    public String why(Locale reader) {
        return OwnReason.read(problem, Language.of(reader));
    }

    static UndeliveredLetter of(ResultSet row, int index) throws SQLException {
        return new UndeliveredLetter(
                row.getLong("id"),
                (Long) row.getObject("ticket"),
                row.getString("subject"),
                texts(row.getArray("recipients")),
                State.valueOf(row.getString("state")),
                row.getTimestamp("written_at").toInstant(),
                instant(row.getTimestamp("next_attempt_at")),
                texts(row.getArray("held")),
                instant(row.getTimestamp("held_until")),
                row.getString("problem"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
