package org.zayavka.dev.history;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zayavka.sla.Calendars;

/** What the requesters of an invented past say of it: ratings, answers on the phone, and claims that were answered. */
public final class InventedJudgements {

    private static final long SEED = 20_260_630;
    private static final int WORKING_DAYS = 14;
    /** Of so many claims one is answered late. */
    private static final int LATE_ONE = 6;

    private static final List<String> OUTCOMES = List.of("granted", "refused", "partly", "refused");

    /** A number that is the same for the same ticket, and those who said something. */
    private static final String TICKETS = """
            (select ticket.*, ('x' || substr(md5(number::text), 1, 7))::bit(28)::int as lot, solved_at > solution_due as late
               from desk.ticket
              where state = 'CLOSED' and closing in ('CONFIRMED', 'SILENCE') and solved_by <> ''
                and solved_at is not null and closed_at < :until) as t
            """;

    private static final String WHOSE = """
            solved_by, case when line = 2 then 'line2' else queue end, coalesce(plan, 'none'), lower(priority), company,
            company_name
            """;

    private static final String SCORE = """
            case when late then (array[1, 2, 2, 3, 4])[1 + lot / 64 % 5]
                 else (array[5, 5, 5, 4, 4, 4, 5, 3, 5, 2])[1 + lot / 64 % 10] end
            """;

    private final JdbcClient jdbc;
    private final Calendars calendars;
    private final ZoneId zone;

    private InventedJudgements(DataSource database, Calendars calendars, ZoneId zone) {
        this.jdbc = JdbcClient.create(database);
        this.calendars = calendars;
        this.zone = zone;
    }

    /** @param zone in which the desk's days begin */
    public static InventedJudgements of(DataSource database, Calendars calendars, ZoneId zone) {
        return new InventedJudgements(database, calendars, zone);
    }

    /** Adds to the tickets that were closed before, and the claims of that time. */
    public void write(Instant from, Instant until) {
        ratings(until);
        calls(until);
        claims(from, until);
    }

    private void ratings(Instant until) {
        jdbc.sql("""
                insert into desk.rating (ticket, score, words, rated_at, rated_on, changed_at, agent, queue, plan,
                    priority, company, company_name)
                select number, score, case when score <= 2 then %s when score = 5 and lot %% 7 = 0 then %s else '' end,
                       at, (at at time zone :zone)::date, at, %s
                  from (select t.*, %s as score, least(closed_at, solved_at + interval '3 hours') as at
                          from %s where lot %% 4 = 0) as rated
                """.formatted(
                                word(
                                        "Долго ждали ответа",
                                        "Пришлось объяснять дважды",
                                        "Обещали до обеда, сделали вечером",
                                        "It took too long"),
                                word(
                                        "Спасибо, очень быстро!",
                                        "Всё понятно объяснили",
                                        "Приятно иметь дело",
                                        "Quick and friendly"),
                                WHOSE,
                                SCORE,
                                TICKETS))
                .param("zone", zone.getId())
                .param("until", Timestamp.from(until))
                .update();
    }

    /** In the requester's language. */
    private static String word(String first, String second, String third, String english) {
        return "case when requester_language = 'en' then '%s' else (array['%s', '%s', '%s'])[1 + lot / 32 %% 3] end"
                .formatted(english, first, second, third);
    }

    private void calls(Instant until) {
        jdbc.sql("""
                insert into desk.quality_call (ticket, person, planned_at, share, reason, table_version, tried_at, ended_at,
                    outcome, by, score, recommends, wish, answered_on, agent, queue, plan, priority, company,
                    company_name)
                select number, 'history-' || number, closed_at, case when opened_times > 1 or late then 100 else 10 end,
                       case when opened_times > 1 then 'reopened' when late then 'breached' else 'byShare' end, 1, at, at,
                       'answered', 'kira', score,
                       case when lot / 16 %% 6 = 0 then null else least(10, score * 2 + lot / 8 %% 2) end,
                       case when score <= 2 then 'Просят предупреждать заранее, если не успеваем.' else '' end,
                       (at at time zone :zone)::date, %s
                  from (select t.*, %s as score, date_trunc('hour', closed_at) + interval '1 day' as at from %s
                         where lot %% 4 = 1 and (opened_times > 1 or late or lot %% 10 = 1)) as phoned
                 where at < :until
                """.formatted(WHOSE, SCORE, TICKETS))
                .param("zone", zone.getId())
                .param("until", Timestamp.from(until))
                .update();
    }

    /** About one a week, the last fifteen working days left to live ones. */
    private void claims(Instant from, Instant until) {
        var days = calendars.workingDays();
        var dice = Dice.of(SEED, 0);
        var companies = jdbc.sql("select distinct on (company) company as id, company_name as name from desk.ticket"
                        + " where company is not null order by company")
                .query(Company.class)
                .list();
        var last = LocalDate.ofInstant(until, zone);
        int claim = 0;
        for (var day = LocalDate.ofInstant(from, zone);
                !companies.isEmpty();
                day = day.plusDays(5 + dice.one(List.of(0, 2, 4)))) {
            var due = days.plus(day, WORKING_DAYS);
            if (!days.plus(due, 2).isBefore(last)) {
                return;
            }
            var answered = claim % LATE_ONE == 2 ? days.plus(due, 1) : days.plus(day, 8 + dice.one(List.of(0, 2, 5)));
            claim(day, due, answered, OUTCOMES.get(claim++ % OUTCOMES.size()), dice.one(companies), dice);
        }
    }

    record Company(long id, String name) {}

    private void claim(
            LocalDate arrived, LocalDate due, LocalDate answered, String outcome, Company company, Dice dice) {
        var compensation =
                outcome.equals("refused") ? BigDecimal.ZERO : BigDecimal.valueOf(dice.one(List.of(1500, 3000, 12000)));
        jdbc.sql("""
                insert into desk.claim (state, source, language, arrived_at, arrived_on, due_on, due_at, warn_at,
                    registered_by, mailbox, owner_name, contract_number, contact_phone, substance, specialist, answer_by,
                    postal_address, fax, email, reason, outcome, compensation, decided_by, decided_at, company,
                    company_name, accepted_at, acknowledged_at, answered_at, closed_at)
                values ('ANSWERED', 'paper', 'ru', :arrivedAt, :arrived, :due, :dueAt, '{}', 'svetlana', '', :name,
                    'без номера', '+7 900 000-00-00', 'Из прошлого, которого не было: образец для отчётов.', :specialist,
                    'letter', 'а/я 1', '', '', :reason, :outcome, :compensation, 'sergey', :answeredAt, :company, :name,
                    :arrivedAt, :arrivedAt, :answeredAt, :answeredAt)
                """)
                .param("arrivedAt", at(arrived, 11))
                .param("arrived", arrived)
                .param("due", due)
                .param("dueAt", at(due, 18))
                .param("answeredAt", at(answered, 15))
                .param("name", company.name())
                .param("specialist", dice.one(List.of("Анна Громова", "Борис Ветров", "Фёдор Зимин", "")))
                .param("reason", dice.one(List.of("deadline", "deadline", "quality", "conduct", "billing", "other")))
                .param("outcome", outcome)
                .param("compensation", compensation)
                .param("company", company.id())
                .update();
    }

    private Timestamp at(LocalDate day, int hour) {
        return Timestamp.from(day.atTime(LocalTime.of(hour, 0)).atZone(zone).toInstant());
    }
}
