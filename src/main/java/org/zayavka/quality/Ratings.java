package org.zayavka.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zayavka.shared.DeskSettings;
import org.zayavka.shared.Language;
import org.zayavka.shared.Refusal;
import org.zayavka.shared.Remark;
import org.zayavka.shared.TicketId;
import org.zayavka.sla.Moments;
import org.zayavka.ticket.NewMessage;
import org.zayavka.ticket.NewMessage.Fold;
import org.zayavka.ticket.NewMessage.Piece;
import org.zayavka.ticket.Ticket;
import org.zayavka.ticket.TicketRated;
import org.zayavka.ticket.Tickets;

/** Ratings by link (S4.2): one for each ticket, changeable until the month of its closing ends. */
@Component
public class Ratings {

    private final JdbcClient jdbc;
    private final Tickets tickets;
    private final QualitySettings settings;
    private final DeskSettings desk;
    private final Moments moments;
    private final ApplicationEventPublisher listeners;
    private final Clock clock;

    Ratings(
            JdbcClient jdbc,
            Tickets tickets,
            QualitySettings settings,
            DeskSettings desk,
            Moments moments,
            ApplicationEventPublisher listeners,
            Clock clock) {
        this.jdbc = jdbc;
        this.tickets = tickets;
        this.settings = settings;
        this.desk = desk;
        this.moments = moments;
        this.listeners = listeners;
        this.clock = clock;
    }

    /** Empty when there is no such ticket any more. */
    public Optional<Rating> find(TicketId ticket) {
        return jdbc.sql("""
                select number, requester_language, requester_zone, closed_at, coalesce(score, 0) as score,
                       coalesce(words, '') as words
                  from desk.ticket left join desk.rating on rating.ticket = ticket.number
                 where number = :ticket
                """)
                .param("ticket", ticket.number())
                .query((row, i) -> rating(row))
                .optional();
    }

    private Rating rating(ResultSet row) throws SQLException {
        var closed = row.getTimestamp("closed_at");
        return new Rating(
                new TicketId(row.getLong("number")),
                row.getInt("score"),
                row.getString("words"),
                Language.ofCode(row.getString("requester_language")),
                ZoneId.of(row.getString("requester_zone")),
                closed == null ? null : endOfMonth(closed.toInstant()));
    }

    /** Of the desk's month: it is the desk whose figures are done then. */
    private Instant endOfMonth(Instant closed) {
        return LocalDate.ofInstant(closed, desk.zone())
                .withDayOfMonth(1)
                .plusMonths(1)
                .atStartOfDay(desk.zone())
                .toInstant();
    }

    /**
     * Rates, or rates anew; the same again changes nothing.
     *
     * @param score 1 to 5
     * @param words absent to leave those that are there
     * @throws Refusal when the month of its closing is over
     */
    @Transactional
    public void rate(TicketId id, int score, @Nullable String words) {
        var now = clock.instant();
        // Locks the ticket: of two clicks the second sees the first.
        var ticket = tickets.get(id);
        var before = find(id).orElseThrow();
        if (!before.isOpen(now)) {
            throw over(before);
        }
        var said = words == null ? before.words() : words.strip();
        if (score == before.score() && said.equals(before.words())) {
            return;
        }
        write(ticket, score, said, now);
        var isNew = !said.isEmpty() && !said.equals(before.words());
        ticket.rate(new TicketRated(id, now, score), said, isNew ? message(ticket, score, said, now) : null);
        tickets.save(ticket);
        if (score <= settings.badScore() && !said.isEmpty()) {
            listeners.publishEvent(
                    new RatedBadly(id, ticket.subject(), ticket.requester().companyName()));
        }
    }

    private void write(Ticket ticket, int score, String words, Instant now) {
        jdbc.sql("""
                insert into desk.rating (ticket, score, words, rated_at, rated_on, changed_at, agent, queue, plan,
                    priority, company, company_name)
                values (:ticket, :score, :words, :now, :day, :now, :agent, :queue, :plan, :priority, :company,
                    :companyName)
                on conflict (ticket) do update set score = :score, words = :words, changed_at = :now
                """)
                .params(Answerer.of(ticket))
                .param("ticket", ticket.id().number())
                .param("score", score)
                .param("words", words)
                .param("now", Timestamp.from(now))
                .param("day", LocalDate.ofInstant(now, desk.zone()))
                .update();
    }

    private static NewMessage message(Ticket ticket, int score, String words, Instant now) {
        var requester = ticket.requester();
        return new NewMessage(
                NewMessage.Direction.IN,
                requester.name(),
                requester.address(),
                now,
                "",
                List.of(new Piece(Fold.OPEN, words)),
                "",
                "",
                null,
                null,
                List.of(),
                List.of(Remark.of("by-rating", Integer.toString(score))));
    }

    private Refusal over(Rating rating) {
        var until = rating.until();
        var last = until == null ? clock.instant() : until.minusSeconds(1);
        return new Refusal(
                "Оценку можно было менять до конца месяца: " + moments.format(last, desk.zone(), Language.RU)
                        + ". Если есть что сказать, ответьте на письмо.",
                "The rating could be changed until the month ended: " + moments.format(last, desk.zone(), Language.EN)
                        + ". If there is something to say, reply to the letter.");
    }
}
