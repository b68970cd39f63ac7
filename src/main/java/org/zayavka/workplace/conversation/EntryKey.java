package org.zayavka.workplace.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where an entry stands in a thread: by its moment, at the same moment what was decided before what was said. */
record EntryKey(Instant at, Kind kind, long id) {

    private static final Pattern SHAPE = Pattern.compile("(\\d{1,17})-([edm])-(\\d{1,18})");

    /** In the order of one moment. */
    enum Kind {
        DECISION,
        EVENT,
        MESSAGE;

        /** As the page calls it; a message is a letter or a note. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static EntryKey of(ResultSet row, int index) throws SQLException {
        return new EntryKey(row.getTimestamp("at").toInstant(), Kind.values()[row.getInt("rank")], row.getLong("id"));
    }

    /** Empty for what is no key. */
    static Optional<EntryKey> parse(String text) {
        var parts = SHAPE.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var kind = switch (parts.group(2)) {
            case "d" -> Kind.DECISION;
            case "e" -> Kind.EVENT;
            default -> Kind.MESSAGE;
        };
        var at = Instant.EPOCH.plus(Long.parseLong(parts.group(1)), ChronoUnit.MICROS);
        return Optional.of(new EntryKey(at, kind, Long.parseLong(parts.group(3))));
    }

    @Override
    public String toString() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "-" + kind.code().charAt(0) + "-" + id;
    }
}
