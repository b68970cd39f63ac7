package org.zayavka.workplace;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.TicketId;
import org.zayavka.visit.Area;
import org.zayavka.visit.Engineer;
import org.zayavka.visit.Engineers;
import org.zayavka.visit.Responsible;
import org.zayavka.visit.Visit;
import org.zayavka.visit.VisitRequest;
import org.zayavka.visit.Visits;

/** Invented visits and engineers for tests of the pages. */
@NullUnmarked
public final class VisitSamples {

    public static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    private final JdbcClient jdbc;
    private final Visits visits;
    private final Engineers engineers;

    public VisitSamples(JdbcClient jdbc, Visits visits, Engineers engineers) {
        this.jdbc = jdbc;
        this.visits = visits;
        this.engineers = engineers;
    }

    /** No visit, no engineer, no area. */
    public VisitSamples nothing() {
        jdbc.sql("delete from desk.visit").update();
        jdbc.sql("delete from desk.engineer_absence").update();
        jdbc.sql("delete from desk.engineer").update();
        jdbc.sql("delete from desk.area").update();
        return this;
    }

    /** Two areas half an hour apart, and two engineers who do everything everywhere. */
    public VisitSamples town() {
        for (var area : new Area[] {new Area("centre", "Центр", "Centre"), new Area("north", "Север", "North")}) {
            engineers.save(area, "test");
        }
        for (var from : new String[] {"centre", "north"}) {
            for (var to : new String[] {"centre", "north"}) {
                engineers.travel(from, to, from.equals(to) ? 15 : 30, "test");
            }
        }
        engineer("fedor", "Фёдор Зимин", "network", "printer");
        engineer("filipp", "Филипп Орлов", "network", "printer");
        return this;
    }

    public void engineer(String login, String name, String... skills) {
        engineers.save(
                new Engineer(login, name, "+7 495 000-00-01", Set.of(skills), Set.of(), "centre", true, 0), "test");
    }

    /** An hour of work; waits for a time. */
    public Visit waiting(String subject, String area, int priority) {
        var number = new DeskRows(jdbc, null)
                .ticket(
                        "line1",
                        subject,
                        "Ольга Петровна",
                        "WORKING",
                        priority,
                        1,
                        DeskRows.ARRIVED.plusSeconds(36_000));
        return visits.request(
                new TicketId(number),
                new VisitRequest(
                        "printer",
                        area,
                        "ул. Лесная, 5",
                        "12",
                        new Responsible(
                                "Ольга Петровна", "+7 495 000-00-09", new EmailAddress("olga@romashka.example")),
                        null,
                        null,
                        ""),
                moscow("2026-11-23T09:00"));
    }

    public Visit agreed(String subject, String area, int priority, String engineer, String moscowTime) {
        var visit = waiting(subject, area, priority);
        return visits.agree(
                visit.id(), engineer, moscow(moscowTime), "dina", visit.version(), moscow("2026-11-23T09:00"));
    }

    public static Instant moscow(String time) {
        return LocalDateTime.parse(time).atZone(MOSCOW).toInstant().truncatedTo(ChronoUnit.SECONDS);
    }
}
