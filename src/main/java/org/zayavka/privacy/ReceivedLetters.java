package org.zayavka.privacy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Erases letters as they came in and what was noted about them. Message-ID and checksum stay: the same letter, fetched
 * again from the mailbox, is known and not taken in anew.
 */
@Component
class ReceivedLetters {

    private final JdbcClient jdbc;

    ReceivedLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void erase(Erasure erasure, List<Long> letters) {
        if (letters.isEmpty()) {
            return;
        }
        var ids = letters.toArray(Long[]::new);
        erasure.tally.add(Tally.ORIGINALS, jdbc.sql("""
                update desk.inbox set raw = '', sender = '', problem = '', state = 'DONE', next_attempt_at = null
                where id = any(:ids) and (octet_length(raw) > 0 or sender <> '')
                """).param("ids", ids).update());
        jdbc.sql("""
                update desk.intake_record
                   set sender = null, subject = case when subject = '' then '' else :mark end,
                       note = case when note = '' then '' else :mark end
                 where inbox = any(:ids)
                """).param("ids", ids).param("mark", Mark.TEXT).update();
    }

    /** Of letters in other people's tickets: those that the person wrote, and those that name the address openly. */
    List<Long> naming(Erasure erasure, Long[] tickets) {
        return jdbc
                .sql(
                        "select inbox, coalesce(sender = :address, false) as own from desk.intake_record where ticket = any(:tickets)")
                .param("address", erasure.address())
                .param("tickets", tickets)
                .query(Arrived.class)
                .list()
                .stream()
                .filter(letter -> letter.own() || names(raw(letter.inbox()), erasure.address()))
                .map(Arrived::inbox)
                .toList();
    }

    /** Thirty megabytes perhaps: one at a time. */
    private byte[] raw(long letter) {
        return jdbc.sql("select raw from desk.inbox where id = :id")
                .param("id", letter)
                .query(byte[].class)
                .optional()
                .orElse(new byte[0]);
    }

    private record Arrived(long inbox, boolean own) {}

    private static boolean names(byte[] raw, String address) {
        return new String(raw, ISO_8859_1).toLowerCase(Locale.ROOT).contains(address);
    }

    /** Letters of the person that are in no ticket, or in one that is erased already; what waits for us is left. */
    List<Long> loose(Erasure erasure, int atMost) {
        return jdbc.sql("""
                select inbox from desk.intake_record where sender = :address and outcome <> 'HELD'
                union
                select id from desk.inbox where state = 'FAILED' and sender = :address
                order by 1 limit :limit
                """)
                .param("address", erasure.address())
                .param("limit", atMost)
                .query(Long.class)
                .list();
    }
}
