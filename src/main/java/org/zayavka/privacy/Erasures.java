package org.zayavka.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zayavka.channel.Mailboxes;
import org.zayavka.privacy.PrivacyRequest.AskedBy;
import org.zayavka.privacy.PrivacyRequest.Kind;
import org.zayavka.privacy.PrivacyRequest.State;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.Refusal;

/** Keeps what was asked about people's data: erasures to be done, and what was done. */
@Component
public class Erasures {

    private static final int LONGEST_REASON = 500;

    private final JdbcClient jdbc;
    private final Persons persons;
    private final PersonKey key;
    private final Mailboxes mailboxes;
    private final Obstacles obstacles;
    private final Clock clock;

    Erasures(JdbcClient jdbc, Persons persons, PersonKey key, Mailboxes mailboxes, Obstacles obstacles, Clock clock) {
        this.jdbc = jdbc;
        this.persons = persons;
        this.key = key;
        this.mailboxes = mailboxes;
        this.obstacles = obstacles;
        this.clock = clock;
    }

    /**
     * Erases a person as soon as nothing stands in the way, in the background.
     *
     * @param reason in words, without the person's name
     * @param login of who of the staff does it
     * @return the number of the record
     * @throws Refusal when no reason is given, the address is one of ours, or the person is being erased already
     */
    @Transactional
    public long begin(EmailAddress address, AskedBy askedBy, String reason, String login) {
        if (mailboxes.byAddress(address).isPresent()) {
            throw new Refusal(
                    "Адрес " + address + " принадлежит самой службе. Укажите адрес человека.",
                    "The address " + address + " is the desk’s own. Give the address of a person.");
        }
        var person = persons.of(address);
        if (unfinished(address).isPresent()) {
            throw new Refusal(
                    "Данные этого человека уже удаляются. Дождитесь конца или отмените то удаление.",
                    "This person’s data are being erased already. Wait for the end or cancel that erasure.");
        }
        var id = record(Kind.ERASURE, person, askedBy, reason, login, State.WAITING, null);
        jdbc.sql("""
                insert into desk.privacy_subject (request, address, names, phones, contact)
                values (:request, :address, :names, :phones, :contact)
                """)
                .param("request", id)
                .param("address", address.value())
                .param("names", person.names().toArray(String[]::new))
                .param("phones", person.phones().toArray(String[]::new))
                .param("contact", person.contact())
                .update();
        return id;
    }

    /** Notes that the data were handed over. */
    @Transactional
    public long handedOver(Person person, AskedBy askedBy, String reason, String login) {
        return record(Kind.EXPORT, person, askedBy, reason, login, State.DONE, null);
    }

    long record(
            Kind kind,
            Person person,
            AskedBy askedBy,
            String reason,
            String login,
            State state,
            @Nullable Long ticket) {
        var words = reason.strip();
        if (words.isEmpty() || words.length() > LONGEST_REASON) {
            throw new Refusal(
                    "Напишите основание, до " + LONGEST_REASON + " знаков, без имени человека.",
                    "Give the reason, up to " + LONGEST_REASON + " characters, without the person’s name.");
        }
        var now = Timestamp.from(clock.instant());
        return jdbc.sql("""
                insert into desk.privacy_request
                    (kind, person, asked_by, reason, login, at, ticket, state, finished_at)
                values (:kind, :person, :askedBy, :reason, :login, :now, :ticket, :state, :finished)
                returning id
                """)
                .param("kind", kind.name())
                .param("person", kind == Kind.MESSAGE ? "" : key.of(person.address()))
                .param("askedBy", askedBy.name())
                .param("reason", new Redaction(person).text("", words))
                .param("login", login)
                .param("now", now)
                .param("ticket", ticket)
                .param("state", state.name())
                .param("finished", state == State.DONE ? now : null)
                .query(Long.class)
                .single();
    }

    /**
     * Gives up an erasure that has not begun.
     *
     * @throws Refusal when it has begun: what is erased is gone
     */
    @Transactional
    public void cancel(long id) {
        var cancelled = jdbc.sql("""
                update desk.privacy_request set state = 'CANCELLED', finished_at = :now
                where id = :id and kind = 'ERASURE' and state = 'WAITING' and counts = '{}'
                """)
                .param("id", id)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (cancelled == 0) {
            throw new Refusal(
                    "Удаление № " + id + " уже началось или закончено, отменить его нельзя.",
                    "Erasure no. " + id + " has begun or is over, it can’t be cancelled.");
        }
        jdbc.sql("delete from desk.privacy_subject where request = :id")
                .param("id", id)
                .update();
    }

    public Optional<PrivacyRequest> get(long id) {
        return jdbc.sql("select * from desk.privacy_request where id = :id")
                .param("id", id)
                .query(Erasures::request)
                .optional();
    }

    /** What waits and runs, then what is over, the newest first. */
    public List<PrivacyRequest> latest(int limit) {
        return jdbc.sql("""
                (select * from desk.privacy_request where finished_at is null order by id desc limit :limit)
                union all
                (select * from desk.privacy_request where finished_at is not null order by finished_at desc limit :limit)
                """).param("limit", limit).query(Erasures::request).list();
    }

    /** What was done about this address before. */
    public List<PrivacyRequest> of(EmailAddress address) {
        return jdbc.sql("select * from desk.privacy_request where person = :person and person <> '' order by id desc")
                .param("person", key.of(address))
                .query(Erasures::request)
                .list();
    }

    private Optional<PrivacyRequest> unfinished(EmailAddress address) {
        return of(address).stream()
                .filter(request -> request.kind() == Kind.ERASURE && request.finishedAt() == null)
                .findFirst();
    }

    /** Whom an unfinished erasure is about; empty once it is over. */
    public Optional<Person> subject(long id) {
        return jdbc.sql("select * from desk.privacy_subject where request = :id")
                .param("id", id)
                .query((row, i) -> {
                    var contact = row.getLong("contact");
                    return new Person(
                            new EmailAddress(row.getString("address")),
                            List.of((String[]) row.getArray("names").getArray()),
                            List.of((String[]) row.getArray("phones").getArray()),
                            contact == 0 ? null : contact);
                })
                .optional();
    }

    /** What an unfinished erasure waits for; empty when it can go on, or is over. */
    public List<Holdings.Obstacle> waitsFor(long id) {
        return subject(id).map(obstacles::of).orElse(List.of());
    }

    static PrivacyRequest request(ResultSet row, int index) throws SQLException {
        var ticket = row.getLong("ticket");
        var ofTicket = row.wasNull() ? null : ticket;
        var finished = row.getTimestamp("finished_at");
        Map<String, Long> counts = Json.counts(row.getString("counts"));
        return new PrivacyRequest(
                row.getLong("id"),
                Kind.valueOf(row.getString("kind")),
                row.getString("person"),
                AskedBy.valueOf(row.getString("asked_by")),
                row.getString("reason"),
                row.getString("login"),
                row.getTimestamp("at").toInstant(),
                ofTicket,
                State.valueOf(row.getString("state")),
                finished == null ? null : finished.toInstant(),
                counts);
    }
}
