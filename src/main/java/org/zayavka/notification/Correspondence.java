package org.zayavka.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.customer.Identification;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.Remark;
import org.zayavka.shared.TicketId;
import org.zayavka.ticket.NewMessage;
import org.zayavka.ticket.NewMessage.Direction;
import org.zayavka.ticket.NewMessage.Fold;
import org.zayavka.ticket.NewMessage.Piece;
import org.zayavka.ticket.Ticket;

/** What was said before, as far as a letter needs it. */
@Component
class Correspondence {

    private static final int REFERENCES = 12;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    Correspondence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The thread a letter continues; entries that this transaction has not written yet are part of it. */
    LetterThread of(Ticket ticket) {
        var fresh = ticket.messages().stream().map(Entry::of).toList();
        // A ticket that is just being registered has nothing in the database.
        var entries = new ArrayList<>(startsHere(ticket, fresh) ? List.of() : stored(ticket.id()));
        entries.addAll(fresh);
        return LetterThread.of(entries, ticket.requester().address());
    }

    /** The first letter and the last ones, the oldest first. */
    private List<Entry> stored(TicketId ticket) {
        return jdbc.sql("""
                select id, direction, message_id, address, machine, pieces from (
                    (select id, direction, message_id, address, remarks @> '[{"code":"machine-mail"}]' as machine, pieces from desk.message
                      where ticket = :ticket order by id limit 1)
                    union
                    (select id, direction, message_id, address, remarks @> '[{"code":"machine-mail"}]', '[]'::jsonb from desk.message
                      where ticket = :ticket
                        and id > (select min(id) from desk.message where ticket = :ticket)
                        and message_id <> ''
                      order by id desc limit :limit)) as entries
                order by id
                """)
                .param("ticket", ticket.number())
                .param("limit", REFERENCES)
                .query(Correspondence::entry)
                .list();
    }

    /** The letter that came in last, for quoting. */
    Optional<LastLetter> lastLetter(TicketId ticket) {
        return jdbc.sql("""
                select author, at, pieces from desk.message
                where ticket = :ticket and direction = 'IN' and not remarks @> '[{"code":"machine-mail"}]'
                order by id desc limit 1
                """)
                .param("ticket", ticket.number())
                .query((row, n) -> new LastLetter(
                        row.getString("author"), row.getTimestamp("at").toInstant(), pieces(row)))
                .optional();
    }

    /** Whether of the first letter only the original is of use. */
    boolean isDamaged(Ticket ticket) {
        return isRemarked(ticket, "quarantine");
    }

    /** Whether the requester has said on the phone that it works: the ticket closes without waiting for a reply. */
    boolean isSolvedByPhone(Ticket ticket) {
        return ticket.requester().identifiedBy() == Identification.How.PHONE
                && isRemarked(ticket, Remark.SOLVED_BY_PHONE);
    }

    private boolean isRemarked(Ticket ticket, String code) {
        return ticket.messages().stream()
                        .flatMap(message -> message.remarks().stream())
                        .anyMatch(remark -> remark.code().equals(code))
                || jdbc.sql("""
                        select exists (select from desk.message
                            where ticket = :ticket and remarks @> jsonb_build_array(jsonb_build_object('code', :code)))
                        """)
                        .param("ticket", ticket.id().number())
                        .param("code", code)
                        .query(Boolean.class)
                        .single();
    }

    /** The addresses that take part besides the requester's. */
    List<EmailAddress> watchers(TicketId ticket) {
        return jdbc
                .sql("select address from desk.participant where ticket = :ticket order by address")
                .param("ticket", ticket.number())
                .query(String.class)
                .list()
                .stream()
                .flatMap(address -> EmailAddress.parse(address).stream())
                .toList();
    }

    private static boolean startsHere(Ticket ticket, List<Entry> fresh) {
        return !fresh.isEmpty()
                && fresh.get(0).direction() == Direction.IN
                && ticket.messages().get(0).at().equals(ticket.arrivedAt());
    }

    private static Entry entry(ResultSet row, int index) throws SQLException {
        return new Entry(
                Direction.valueOf(row.getString("direction")),
                row.getString("message_id"),
                Objects.requireNonNullElse(row.getString("address"), ""),
                row.getBoolean("machine"),
                pieces(row));
    }

    private static List<Piece> pieces(ResultSet row) throws SQLException {
        try {
            return Arrays.asList(JSON.readValue(row.getString("pieces"), Piece[].class));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** A letter that came in, with the name it is shown under. */
    record LastLetter(String author, Instant at, List<Piece> pieces) {

        String ownText() {
            return pieces.stream()
                    .filter(piece -> piece.fold() == Fold.OPEN)
                    .map(Piece::text)
                    .collect(Collectors.joining("\n"));
        }
    }

    /**
     * An entry of the conversation; pieces only where they are needed.
     *
     * @param address of who wrote; empty for a note
     * @param machine whether a program wrote it
     */
    record Entry(Direction direction, String messageId, String address, boolean machine, List<Piece> pieces) {

        static Entry of(NewMessage message) {
            return new Entry(
                    message.direction(),
                    message.messageId(),
                    message.address() == null ? "" : message.address().value(),
                    message.remarks().stream().anyMatch(remark -> remark.code().equals("machine-mail")),
                    message.pieces());
        }
    }
}
