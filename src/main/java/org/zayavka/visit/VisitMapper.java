package org.zayavka.visit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.TicketId;

/** A row as a visit. */
final class VisitMapper {

    private VisitMapper() {}

    static Visit visit(ResultSet row, int index) throws SQLException {
        var data = new VisitData(
                new VisitId(row.getLong("id")),
                new TicketId(row.getLong("ticket")),
                row.getTimestamp("requested_at").toInstant(),
                row.getInt("version"),
                request(row),
                Duration.ofMinutes(row.getLong("duration_minutes")));
        data.state = VisitState.valueOf(row.getString("state"));
        data.within = instant(row, "visit_within");
        data.clockMayStand = row.getBoolean("clock_may_stand");
        data.priority = row.getInt("priority");
        data.engineer = row.getString("engineer");
        data.start = instant(row, "starts_at");
        data.end = instant(row, "ends_at");
        data.agreedAt = instant(row, "agreed_at");
        data.freeUntil = instant(row, "free_until");
        data.clockStands = row.getBoolean("clock_stands");
        data.beganAt = instant(row, "began_at");
        data.endedAt = instant(row, "ended_at");
        data.reason = row.getString("reason");
        data.displacedTimes = row.getInt("displaced_times");
        data.lateFee = row.getBoolean("late_fee");
        data.icsSequence = row.getInt("ics_sequence");
        return new Visit(data);
    }

    private static VisitRequest request(ResultSet row) throws SQLException {
        return new VisitRequest(
                row.getString("skill"),
                row.getString("area"),
                row.getString("address"),
                row.getString("intercom"),
                new Responsible(
                        row.getString("responsible_name"),
                        row.getString("responsible_phone"),
                        EmailAddress.parse(row.getString("responsible_email")).orElse(null)),
                instant(row, "wished_from"),
                instant(row, "wished_until"),
                row.getString("notes"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
