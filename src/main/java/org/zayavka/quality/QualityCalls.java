package org.zayavka.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zayavka.quality.CallEnd.How;
import org.zayavka.shared.DeskSettings;
import org.zayavka.shared.Refusal;
import org.zayavka.shared.TicketId;
import org.zayavka.sla.Calendars;
import org.zayavka.ticket.NewMessage;
import org.zayavka.ticket.QualityAnswered;
import org.zayavka.ticket.Tickets;

/** The calls of the quality officer (S1.8): the answers are kept with the ticket. */
@Component
public class QualityCalls {

    private final JdbcClient jdbc;
    private final Tickets tickets;
    private final Calendars calendars;
    private final QualitySettings settings;
    private final DeskSettings desk;
    private final ApplicationEventPublisher listeners;
    private final Clock clock;

    QualityCalls(
            JdbcClient jdbc,
            Tickets tickets,
            Calendars calendars,
            QualitySettings settings,
            DeskSettings desk,
            ApplicationEventPublisher listeners,
            Clock clock) {
        this.jdbc = jdbc;
        this.tickets = tickets;
        this.calendars = calendars;
        this.settings = settings;
        this.desk = desk;
        this.listeners = listeners;
        this.clock = clock;
    }

    public Optional<QualityCall> find(TicketId ticket) {
        return jdbc.sql("select * from desk.quality_call where ticket = :ticket")
                .param("ticket", ticket.number())
                .query((row, i) -> call(row))
                .optional();
    }

    /** Keeps the answers, in the ticket too. */
    @Transactional
    public CallEnd answered(TicketId id, CallAnswers answers, String by) {
        var now = clock.instant();
        end(id, "answered", by, now);
        jdbc.sql("""
                update desk.quality_call
                   set score = :score, recommends = :recommends, wish = :wish, answered_on = :day
                 where ticket = :ticket
                """)
                .param("score", answers.score())
                .param("recommends", answers.recommends())
                .param("wish", answers.wish())
                .param("day", LocalDate.ofInstant(now, desk.zone()))
                .param("ticket", id.number())
                .update();
        var ticket = tickets.get(id);
        ticket.answerQuality(
                new QualityAnswered(id, now, answers.score(), answers.recommends(), by),
                answers.wish().isBlank() ? null : NewMessage.note(by, now, answers.wish()));
        tickets.save(ticket);
        return CallEnd.of(isBad(answers) ? How.BAD : How.ANSWERED);
    }

    private boolean isBad(CallAnswers answers) {
        var recommends = answers.recommends();
        return answers.score() <= settings.badScore()
                || recommends != null && recommends <= settings.badRecommendation();
    }

    /** Nobody picked up: again later, unless that was the last time or it would be too late. */
    @Transactional
    public CallEnd notReached(TicketId id, Instant until, String by) {
        var now = clock.instant();
        var attempts = jdbc.sql("""
                update desk.quality_call set attempts = attempts + 1, tried_at = :now, by = :by
                 where ticket = :ticket and ended_at is null returning attempts
                """)
                .param("now", Timestamp.from(now))
                .param("by", by)
                .param("ticket", id.number())
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> over(id));
        var again = calendars.calendar(settings.calendar()).plus(now, settings.callAgainAfter());
        if (attempts < settings.attempts() && again.isBefore(until)) {
            return new CallEnd(How.AGAIN, again);
        }
        end(id, "unreached", by, now);
        return CallEnd.of(How.UNREACHED);
    }

    @Transactional
    public CallEnd refused(TicketId id, String by) {
        end(id, "refused", by, clock.instant());
        return CallEnd.of(How.REFUSED);
    }

    /** Nobody has phoned, and now nobody remembers; who was not phoned may be about another ticket. */
    @Transactional
    public void drop(TicketId id) {
        jdbc.sql("""
                update desk.quality_call set ended_at = :now, outcome = 'dropped'
                 where ticket = :ticket and ended_at is null
                """)
                .param("now", Timestamp.from(clock.instant()))
                .param("ticket", id.number())
                .update();
    }

    /** Tells the head of the desk what was answered. */
    @Transactional
    public void report(TicketId id) {
        var ticket = tickets.get(id);
        listeners.publishEvent(
                new RatedBadly(id, ticket.subject(), ticket.requester().companyName()));
    }

    /** The head's note on a bad rating. */
    @Transactional
    public void answerRating(TicketId id, String words, String by) {
        var ticket = tickets.get(id);
        ticket.say(NewMessage.note(by, clock.instant(), words));
        tickets.save(ticket);
    }

    private void end(TicketId id, String outcome, String by, Instant now) {
        var ended = jdbc.sql("""
                update desk.quality_call set ended_at = :now, tried_at = :now, outcome = :outcome, by = :by
                 where ticket = :ticket and ended_at is null
                """)
                .param("now", Timestamp.from(now))
                .param("outcome", outcome)
                .param("by", by)
                .param("ticket", id.number())
                .update();
        if (ended == 0) {
            throw over(id);
        }
    }

    private static Refusal over(TicketId id) {
        return new Refusal(
                "Звонок по заявке № " + id + " уже закончен. Обновите страницу.",
                "The call about ticket no. " + id + " is over already. Reload.");
    }

    private static QualityCall call(ResultSet row) throws SQLException {
        var tried = row.getTimestamp("tried_at");
        return new QualityCall(
                new TicketId(row.getLong("ticket")),
                row.getTimestamp("planned_at").toInstant(),
                row.getInt("share"),
                row.getString("reason"),
                row.getInt("table_version"),
                row.getInt("attempts"),
                tried == null ? null : tried.toInstant(),
                row.getTimestamp("ended_at") == null,
                row.getObject("score", Integer.class),
                row.getObject("recommends", Integer.class));
    }
}
