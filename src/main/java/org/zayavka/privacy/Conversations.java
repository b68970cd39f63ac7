package org.zayavka.privacy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.retention.UnusedFiles;

/** Erases what was said: wholly where it is the person's own or said to them, word by word in what others wrote. */
@Component
class Conversations {

    private static final String GONE = """
            set author = case when direction = 'IN' then :mark else author end, address = null, subject = '',
                pieces = '[]', html = '', remarks = jsonb_build_array(jsonb_build_object('code', :remark::text,
                    'facts', '[]'::jsonb))
            """;

    private final JdbcClient jdbc;
    private final UnusedFiles files;

    Conversations(JdbcClient jdbc, UnusedFiles files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    /** In the person's own tickets: their letters, our letters and notes; what others wrote loses its quotes. */
    void eraseOwn(Erasure erasure, Long[] tickets) {
        gone(
                erasure,
                jdbc.sql("update desk.message " + GONE + """
                from desk.ticket
                where ticket.number = message.ticket and ticket.number = any(:tickets)
                    and (direction <> 'IN' or address is null or address = :address or address = requester_address)
                returning message.id
                """)
                        .param("mark", Mark.TEXT)
                        .param("remark", Mark.REMARK)
                        .param("tickets", tickets)
                        .param("address", erasure.address())
                        .query(Long.class)
                        .list());
        redact(erasure, tickets, true);
    }

    /** In tickets of others: the person's letters; in what others wrote, their name, address and phone. */
    void eraseOthers(Erasure erasure, Long[] tickets) {
        gone(
                erasure,
                jdbc.sql("update desk.message " + GONE + """
                where ticket = any(:tickets) and direction = 'IN' and address = :address
                returning id
                """)
                        .param("mark", Mark.TEXT)
                        .param("remark", Mark.REMARK)
                        .param("tickets", tickets)
                        .param("address", erasure.address())
                        .query(Long.class)
                        .list());
        redact(erasure, tickets, false);
    }

    /** A message that a person has chosen, whoever wrote it. */
    int eraseOne(long message) {
        var changed = jdbc.sql("update desk.message " + GONE + "where id = :id")
                .param("mark", Mark.TEXT)
                .param("remark", Mark.REMARK)
                .param("id", message)
                .update();
        return changed + detach(List.of(message));
    }

    private void gone(Erasure erasure, List<Long> messages) {
        erasure.tally.add(Tally.MESSAGES, messages.size());
        erasure.tally.add(Tally.FILES, detach(messages));
    }

    /** The bytes go when nobody else has them. */
    private int detach(List<Long> messages) {
        var detached = jdbc.sql("delete from desk.attachment where message = any(:messages) returning file")
                .param("messages", messages.toArray(Long[]::new))
                .query(String.class)
                .list();
        files.forget(detached);
        return detached.size();
    }

    private void redact(Erasure erasure, Long[] tickets, boolean withoutQuotes) {
        var said = jdbc.sql("""
                select id, author, address, subject, pieces, html from desk.message
                where ticket = any(:tickets) and pieces <> '[]'
                """).param("tickets", tickets).query(Said.class).list();
        for (var one : said) {
            var washed = washed(one, erasure.redaction, withoutQuotes);
            if (!washed.equals(one)) {
                write(washed);
                erasure.tally.add(Tally.MENTIONS, 1);
            }
        }
    }

    private static Said washed(Said said, Wash wash, boolean withoutQuotes) {
        var pieces = Json.read(said.pieces());
        if (withoutQuotes && pieces instanceof ArrayNode all) {
            all.forEach(piece -> {
                if (piece instanceof ObjectNode object
                        && object.path("fold").asText().equals("QUOTE")) {
                    object.put("text", Mark.TEXT);
                }
            });
        }
        return new Said(
                said.id(),
                wash.text("author", said.author()),
                wash.maybe("address", said.address()),
                wash.text("subject", said.subject()),
                Json.sameUnlessChanged(said.pieces(), wash.json("text", pieces)),
                // A page of HTML quotes in its own ways; the text beside it says the same.
                withoutQuotes ? "" : wash.text("html", said.html()));
    }

    private void write(Said said) {
        jdbc.sql("""
                update desk.message
                   set author = :author, address = :address, subject = :subject, pieces = :pieces::jsonb, html = :html
                 where id = :id
                """)
                .param("author", said.author())
                .param("address", said.address())
                .param("subject", said.subject())
                .param("pieces", said.pieces())
                .param("html", said.html())
                .param("id", said.id())
                .update();
    }

    private record Said(long id, String author, @Nullable String address, String subject, String pieces, String html) {}
}
