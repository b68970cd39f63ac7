package org.zayavka.quality;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.LongStream;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zayavka.shared.TicketId;

/** Rows of tickets that were solved and wait for their end. */
@NullUnmarked
final class SolvedTicket {

    private static long next = 5_000_000;

    private final long number;
    private String plan = "standard";
    private String priority = "NORMAL";
    private String address = "olga@romashka.example";
    private int openedTimes = 1;
    private String outcome = "SOLVED";
    private Duration late = Duration.ofHours(-1);

    private SolvedTicket(long number) {
        this.number = number;
    }

    /** One that the lot chooses in so small a share. */
    static SolvedTicket chosenIn(int share) {
        next = LongStream.iterate(next + 1, n -> n + 1)
                .filter(n -> Lot.of(new TicketId(n)) < share)
                .findFirst()
                .orElseThrow();
        return new SolvedTicket(next);
    }

    /** One that is chosen in no share below this one. */
    static SolvedTicket leftOutIn(int share) {
        next = LongStream.iterate(next + 1, n -> n + 1)
                .filter(n -> Lot.of(new TicketId(n)) >= share)
                .findFirst()
                .orElseThrow();
        return new SolvedTicket(next);
    }

    SolvedTicket of(String plan, String priority) {
        this.plan = plan;
        this.priority = priority;
        return this;
    }

    SolvedTicket from(String address) {
        this.address = address;
        return this;
    }

    SolvedTicket reopened() {
        openedTimes = 2;
        return this;
    }

    /** After the promised hour. */
    SolvedTicket late() {
        late = Duration.ofHours(1);
        return this;
    }

    SolvedTicket withoutAnswer() {
        outcome = "NO_ANSWER";
        return late();
    }

    TicketId at(JdbcClient jdbc, Instant now) {
        jdbc.sql("""
                insert into desk.ticket (number, subject, state, mailbox, department, arrived_at, quarantine,
                    company_name, requester_name, requester_address, requester_language, requester_zone,
                    identified_by, priority, impact, declared_urgent, queue, task_priority, line, opened_times,
                    draft, question, last_agent, plan, calendar, reaction_minutes, solution_minutes, counted_from,
                    reaction_due, reaction_warning_at, solution_due, warning_at, link_to_contract, undelivered, task,
                    assignee, outcome, solution, solved_by, solved_at, closes_at, version)
                values (:number, 'Не печатает принтер', 'SOLVED', 'support@zayavka.example', 'support',
                    :now, false, 'ООО «Ромашка»', 'Ольга Петровна', :address, 'ru',
                    'Europe/Moscow', 'REGISTERED_ADDRESS', :priority, 'PERSON', false, 'line1', 50, 1, :opened,
                    '', '', 'anna', :plan, 'workdays9to19', 120, 480, :now, :now, :now, :due, :due, '', false, '', '',
                    :outcome, 'Заменили картридж.', 'anna', :now, :now, 0)
                """)
                .param("number", number)
                .param("address", address)
                .param("priority", priority)
                .param("opened", openedTimes)
                .param("plan", plan)
                .param("outcome", outcome)
                .param("now", Timestamp.from(now))
                .param("due", Timestamp.from(now.minus(late)))
                .update();
        return new TicketId(number);
    }
}
