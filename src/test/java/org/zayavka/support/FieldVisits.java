package org.zayavka.support;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zayavka.billing.PriceList;
import org.zayavka.customer.Entries;
import org.zayavka.visit.Engineer;
import org.zayavka.visit.Engineers;
import org.zayavka.visit.VisitId;

/** Tickets with agreed visits, at any hour that a test needs, and a price list. */
@NullUnmarked
public final class FieldVisits {

    private final JdbcClient jdbc;
    private final Engineers engineers;
    private final PriceList prices;

    public FieldVisits(JdbcClient jdbc, Engineers engineers, PriceList prices) {
        this.jdbc = jdbc;
        this.engineers = engineers;
        this.prices = prices;
    }

    /** A visit of an hour that is agreed, whatever the hours of visits are. */
    public VisitId agreed(String engineer, Instant start) {
        return agreed(engineer, start, "ru", "Не печатает принтер");
    }

    public VisitId agreed(String engineer, Instant start, String language, String subject) {
        engineer(engineer);
        // Each in a district of the calendar of its own: another test's visit at the same hour is not in its way.
        jdbc.sql("update desk.visit set state = 'CANCELLED' where engineer = :engineer and state = 'AGREED'")
                .param("engineer", engineer)
                .update();
        var id = jdbc.sql("""
                insert into desk.visit (ticket, state, requested_at, skill, area, address, intercom, responsible_name,
                    responsible_phone, responsible_email, notes, duration_minutes, priority, engineer, starts_at,
                    ends_at, agreed_at, free_until)
                values (:ticket, 'AGREED', :now, 'printer', 'centre', 'ул. Полевая, 1, офис 7', '12К', 'Пётр Сомов',
                    '+7 900 000-00-00', 'petr@romashka.example', 'Вход со двора', 60, 50, :engineer, :start,
                    cast(:start as timestamptz) + interval '1 hour', :now,
                    cast(:start as timestamptz) - interval '1 hour')
                returning id
                """)
                .param("ticket", ticket(language, subject))
                .param("now", Timestamp.from(Instant.now()))
                .param("engineer", engineer)
                .param("start", Timestamp.from(start))
                .query(Long.class)
                .single();
        return new VisitId(id);
    }

    public void engineer(String login) {
        if (engineers.find(login).isEmpty()) {
            engineers.save(new Engineer(login, "Фёдор Зимин", "", Set.of("printer"), Set.of(), "", true, 0), "test");
        }
    }

    private long ticket(String language, String subject) {
        return jdbc.sql("""
                insert into desk.ticket (number, subject, state, mailbox, department, arrived_at, quarantine,
                    company_name, requester_name, requester_address, requester_language, requester_zone,
                    identified_by, priority, impact, declared_urgent, queue, task_priority, line, opened_times,
                    draft, question, last_agent, calendar, reaction_minutes, solution_minutes, counted_from,
                    reaction_due, reaction_warning_at, solution_due, warning_at, link_to_contract, undelivered, task,
                    assignee, version)
                values (nextval('desk.ticket_number'), :subject, 'WORKING', 'support@zayavka.example', 'support',
                    now(), false, 'ООО «Ромашка»', 'Ольга Петровна', 'olga@romashka.example', :language,
                    'Europe/Moscow', 'REGISTERED_ADDRESS', 'NORMAL', 'PERSON', false, 'line1', 50, 1, 1,
                    '', '', '', 'workdays9to19', 120, 480, now(), now(), now(), now(), now(), '', false, '', '', 0)
                returning number
                """)
                .param("subject", subject)
                .param("language", language)
                .query(Long.class)
                .single();
    }

    /** The fee for late changes, and two kinds of work. */
    public FieldVisits prices() {
        price("1.1", "Выезд, не отменённый вовремя", "A visit that was not cancelled in time", "1500");
        price("2.1", "Работа инженера вне договора", "Work outside the contract", "2400.50");
        price("2.10", "Прокладка кабеля", "Cabling", "120");
        return this;
    }

    private void price(String item, String russian, String english, String price) {
        if (prices.price(item, Instant.now()).isPresent()) {
            return;
        }
        prices.add(
                new Entries(Map.of(
                        "item",
                        item,
                        "titleRu",
                        russian,
                        "titleEn",
                        english,
                        "unitRu",
                        "час",
                        "unitEn",
                        "hour",
                        "price",
                        price,
                        "validFrom",
                        "2026-01-01",
                        "offered",
                        "yes")),
                "test");
    }
}
