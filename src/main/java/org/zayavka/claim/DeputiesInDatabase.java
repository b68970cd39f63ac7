package org.zayavka.claim;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zayavka.shared.DeskSettings;
import org.zayavka.shared.Refusal;

@Component
class DeputiesInDatabase implements Deputies {

    private static final String ROLE = "director";
    private static final int LONGEST_DAYS = 366;

    private final JdbcClient jdbc;
    private final Directors directors;
    private final DeskSettings desk;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DeputiesInDatabase(
            JdbcClient jdbc, Directors directors, DeskSettings desk, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.directors = directors;
        this.desk = desk;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public List<Deputy> all() {
        return jdbc.sql("select * from desk.deputy where for_role = :role order by from_date desc, id desc")
                .param("role", ROLE)
                .query(DeputiesInDatabase::deputy)
                .list();
    }

    @Override
    public List<Deputy> inOffice(Instant at) {
        return jdbc.sql("""
                select * from desk.deputy
                 where for_role = :role and :day between from_date and until_date and dismissed_at is null
                 order by id
                """)
                .param("role", ROLE)
                .param("day", day(at))
                .query(DeputiesInDatabase::deputy)
                .list();
    }

    @Override
    public Optional<Deputy> inOffice(String person, Instant at) {
        return inOffice(at).stream()
                .filter(deputy -> deputy.person().equals(person))
                .findFirst();
    }

    @Override
    public boolean mayStandIn(String person) {
        return directors.worksInTasklist(person) && !directors.isDirector(person);
    }

    @Override
    @Transactional
    public Deputy appoint(String person, LocalDate from, LocalDate until, String by) {
        refuseUnlessDirector(by);
        check(person.strip(), from, until);
        var id = jdbc.sql("""
                insert into desk.deputy (person, for_role, from_date, until_date, appointed_by, at)
                values (:person, :role, :from, :until, :by, :at) returning id
                """)
                .param("person", person.strip())
                .param("role", ROLE)
                .param("from", from)
                .param("until", until)
                .param("by", by)
                .param("at", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
        var deputy = find(id).orElseThrow();
        events.publishEvent(new DeputiesChanged());
        events.publishEvent(new DeputyAppointed(deputy));
        return deputy;
    }

    @Override
    @Transactional
    public void dismiss(long id, String by) {
        refuseUnlessDirector(by);
        jdbc.sql("""
                update desk.deputy set dismissed_at = :at, dismissed_by = :by where id = :id and dismissed_at is null
                """)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by)
                .param("id", id)
                .update();
        events.publishEvent(new DeputiesChanged());
    }

    private Optional<Deputy> find(long id) {
        return jdbc.sql("select * from desk.deputy where id = :id")
                .param("id", id)
                .query(DeputiesInDatabase::deputy)
                .optional();
    }

    private void refuseUnlessDirector(String by) {
        if (!directors.isDirector(by)) {
            throw new Refusal(
                    "Заместителя назначает и снимает только генеральный директор.",
                    "Only the general director appoints and dismisses a deputy.");
        }
    }

    private void check(String person, LocalDate from, LocalDate until) {
        if (!directors.isStaff(person)) {
            throw new Refusal(
                    "Сотрудника «" + person + "» нет. Проверьте логин.",
                    "There is no member of staff “" + person + "”. Check the login.");
        }
        if (!directors.worksInTasklist(person)) {
            throw new Refusal(
                    "«" + person + "» не может войти в Tasklist, а решают там. Назначьте другого или попросите"
                            + " администратора дать доступ.",
                    "“" + person + "” can't enter Tasklist, where claims are decided. Appoint somebody else, or ask an"
                            + " administrator to give access.");
        }
        if (until.isBefore(from) || until.isBefore(day(clock.instant()))) {
            throw new Refusal(
                    "Последний день — не раньше первого и не раньше сегодняшнего. Исправьте даты.",
                    "The last day must not lie before the first one, nor before today. Correct the dates.");
        }
        if (until.isAfter(from.plusDays(LONGEST_DAYS))) {
            throw new Refusal(
                    "Заместителя назначают не больше чем на год. Исправьте даты.",
                    "A deputy is appointed for a year at most. Correct the dates.");
        }
    }

    private LocalDate day(Instant at) {
        return at.atZone(desk.zone()).toLocalDate();
    }

    private static Deputy deputy(ResultSet row, int index) throws SQLException {
        var dismissed = row.getTimestamp("dismissed_at");
        return new Deputy(
                row.getLong("id"),
                row.getString("person"),
                row.getObject("from_date", LocalDate.class),
                row.getObject("until_date", LocalDate.class),
                row.getString("appointed_by"),
                row.getTimestamp("at").toInstant(),
                dismissed == null ? null : dismissed.toInstant());
    }
}
