package org.zayavka.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.zayavka.shared.Outdated;
import org.zayavka.shared.Refusal;
import org.zayavka.shared.TicketId;
import org.zayavka.support.TestMail;
import org.zayavka.visit.Absences;
import org.zayavka.visit.Actor;
import org.zayavka.visit.Area;
import org.zayavka.visit.Displaced;
import org.zayavka.visit.Engineer;
import org.zayavka.visit.Engineers;
import org.zayavka.visit.Late;
import org.zayavka.visit.Visit;
import org.zayavka.visit.VisitState;
import org.zayavka.visit.Visits;

/** S3.3–S3.6, S4.4: field visits on a started desk, with the real engine, job executor and mail. On a desk of its own. */
class FieldVisitTests extends DeskScenario {

    private static final TestMail MAIL = TestMail.start();
    private static final String DESCRIBE = "userTask_describeVisit";
    private static final String CHOOSE = "userTask_chooseSlot";
    private static final String ACT = "userTask_writeAct";

    @Autowired
    private Visits visits;

    @Autowired
    private Engineers engineers;

    @Autowired
    private Absences absences;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Agent dina;
    private Agent fedor;
    private Agent filipp;

    FieldVisitTests() {
        super(MAIL);
    }

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry properties) {
        deskOver(MAIL, properties);
    }

    @BeforeEach
    void twoEngineersAndADispatcher() {
        DeskClock.set("2026-11-23T10:05");
        people().with("dina", "dispatcher").with("fedor", "field").with("filipp", "field");
        dina = agent("dina");
        fedor = agent("fedor");
        filipp = agent("filipp");
        jdbc.sql("delete from desk.visit").update();
        jdbc.sql("delete from desk.engineer").update();
        engineers.save(new Area("centre", "Центр", "Centre"), "admin");
        engineer("fedor", "Фёдор");
    }

    private void engineer(String login, String name) {
        engineers.save(
                new Engineer(login, name, "+7 900 000-00-01", Set.of("network"), Set.of("centre"), "centre", true, 0),
                "admin");
    }

    private static Instant moscow(String time) {
        return LocalDateTime.parse(time).atZone(DeskClock.MOSCOW).toInstant();
    }

    private long wanted(String subject) {
        olga.letter(subject, "Сети нет.").send();
        var number = olga.awaitsAnswerTo(subject).number();
        anna.task(number).complete("outcome", "visit", "note", "Удалённо не достучались.");
        return number;
    }

    private Visit agreed(String subject, Object... more) {
        var number = wanted(subject);
        describe(number, more);
        return visits.current(new TicketId(number)).orElseThrow();
    }

    private void describe(long number, Object... more) {
        var fields = new LinkedHashMap<String, Object>(Map.of(
                "skill", "network",
                "area", "centre",
                "address", "Садовая, 5",
                "responsibleName", "Ольга Синицына",
                "responsiblePhone", "+7 900 123-45-67"));
        for (int i = 0; i < more.length; i += 2) {
            fields.put((String) more[i], more[i + 1]);
        }
        var answer = dina.task(number, DESCRIBE).take().submit(fields);
        assertThat(answer.getStatusCode().is2xxSuccessful())
                .as(answer.toString())
                .isTrue();
    }

    /** S3.3, S3.5, S4.4, S4.5 */
    @Test
    void fromTriageToTheWorkThatIsAccepted() {
        var visit = agreed("Нет сети на складе");

        assertThat(visit.state()).isEqualTo(VisitState.AGREED);
        assertThat(visit.start()).isEqualTo(moscow("2026-11-23T11:15"));
        assertThat(visit.engineer()).isEqualTo("fedor");
        var task = fedor.task(visit.ticket().number(), ACT);
        assertThat(task.shown("visitCard")).contains("назначен: понедельник, 23 ноября, 11:15, Фёдор", "Садовая, 5");

        task.complete("visitOutcome", "done", "visitResult", "Заменили коммутатор.");

        awaitsState(visit.ticket().number(), "SOLVED", "");
        assertThat(visits.get(visit.id()).state()).isEqualTo(VisitState.DONE);
        olga.awaits(letter -> letter.text().contains("Заменили коммутатор."));
        assertThat(events(visit.ticket().number())).contains("VisitRequested", "VisitAgreed", "VisitEnded");
    }

    /** S3.1: nobody is free in time, so the dispatcher is asked and chooses one of the free times that there are. */
    @Test
    void withoutAFreeTimeInThePromiseTheDispatcherChooses() {
        absences.report("fedor", moscow("2026-11-23T00:00"), moscow("2026-11-27T00:00"), "отпуск", "dina", now());
        var number = wanted("Нет сети в зале");
        describe(number);

        var task = dina.task(number, CHOOSE);
        task.complete("slot", "fedor " + moscow("2026-11-27T11:00"));

        assertThat(fedor.task(number, ACT).due()).startsWith("2026-11-27T");
        assertThat(current(number).start()).isEqualTo(moscow("2026-11-27T11:00"));
    }

    /** The promise stands while the customer wants the desk to wait, and timers of the ticket stand with it. */
    @Test
    void theClockStandsForALaterWishAndItsTimersWithIt() {
        var number = wanted("Нет сети в кассе");
        var before = instant(ticket(number, "solution_due"));
        describe(number, "wishedFrom", "2026-12-02T12:00+03:00");

        var visit = current(number);
        assertThat(visit.start()).isEqualTo(moscow("2026-12-02T12:00"));
        assertThat(visit.clockStands()).isTrue();
        var later = instant(ticket(number, "solution_due"));
        assertThat(later).isAfter(visit.agreedStart());
        assertThat(jobDates(number)).contains(later).doesNotContain(before);

        DeskClock.set("2026-11-30T10:00");
        assertThat(events(number)).doesNotContain("DeadlineMissed");
        visits.cancel(visit.id(), Actor.staff("dina"), "Передумали", now());

        await().until(() -> instant(ticket(number, "solution_due")).isBefore(later));
        assertThat(jobDates(number)).contains(instant(ticket(number, "solution_due")));
        DeskClock.set("2026-12-09T10:00");
        await().atMost(Duration.ofSeconds(30)).until(() -> events(number).contains("DeadlineMissed"));
    }

    /** The engine's own timers of the ticket. */
    private List<Instant> jobDates(long number) {
        return jdbc.sql("""
                select distinct duedate_ from act_ru_job job
                  join act_ru_execution execution on execution.id_ = job.process_instance_id_
                 where execution.business_key_ = :key and duedate_ is not null
                """)
                .param("key", Long.toString(number))
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .list();
    }

    /** S3.3: the day before, by the real job executor. */
    @Test
    void theReminderGoesOutTheWorkingDayBefore() {
        var visit = agreed("Нет сети в приёмной", "wishedFrom", "2026-12-01T12:00+03:00");
        assertThat(jobDates(visit.ticket().number())).contains(moscow("2026-11-30T12:00"));

        DeskClock.set("2026-11-30T12:00");

        await().atMost(Duration.ofSeconds(30))
                .until(() -> !jobDates(visit.ticket().number()).contains(moscow("2026-11-30T12:00")));
        assertThat(fedor.task(visit.ticket().number(), ACT).assignee()).isEqualTo("fedor");
    }

    /** The engineer is ill: another one comes at the same time, and has the task; else the dispatcher is asked. */
    @Test
    void theVisitsOfAnIllEngineerAreReplanned() {
        var first = agreed("Нет сети на первом этаже", "wishedFrom", "2026-11-24T11:00+03:00");
        engineer("filipp", "Филипп");

        absences.report("fedor", moscow("2026-11-24T00:00"), moscow("2026-11-30T00:00"), "болен", "dina", now());

        assertThat(visits.get(first.id()).engineer()).isEqualTo("filipp");
        assertThat(visits.get(first.id()).start()).isEqualTo(first.start());
        assertThat(filipp.task(first.ticket().number(), ACT).assignee()).isEqualTo("filipp");

        absences.report("filipp", moscow("2026-11-24T00:00"), moscow("2026-11-30T00:00"), "болен", "dina", now());

        assertThat(visits.get(first.id()).state()).isEqualTo(VisitState.REQUESTED);
        dina.task(first.ticket().number(), CHOOSE);
        assertThat(filipp.find(first.ticket().number())).isEmpty();
    }

    @Test
    void oneOfTwoDispatchersIsTooLateAndHearsSo() {
        var visit = agreed("Нет сети у директора");

        visits.agree(visit.id(), "fedor", moscow("2026-11-24T12:00"), "dina", visit.version(), now());

        assertThatThrownBy(() ->
                        visits.agree(visit.id(), "fedor", moscow("2026-11-24T13:00"), "dora", visit.version(), now()))
                .isInstanceOf(Outdated.class);
        assertThat(current(visit.ticket().number()).start()).isEqualTo(moscow("2026-11-24T12:00"));
    }

    /** S3.4: to the second. */
    @Test
    void exactlyOneHourBeforeIsInTime() {
        var visit = agreed("Нет сети на проходной", "wishedFrom", "2026-11-24T12:00+03:00");

        assertThat(visits.move(
                        visit.id(),
                        "fedor",
                        moscow("2026-11-24T14:00"),
                        Actor.customer("Ольга"),
                        visit.version(),
                        moscow("2026-11-24T11:00")))
                .isEqualTo(Late.NO);
        assertThat(visits.cancel(
                        visit.id(),
                        Actor.customer("Ольга"),
                        "",
                        moscow("2026-11-24T13:00").plusSeconds(1)))
                .isEqualTo(Late.CHARGED);
        anna.task(visit.ticket().number(), "userTask_triage");
    }

    /** S3.6: the urgent one takes the time, the other gets another one and an apology; nobody is moved twice so. */
    @Test
    void anUrgentVisitDisplacesALessUrgentOne() {
        var other = agreed("Нет сети у охраны", "wishedFrom", "2026-11-24T12:00+03:00");
        var urgent = agreed("Нет сети у кассиров", "wishedFrom", "2026-11-24T14:00+03:00");
        jdbc.sql("update desk.visit set priority = 90 where id = ?")
                .param(urgent.id().value())
                .update();
        var away = new Displaced(other.id(), "fedor", moscow("2026-11-24T15:30"), other.version());

        visits.displace(
                urgent.id(),
                "fedor",
                moscow("2026-11-24T12:00"),
                List.of(away),
                "dina",
                false,
                urgent.version(),
                now());

        assertThat(current(urgent.ticket().number()).start()).isEqualTo(moscow("2026-11-24T12:00"));
        var moved = current(other.ticket().number());
        assertThat(moved.start()).isEqualTo(moscow("2026-11-24T15:30"));
        assertThat(moved.displacedTimes()).isEqualTo(1);
        assertThat(fedor.task(other.ticket().number(), ACT).due()).startsWith("2026-11-24T13:30");
        assertThatThrownBy(() -> visits.displace(
                        urgent.id(),
                        "fedor",
                        moscow("2026-11-24T15:00"),
                        List.of(new Displaced(other.id(), "fedor", moscow("2026-11-24T12:00"), moved.version())),
                        "dina",
                        false,
                        current(urgent.ticket().number()).version(),
                        now()))
                .isInstanceOf(Refusal.class);
    }

    /** Whatever the desk asked before, the database itself lets no engineer be in two places. */
    @Test
    void theDatabaseGuardsThatAgreedVisitsOfAnEngineerNeverOverlap() {
        var one = agreed("Нет сети в холле", "wishedFrom", "2026-11-24T11:00+03:00");
        var other = agreed("Нет сети на парковке", "wishedFrom", "2026-11-24T15:00+03:00");

        assertThatThrownBy(() -> jdbc.sql("update desk.visit set starts_at = ?, ends_at = ? where id = ?")
                        .param(Timestamp.from(one.agreedStart().plusSeconds(1800)))
                        .param(Timestamp.from(one.agreedEnd().plusSeconds(1800)))
                        .param(other.id().value())
                        .update())
                .hasMessageContaining("visit_no_overlap");
    }

    /** Deny by default: an engineer reads the tickets of their own visits, and no others. */
    @Test
    void anEngineerReadsTheTicketsOfTheirOwnVisits() {
        var visit = agreed("Нет сети в столовой");
        var page = "/desk/tickets/" + visit.ticket();

        assertThat(fedor.tasklist().page(page).getBody()).contains("назначен: понедельник, 23 ноября, 11:15, Фёдор");
        assertThat(filipp.tasklist().page(page).getStatusCode().value()).isEqualTo(403);
        assertThat(desk(fedor).get("tickets/" + visit.ticket() + "/card").toString())
                .contains("назначен");
        assertThat(desk(filipp)
                        .get("tickets/" + visit.ticket() + "/card")
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
    }

    /** Deny by default: a visit that another engineer makes now is none of the former one's business, by no door. */
    @Test
    void anEngineerReadsNothingOfAVisitThatAnotherOneMakesNow() {
        engineer("filipp", "Филипп");
        var visit = agreed("Нет сети в гардеробе", "wishedFrom", "2026-11-24T12:00+03:00");
        var first = visit.agreedEngineer().equals("fedor") ? fedor : filipp;
        var other = first == fedor ? filipp : fedor;
        var task = first.task(visit.ticket().number(), ACT).id();

        visits.agree(visit.id(), other.login(), visit.agreedStart(), "dina", visit.version(), now());

        assertThat(other.task(visit.ticket().number(), ACT).id()).isEqualTo(task);
        assertThat(first.find(visit.ticket().number())).isEmpty();
        for (var door : List.of("/task/" + task, "/task/" + task + "/form-variables", "/task/" + task + "/variables")) {
            assertThat(first.tasklist().get(door).getStatusCode().is2xxSuccessful())
                    .as(door)
                    .isFalse();
            assertThat(other.tasklist().get(door).getStatusCode().is2xxSuccessful())
                    .as(door)
                    .isTrue();
        }
        assertThat(first.tasklist()
                        .get("/task?processInstanceBusinessKey=" + visit.ticket())
                        .getBody())
                .isEqualTo("[]");
        assertThat(first.tasklist().get("/history/task?taskId=" + task).getBody())
                .isEqualTo("[]");
        // What comes back is theirs again.
        visits.agree(
                visit.id(),
                first.login(),
                visit.agreedStart(),
                "dina",
                current(visit.ticket().number()).version(),
                now());
        assertThat(first.task(visit.ticket().number(), ACT).shown("visitCard")).contains("назначен");
        assertThat(other.find(visit.ticket().number())).isEmpty();
    }

    /** S3.3: a phone in any notation is kept as it is dialled; what is none is refused in words. */
    @Test
    void aPhoneIsTakenInAnyNotationAndNonsenseIsRefused() {
        var number = wanted("Нет сети в вестибюле");
        var fields = new LinkedHashMap<String, Object>(Map.of(
                "skill", "network",
                "area", "centre",
                "address", "Садовая, 5",
                "responsibleName", "Ольга Синицына",
                "responsiblePhone", "нет"));
        var task = dina.task(number, DESCRIBE).take();

        var refused = task.submit(fields);
        fields.put("responsiblePhone", "8 (916) 000-11-22");
        fields.put("wishedFrom", "2020-01-01T10:00+03:00");
        var past = task.submit(fields);
        fields.remove("wishedFrom");
        var taken = task.submit(fields);

        assertThat(refused.getStatusCode().is2xxSuccessful()).isFalse();
        assertThat(refused.getBody()).contains("«нет» — не телефон");
        assertThat(past.getStatusCode().is2xxSuccessful()).isFalse();
        assertThat(past.getBody()).contains("Желаемое время уже прошло");
        assertThat(taken.getStatusCode().is2xxSuccessful()).isTrue();
        assertThat(current(number).responsible().phone()).isEqualTo("+7 916 000-11-22");
    }

    /** S3.4: whoever is charged for cancelling late reads so in the letter that confirms it. */
    @Test
    void theLetterOfALateCancellationNamesTheCharge() {
        var visit = agreed("Нет сети в холле у лифта", "wishedFrom", "2026-11-24T12:00+03:00");

        visits.cancel(visit.id(), Actor.customer("Ольга"), "", moscow("2026-11-24T11:30"));

        var letter = olga.awaits(
                it -> it.text().contains("№ " + visit.ticket()) && it.text().contains("отменён"));
        assertThat(letter.text()).contains("Бесплатный срок к тому времени прошёл, поэтому начислено по пункту 1.1");
    }

    /** S3.6: however many visits one customer has in an hour, each letter with a time goes out at once. */
    @Test
    void lettersWithTimesAreNeverHeldBack() {
        var visit = agreed("Нет сети в актовом зале", "wishedFrom", "2026-11-24T12:00+03:00");
        jdbc.sql("""
                insert into desk.outbox_sent (message, address, sent_at)
                select id, to_addresses[1], cast(:now as timestamptz) - n * interval '1 second' from desk.outbox, generate_series(1, :cap) n
                 where ticket = :ticket and letter = 'visitConfirmed'
                """)
                .param("now", Timestamp.from(now()))
                .param("cap", CAP)
                .param("ticket", visit.ticket().number())
                .update();

        visits.agree(visit.id(), "fedor", moscow("2026-11-24T14:00"), "dina", visit.version(), now());

        olga.awaits(it -> it.text().contains("№ " + visit.ticket()) && it.text().contains("24 ноября, 14:00"));
    }

    /** A ticket that is withdrawn needs no engineer. */
    @Test
    void withAWithdrawnTicketItsVisitIsOff() {
        var visit = agreed("Нет сети в архиве");

        olga.letter("Re: [zayavka #" + visit.ticket() + "] Нет сети в архиве", "Отмените заявку.")
                .send();

        awaitsState(visit.ticket().number(), "CLOSED", "WITHDRAWN");
        assertThat(visits.get(visit.id()).state()).isEqualTo(VisitState.CANCELLED);
    }

    /** S4.4: whoever would close or give away a ticket during its visit reads what stands in the way. */
    @Test
    void aTicketWithAVisitIsNotMergedBeforeTheVisitIsOff() {
        var first = wanted("Нет сети у турникета");
        var visit = agreed("Нет сети у турникета, второе письмо");

        var merged = desk(dina).post("tickets/" + visit.ticket() + "/actions/merge", Map.of("into", first));

        assertThat(merged.getStatusCode().value()).isEqualTo(409);
        assertThat(merged.getBody()).contains("идёт выезд", "отмените");
        assertThat(visits.get(visit.id()).state()).isEqualTo(VisitState.AGREED);
    }

    private Visit current(long number) {
        return visits.current(new TicketId(number)).orElseThrow();
    }

    private Instant now() {
        return clock.instant();
    }
}
