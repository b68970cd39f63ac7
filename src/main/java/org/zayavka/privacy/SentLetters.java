package org.zayavka.privacy;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.retention.UnusedFiles;

/** Erases what was sent to the person. What goes out just now is not touched: the erasure waits for it. */
@Component
@Order(40)
class SentLetters implements Erasable {

    private final JdbcClient jdbc;
    private final UnusedFiles files;

    SentLetters(JdbcClient jdbc, UnusedFiles files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    /** All that was sent about the person's own tickets. A letter that never arrived leaves nothing worth keeping. */
    void eraseOwn(Erasure erasure, Long[] tickets) {
        var ids = jdbc.sql("select id from desk.outbox where ticket = any(:tickets) and next_attempt_at is null")
                .param("tickets", tickets)
                .query(Long.class)
                .list();
        wipe(erasure, ids);
    }

    private void wipe(Erasure erasure, List<Long> ids) {
        if (ids.isEmpty()) {
            return;
        }
        var letters = ids.toArray(Long[]::new);
        var attached = jdbc.sql("select unnest(file_ids) from desk.outbox where id = any(:ids)")
                .param("ids", letters)
                .query(String.class)
                .list();
        jdbc.sql("delete from desk.outbox_sent where message = any(:ids)")
                .param("ids", letters)
                .update();
        jdbc.sql("delete from desk.outbox where id = any(:ids) and state in ('FAILED', 'BOUNCED')")
                .param("ids", letters)
                .update();
        jdbc.sql("""
                update desk.outbox
                   set to_addresses = array[:address], cc_addresses = '{}', accepted = '{}', refused = '{}', held = '{}',
                       subject = :mark, text_body = '', html_body = '', problem = '', file_names = '{}',
                       file_types = '{}', file_ids = '{}'
                 where id = any(:ids)
                """)
                .param("address", Mark.ADDRESS)
                .param("mark", Mark.TEXT)
                .param("ids", letters)
                .update();
        erasure.tally.add(Tally.SENT, ids.size());
        files.forget(attached);
    }

    /** What was sent about other people's tickets: the person is no recipient and is not named any more. */
    void redact(Erasure erasure, Long[] tickets) {
        redact(
                erasure,
                jdbc.sql(LETTERS + "where ticket = any(:tickets) and next_attempt_at is null")
                        .param("tickets", tickets)
                        .query(Sent.class)
                        .list());
    }

    /** What was sent to the person apart from these. */
    @Override
    public int erase(Erasure erasure, int atMost) {
        var letters = jdbc.sql(LETTERS + """
                where next_attempt_at is null and id in (
                    select message from desk.outbox_sent where address = :address
                    union
                    select id from desk.outbox where state in ('FAILED', 'BOUNCED')
                        and :address = any(to_addresses || cc_addresses)
                    order by 1 limit :limit)
                """)
                .param("address", erasure.address())
                .param("limit", atMost)
                .query(Sent.class)
                .list();
        wipe(
                erasure,
                letters.stream()
                        .filter(letter -> letter.isOnlyTo(erasure.address()))
                        .map(Sent::id)
                        .toList());
        redact(
                erasure,
                letters.stream()
                        .filter(letter -> !letter.isOnlyTo(erasure.address()))
                        .toList());
        return letters.size();
    }

    private void redact(Erasure erasure, List<Sent> letters) {
        for (var letter : letters) {
            var washed = letter.washed(erasure.redaction);
            if (!washed.equals(letter)) {
                write(washed, erasure.address());
                erasure.tally.add(Tally.SENT, 1);
            }
        }
        jdbc.sql("delete from desk.outbox_sent where address = :address and message = any(:ids)")
                .param("address", erasure.address())
                .param("ids", letters.stream().map(Sent::id).toArray(Long[]::new))
                .update();
    }

    private void write(Sent letter, String address) {
        jdbc.sql("""
                update desk.outbox
                   set to_addresses = :to::text[], cc_addresses = :cc::text[],
                       accepted = array_remove(accepted, :address), refused = array_remove(refused, :address),
                       held = array_remove(held, :address), subject = :subject, text_body = :text, html_body = :html,
                       problem = :problem
                 where id = :id
                """)
                .param("to", letter.to().split(" "))
                .param("cc", letter.cc().isEmpty() ? new String[0] : letter.cc().split(" "))
                .param("address", address)
                .param("subject", letter.subject())
                .param("text", letter.text())
                .param("html", letter.html())
                .param("problem", letter.problem())
                .param("id", letter.id())
                .update();
    }

    /** Addresses have no spaces. */
    private static final String LETTERS = """
            select id, array_to_string(to_addresses, ' ') as "to", array_to_string(cc_addresses, ' ') as cc, subject,
                text_body as text, html_body as html, problem
            from desk.outbox
            """;

    private record Sent(long id, String to, String cc, String subject, String text, String html, String problem) {

        boolean isOnlyTo(String address) {
            return to.equals(address) && cc.isEmpty();
        }

        Sent washed(Wash wash) {
            return new Sent(
                    id,
                    addresses(wash, to),
                    addresses(wash, cc),
                    wash.text("subject", subject),
                    wash.text("text", text),
                    wash.text("html", html),
                    wash.text("problem", problem));
        }

        private static String addresses(Wash wash, String addresses) {
            return Objects.requireNonNull(Arrays.stream(addresses.split(" "))
                    .map(address -> wash.text("address", address))
                    .collect(Collectors.joining(" ")));
        }
    }
}
