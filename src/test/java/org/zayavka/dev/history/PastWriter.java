package org.zayavka.dev.history;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zayavka.sla.Calendars;

/** Puts stories into the desk's tables, some thousand at a time. */
final class PastWriter {

    private final Connection connection;
    private final InventedPast.Span span;
    private final Calendars calendars;
    private @Nullable CopyTable tickets;
    private final CopyTable events = new CopyTable("desk.ticket_event", List.of("ticket", "at", "kind", "facts"));
    private final CopyTable messages = new CopyTable(
            "desk.message",
            List.of(
                    "ticket",
                    "direction",
                    "author",
                    "address",
                    "at",
                    "subject",
                    "pieces",
                    "html",
                    "message_id",
                    "remarks"));

    PastWriter(Connection connection, InventedPast.Span span, Calendars calendars) {
        this.connection = connection;
        this.span = span;
        this.calendars = calendars;
    }

    void add(long number, Story story) throws SQLException {
        var facts = story.until(span.to());
        var row = TicketRow.of(number, story, facts, calendars);
        if (tickets == null) {
            tickets = new CopyTable("desk.ticket", row.keySet());
        }
        tickets.add(row.values());
        facts.forEach(fact -> events.add(List.of(number, fact.at(), fact.kind(), fact.json())));
        if (span.letters()) {
            addLetters(number, story);
        }
        if (events.isFull()) {
            finish();
        }
    }

    private void addLetters(long number, Story story) {
        for (int i = 0; i < story.said().size(); i++) {
            var said = story.said().get(i);
            if (said.at().isBefore(span.to())) {
                messages.add(Arrays.<@Nullable Object>asList(
                        number,
                        said.in() ? "IN" : "OUT",
                        said.author(),
                        said.address(),
                        said.at(),
                        said.subject(),
                        said.pieces(),
                        "",
                        story.messageId(i),
                        "[]"));
            }
        }
    }

    /** Tickets first: the others point to them. */
    void finish() throws SQLException {
        if (tickets != null) {
            tickets.writeTo(connection);
            events.writeTo(connection);
            messages.writeTo(connection);
        }
    }
}
