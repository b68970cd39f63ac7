package org.zayavka.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zayavka.scenario.MatrixDoors.Ticket;

/**
 * Role × door × queue: who may do what with a ticket, each cell asked over HTTP. A cell has two signs, see
 * {@link MatrixDoors}: the first for a ticket of line 1, the second for one of billing.
 */
class AuthorizationMatrixTests extends ScenarioTests {

    /** Groups, each with somebody of its own; and who has left theirs, was dismissed, or never signed in. */
    private static final List<String> ROLES = List.of(
            "line1",
            "line2",
            "billing",
            "field",
            "dispatcher",
            "head",
            "director",
            "secretary",
            "quality",
            "manager",
            "rules",
            "analyst",
            "camunda-admin",
            "left",
            "dismissed",
            MatrixPerson.NOBODY);

    /**
     * Managers, analysts and the director see tasks in Cockpit, which is theirs; of what did not arrive, and of the register, everybody
     * sees their own part. Who works on the tickets of every queue (line 2, the dispatcher, the head) takes and moves them
     * in the tab, wherever the task is. The engineer of a visit reads its ticket.
     */
    private static final String TABLE = """
                                       | l1 l2 bi fi di he dr se qu ma ru an ad le ds no
            ticket page                | +- ++ -+ ++ ++ ++ -- -- ++ ++ -- -- ++ -- ?? ??
            page: letter in HTML       | +- ++ -+ ++ ++ ++ -- -- ++ ++ -- -- ++ -- ?? ??
            page: file                 | +- ++ -+ ++ ++ ++ -- -- ++ ++ -- -- ++ -- ?? ??
            page: original             | +- ++ -+ ++ ++ ++ -- -- ++ ++ -- -- ++ -- ?? ??
            thread                     | +- ++ -+ ++ ++ ++ -- -- ++ ++ -- -- ++ -- ?? ??
            news                       | +- ++ -+ ++ ++ ++ -- -- ++ ++ -- -- ++ -- ?? ??
            card                       | +- ++ -+ ++ ++ ++ -- -- ++ ++ -- -- ++ -- ?? ??
            html                       | +- ++ -+ ++ ++ ++ -- -- ++ ++ -- -- ++ -- ?? ??
            text                       | +- ++ -+ ++ ++ ++ -- -- ++ ++ -- -- ++ -- ?? ??
            original                   | +- ++ -+ ++ ++ ++ -- -- ++ ++ -- -- ++ -- ?? ??
            files/0                    | +- ++ -+ ++ ++ ++ -- -- ++ ++ -- -- ++ -- ?? ??
            articles                   | +- ++ -+ ++ ++ ++ -- -- ++ ++ -- -- ++ -- ?? ??
            search hit                 | +- ++ -+ ++ ++ ++ -- -- ++ ++ -- -- ++ -- ?? ??
            search by number           | +- ++ -+ ++ ++ ++ -- -- ++ ++ -- -- ++ -- ?? ??
            queue page                 | +- -- -+ -- ++ ++ -- -- ++ ++ -- -- ++ -- ?? ??
            task in Tasklist           | +- -- -+ -- -- ++ ++ -- -- ++ -- ++ ++ -- ?? ??
            figures                    | ++ ++ ++ -- ++ ++ ++ -- ++ ++ -- -- ++ -- ?? ??
            figures: voices            | ++ ++ ++ -- ++ ++ ++ -- ++ ++ -- -- ++ -- ?? ??
            figures: open              | ++ ++ ++ -- ++ ++ ++ -- -- ++ -- -- ++ -- ?? ??
            undelivered                | ++ ++ ++ ++ ++ ++ ++ ++ ++ ++ ++ ++ ++ ++ ?? ??
            filed letters              | ++ -- -- -- ++ ++ -- -- ++ ++ -- -- ++ -- ?? ??
            register                   | ++ ++ ++ ++ ++ ++ ++ ++ ++ ++ -- -- ++ -- ?? ??
            register: company          | ++ ++ ++ -- ++ ++ ++ ++ ++ ++ -- -- ++ -- ?? ??
            register: contacts         | -- -- ++ -- ++ ++ ++ ++ ++ ++ -- -- ++ -- ?? ??
            register: years            | ++ ++ ++ ++ ++ ++ ++ ++ ++ ++ -- -- ++ -- ?? ??
            register: settings         | -- -- -- -- -- ++ -- -- -- -- -- -- ++ -- ?? ??
            register: import           | -- -- -- -- -- ++ -- ++ -- -- -- -- ++ -- ?? ??
            register: new plan         | -- -- -- -- -- ++ -- -- -- -- -- -- ++ -- ?? ??
            register: new company      | -- -- -- -- -- !! -- !! -- -- -- -- !! -- ?? ??
            register: change a company | -- -- -- -- -- !! -- !! -- -- -- -- !! -- ?? ??
            register: change a year    | -- -- -- -- -- !! -- -- -- -- -- -- !! -- ?? ??
            register: prices           | -- -- ++ -- ++ ++ ++ ++ ++ ++ -- -- ++ -- ?? ??
            register: new price        | -- -- ++ -- -- ++ -- -- -- -- -- -- ++ -- ?? ??
            register: add a price      | -- -- !! -- -- !! -- -- -- -- -- -- !! -- ?? ??
            register: charges          | -- -- ++ -- -- ++ -- -- -- -- -- -- ++ -- ?? ??
            register: take charges over | -- -- ++ -- -- ++ -- -- -- -- -- -- ++ -- ?? ??
            act                        | -- -- -- ++ ++ ++ -- -- -- -- -- -- ++ -- ?? ??
            act: paper                 | -- 00 00 00 00 00 -- -- 00 00 -- -- 00 -- ?? ??
            act: written               | -- -- -- !! !! !! -- -- -- -- -- -- !! -- ?? ??
            act: arrived               | -- -- -- ++ ++ ++ -- -- -- -- -- -- ++ -- ?? ??
            visits: board              | -- -- -- -- ++ ++ -- -- -- ++ -- -- -- -- ?? ??
            visits: engineers          | -- -- -- -- ++ ++ -- -- -- ++ -- -- -- -- ?? ??
            visits: areas              | -- -- -- -- ++ ++ -- -- -- ++ -- -- -- -- ?? ??
            visits: propose a plan     | -- -- -- -- ++ ++ -- -- -- -- -- -- -- -- ?? ??
            visits: apply a plan       | -- -- -- -- ++ ++ -- -- -- -- -- -- -- -- ?? ??
            visits: agree a time       | -- -- -- -- 00 00 -- -- -- -- -- -- -- -- ?? ??
            visits: cancel             | -- -- -- -- 00 00 -- -- -- -- -- -- -- -- ?? ??
            visits: make room          | -- -- -- -- 00 00 -- -- -- -- -- -- -- -- ?? ??
            visits: change an engineer | -- -- -- -- 00 00 -- -- -- -- -- -- -- -- ?? ??
            visits: an engineer is away | -- -- -- -- 00 00 -- -- -- -- -- -- -- -- ?? ??
            visits: change a way       | -- -- -- -- !! !! -- -- -- -- -- -- -- -- ?? ??
            calls                      | ++ -- -- -- ++ ++ -- -- ++ -- -- -- ++ -- ?? ??
            callers                    | ++ -- -- -- ++ ++ -- -- -- -- -- -- ++ -- ?? ??
            begins a call              | ++ -- -- -- ++ ++ -- -- -- -- 00 -- ++ 00 ?? ??
            own call                   | ++ -- -- -- ++ ++ -- -- -- -- -- -- ++ -- ?? ??
            claims                     | -- -- -- -- -- ++ ++ ++ ++ ++ -- -- ++ -- ?? ??
            claims: deputies           | -- -- -- -- -- ++ ++ ++ ++ ++ -- -- ++ -- ?? ??
            claims: one                | -- -- -- -- -- 00 00 00 00 00 -- -- 00 -- ?? ??
            claims: evidence           | -- -- -- -- -- 00 00 00 00 00 -- -- 00 -- ?? ??
            claims: letter             | -- -- -- -- -- 00 00 00 00 00 -- -- 00 -- ?? ??
            claims: file               | -- -- -- -- -- 00 00 00 00 00 -- -- 00 -- ?? ??
            claims: correct            | -- -- -- -- -- 00 00 00 -- -- -- -- -- -- ?? ??
            claims: note               | -- -- -- -- -- 00 00 00 -- -- -- -- -- -- ?? ??
            claims: link               | -- -- -- -- -- 00 00 00 -- -- -- -- -- -- ?? ??
            claims: signature          | -- -- -- -- -- 00 00 00 -- -- -- -- -- -- ?? ??
            claims: appoint a deputy   | -- -- -- -- -- -- !! -- -- -- -- -- -- -- ?? ??
            claims: a scan laid down   | -- -- -- -- -- ++ ++ ++ -- -- -- -- -- -- ?? --
            canned answers             | +- ++ -+ -- ++ ++ -- -- -- -- -- -- ++ -- ?? ??
            choices                    | +- ++ -+ -- ++ ++ -- -- -- -- -- -- ++ -- ?? ??
            draft                      | +- ++ -+ -- ++ ++ -- -- -- -- -- -- ++ -- ?? ??
            draft kept                 | +- ++ -+ -- ++ ++ -- -- -- -- -- -- ++ -- ?? --
            draft forgotten            | +- ++ -+ -- ++ ++ -- -- -- -- -- -- ++ -- ?? --
            is writing                 | +- ++ -+ -- ++ ++ -- -- -- -- -- -- ++ -- ?? --
            note                       | +- ++ -+ -- ++ ++ -- -- -- -- -- -- ++ -- ?? --
            reply                      | +- ++ -+ -- ++ ++ -- -- -- -- -- -- ++ -- ?? --
            upload                     | ++ ++ ++ -- ++ ++ -- -- -- -- -- -- ++ -- ?? --
            watch                      | +- ++ -+ -- ++ ++ -- -- -- -- -- -- ++ -- ?? --
            undo watch                 | +- ++ -+ -- ++ ++ -- -- -- -- -- -- ++ -- ?? --
            urgency                    | +- ++ -+ -- ++ ++ -- -- -- -- -- -- ++ -- ?? --
            undo urgency               | +- ++ -+ -- ++ ++ -- -- -- -- -- -- ++ -- ?? --
            bulk urgent                | +! ++ !+ -- ++ ++ !! !! -- -- !! !! ++ !! ?? ??
            impact                     | +- ++ -+ -- ++ ++ -- -- -- -- -- -- ++ -- ?? --
            category                   | +- ++ -+ -- ++ ++ -- -- -- -- -- -- ++ -- ?? --
            link                       | !- !! -! -- !! !! -- -- -- -- -- -- !! -- ?? --
            send again                 | 0- 00 -0 -- 00 00 -- -- -- -- -- -- 00 -- ?? --
            take                       | +- ++ -+ -- ++ ++ -- -- -- -- -- -- ++ -- ?? --
            put back                   | +- ++ -+ -- ++ ++ -- -- -- -- -- -- ++ -- ?? --
            bulk give                  | -! -- !- !! ++ ++ !! !! -- -- !! !! ++ !! ?? ??
            put back what others hold  | !- !! -! -- ++ ++ -- -- -- -- -- -- ++ -- ?? --
            give                       | +- ++ -+ -- ++ ++ -- -- -- -- -- -- ++ -- ?? --
            undo give                  | +- ++ -+ -- ++ ++ -- -- -- -- -- -- ++ -- ?? --
            keep solved                | !- !! -! -- !! !! -- -- -- -- -- -- !! -- ?? --
            split                      | +- ++ -+ -- ++ ++ -- -- -- -- -- -- ++ -- ?? --
            page: split off            | +- ++ -+ -- ++ ++ -- -- -- -- -- -- ++ -- ?? ??
            page: reopen               | +- ++ -+ -- ++ ++ -- -- -- -- -- -- ++ -- ?? ??
            page: restore              | +- ++ -+ -- ++ ++ -- -- -- -- -- -- ++ -- ?? ??
            page: send again           | 0- 00 -0 -- 00 00 -- -- -- -- -- -- 00 -- ?? ??
            page: call the head        | +- ++ -+ ++ ++ ++ -- -- ++ ++ -- -- ++ -- ?? ??
            contact                    | +- ++ -+ -- ++ ++ -- -- -- -- -- -- ++ -- ?? --
            merge                      | !- !! -! -- !! !! -- -- -- -- -- -- !! -- ?? --
            hand over                  | +- ++ -+ -- ++ ++ -- -- -- -- -- -- ++ -- ?? --
            spam                       | -- ++ -- -- ++ ++ -- -- -- -- -- -- ++ -- ?? --
            """;

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private IdentityService identities;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void itIsMondayMorning() {
        DeskClock.set("2026-11-23T10:00");
    }

    @Test
    void everyDoorOpensToThoseOfItsRowOnly() {
        var expected = new LinkedHashMap<String, String>();
        TABLE.lines().skip(1).map(line -> line.split(" *\\| ", 2)).forEach(row -> expected.put(row[0], row[1]));

        var found = answers();

        assertThat(found.keySet()).containsExactlyElementsOf(expected.keySet());
        SoftAssertions.assertSoftly(cells ->
                found.forEach((door, signs) -> cells.assertThat(signs).as(door).isEqualTo(expected.get(door))));
    }

    private Map<String, String> answers() {
        var people = new LinkedHashMap<String, MatrixPerson>();
        var tickets = new HashMap<String, List<Ticket>>();
        ROLES.forEach(this::send);
        for (var role : ROLES) {
            people.put(role, signedIn(role));
            tickets.put(role, List.of(opened(role, SUPPORT), opened(role, BILLING)));
        }
        // Who is dismissed works on in Tasklist for five seconds at most.
        DeskClock.set("2026-11-23T10:01");
        var answers = new LinkedHashMap<String, String>();
        MatrixDoors.all()
                .forEach((name, door) -> answers.put(
                        name,
                        ROLES.stream()
                                .map(role -> tickets.get(role).stream()
                                        .map(ticket -> String.valueOf(door.open(people.get(role), ticket)))
                                        .reduce("", String::concat))
                                .reduce((one, other) -> one + " " + other)
                                .orElse("")));
        return answers;
    }

    private void send(String role) {
        for (var mailbox : List.of(SUPPORT, BILLING)) {
            olga.letter(subject(role, mailbox), "Проверка прав.")
                    .to(mailbox)
                    .attaching("снимок.txt")
                    .send();
        }
    }

    private static String subject(String role, String mailbox) {
        return "Матрица " + word(role, mailbox);
    }

    /** A word that no other ticket has. */
    private static String word(String role, String mailbox) {
        return "m" + role.replace("-", "") + mailbox.substring(0, mailbox.indexOf('@')) + "x";
    }

    private Ticket opened(String role, String mailbox) {
        var number = olga.awaitsAnswerTo(subject(role, mailbox)).number();
        var message = register("select min(id) from desk.message where direction = 'IN' and ticket = " + number)
                .get(0);
        jdbc.sql("update desk.message set html = '<b>Проверка</b>' where id = ?")
                .param(message)
                .update();
        var ticket = new Ticket(
                number,
                message,
                Long.parseLong(ticket(number, "company")),
                word(role, mailbox),
                mailbox.equals(SUPPORT) ? "artem" : "bella",
                visit(number, "m" + role.replace("-", "")));
        galina.task(number);
        Awaitility.await("ticket " + number + " is found")
                .atMost(Duration.ofSeconds(60))
                .until(() -> String.valueOf(galina.tasklist()
                                .page("/desk/search?q=" + ticket.word())
                                .getBody())
                        .contains("/desk/tickets/" + number + "\""));
        return ticket;
    }

    /** At a time of its own; only who is an engineer has one of theirs. */
    private long visit(long ticket, String engineer) {
        jdbc.sql("""
                insert into desk.engineer (login, name, phone, skills, areas, home_area, active)
                values (:login, :login, '', '{printer}', '{}', '', true) on conflict do nothing
                """)
                .param("login", engineer.equals("mfield") ? engineer : "elsewhere")
                .update();
        return jdbc.sql("""
                insert into desk.visit (ticket, state, requested_at, skill, area, address, intercom, responsible_name,
                    responsible_phone, responsible_email, notes, duration_minutes, priority, engineer, starts_at,
                    ends_at, free_until)
                values (:ticket, 'AGREED', now(), 'printer', '', 'ул. Полевая, 1', '', 'Пётр', '', '', '', 60, 50,
                    :login, timestamptz '2027-01-01 10:00Z' + :ticket * interval '1 day',
                    timestamptz '2027-01-01 11:00Z' + :ticket * interval '1 day',
                    timestamptz '2027-01-01 09:00Z' + :ticket * interval '1 day')
                returning id
                """)
                .param("ticket", ticket)
                .param("login", engineer.equals("mfield") ? engineer : "elsewhere")
                .query(Long.class)
                .single();
    }

    private MatrixPerson signedIn(String role) {
        var login = "m" + role.replace("-", "");
        switch (role) {
            case MatrixPerson.NOBODY -> {
                return new MatrixPerson(http, role, login);
            }
            case "dismissed" -> {
                people().with(login, "line1", "billing");
                var person = new MatrixPerson(http, role, login);
                identities.deleteUser(login);
                return person;
            }
            case "left" -> {
                people().with(login, "line1", "billing");
                var person = new MatrixPerson(http, role, login);
                identities.deleteMembership(login, "line1");
                identities.deleteMembership(login, "billing");
                return person;
            }
            default -> {
                people().with(login, role);
                return new MatrixPerson(http, role, login);
            }
        }
    }
}
