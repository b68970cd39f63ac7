package org.zayavka.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.zayavka.figures.Rebuild;
import org.zayavka.sla.Calendars;
import org.zayavka.support.Staff;
import org.zayavka.support.TestMail;

/**
 * Two clocks, each with its timers; promises that move; and the head who can always be reached. On a desk of its own:
 * calendars and plans change here, and clocks run far ahead.
 */
class EscalationTests extends DeskScenario {

    private static final TestMail MAIL = TestMail.start();

    private static final String EXPLAIN = "userTask_explainBreach";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private IdentityService identities;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private Calendars calendars;

    @Autowired
    private Rebuild rebuild;

    private final Correspondent head = new Correspondent(MAIL, "galina@desk.example", "Галина");

    EscalationTests() {
        super(MAIL);
    }

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry properties) {
        deskOver(MAIL, properties);
    }

    @BeforeEach
    void theHeadHasAMailbox() {
        var galina = identities.createUserQuery().userId("galina").singleResult();
        galina.setEmail(head.address());
        identities.saveUser(galina);
    }

    @AfterEach
    void theYearIsAsPublished() {
        jdbc.sql("delete from desk.production_day where day = date '2026-12-01'")
                .update();
        jdbc.sql("update desk.contract set plan = 'basic' where number = '300-24'")
                .update();
        // Or the promises of the next test would be counted anew while it runs.
        await().atMost(Duration.ofSeconds(30)).until(this::promisesRestOnTheCalendarsOfNow);
    }

    /** S3.2, S2.6, complaint 10: both timers of the reaction, on the real job executor. */
    @Test
    void aReactionThatNobodyGaveIsWarnedOfMissedAndExplained() {
        DeskClock.set("2026-11-30T10:00");
        var number = registered(olga, "Лежит в очереди");

        DeskClock.forward(Duration.ofMinutes(95));
        awaits(number, "DeadlineNear", 1);
        DeskClock.forward(Duration.ofMinutes(30));

        var task = galina.task(number, EXPLAIN);
        assertThat(facts(number, "DeadlineMissed")).singleElement().asString().contains("\"clock\": \"reaction\"");
        task.complete("breachReason", "lateStart", "breachComment", "Не увидели.");
        assertThat(facts(number, "BreachExplained")).singleElement().asString().contains("\"clock\": \"reaction\"");
        assertThat(head.awaits(letter -> letter.subject().contains("#" + number))
                        .subject())
                .contains("Не взяли вовремя");
    }

    /** S3.2: taken in time, the clock of the reaction is silent for good; also after a reopening. */
    @Test
    void aTicketThatIsTakenHasReacted() {
        DeskClock.set("2026-11-30T10:00");
        var number = registered(olga, "Взяли сразу");

        anna.task(number).take();

        assertThat(anna.task(number).shown("deadlineCard"))
                .containsSubsequence("Реакция", "Отведено 2 ч", "Решение", "Отведено 10 ч");
        assertThat(facts(number, "ReactionGiven")).singleElement().asString().contains("anna");
        assertThat(timers(number)).containsExactlyInAnyOrder("event_solutionSoonDue", "event_solutionOverdue");
        anna.task(number).solve("Готово.");
        assertThat(facts(number, "StepDone")).singleElement().asString().contains("userTask_triage", "handleTicket");
        olga.letter("", "Снова не работает")
                .replyingTo(olga.awaits(l -> l.text().contains("Готово.")))
                .send();
        anna.task(number, "userTask_triage");
        DeskClock.forward(Duration.ofHours(3));
        assertThat(facts(number, "ReactionGiven")).hasSize(1);
        assertThat(facts(number, "DeadlineMissed")).isEmpty();
    }

    /** S2.6, S1.7: the lead of the queue hears at once, whatever the hour. At night nobody wakes the head for what is not urgent. */
    @Test
    void theLeadHearsOfABreachAtOnceAndTheHeadInTheirOwnHours() {
        var lead = new Correspondent(MAIL, "leonid@desk.example", "Леонид");
        new Staff(identities).with("leonid", "line1Lead");
        var leonid = identities.createUserQuery().userId("leonid").singleResult();
        leonid.setEmail(lead.address());
        identities.saveUser(leonid);
        DeskClock.set("2026-11-29T01:00");
        var number = registered(john, "Printer is slow");
        anna.task(number).take();

        DeskClock.forward(Duration.ofHours(9));
        awaits(number, "DeadlineMissed", 1);
        lead.awaits(letter ->
                letter.subject().contains("#" + number) && letter.subject().contains("Срок нарушен"));
        assertThat(galina.tasksOfStep(EXPLAIN)).noneMatch(task -> about(task, number));

        DeskClock.set("2026-11-30T09:01");
        galina.task(number, EXPLAIN);
    }

    /** Complaint 11, S1.3: a day off declared meanwhile moves the promise; the old moment tells nobody anything. */
    @Test
    void aMovedTimerFiresAtTheNewTimeOnly() {
        DeskClock.set("2026-11-30T16:00");
        var number = registered(olga, "Переезд выходного");
        anna.task(number).take();
        var before = instant(ticket(number, "solution_due"));
        assertThat(before).isBetween(moscow("2026-12-01T15:59"), moscow("2026-12-01T16:01"));

        jdbc.sql("insert into desk.production_day (day, kind) values ('2026-12-01', 'day_off')")
                .update();

        await().atMost(Duration.ofSeconds(30))
                .until(() -> !instant(ticket(number, "solution_due")).equals(before));
        assertThat(instant(ticket(number, "solution_due")))
                .isBetween(moscow("2026-12-02T15:59"), moscow("2026-12-02T16:01"));
        olga.awaits(letter -> letter.subject().contains("Переезд выходного")
                && letter.text().contains("Прежний срок: вторник, 1 декабря"));
        DeskClock.set("2026-12-01T16:05");
        await().pollDelay(Duration.ofSeconds(8)).until(() -> true);
        assertThat(events(number)).doesNotContain("DeadlineMissed");
        DeskClock.set("2026-12-02T16:05");

        galina.task(number, EXPLAIN);
        assertThat(facts(number, "DeadlineMissed")).hasSize(1);
    }

    /**
     * S1.3, S2.6, S4.3: a day off that is declared too late shows that a missed deadline had not passed. Taken back, it
     * breaks no promise that is ahead by then; that one passes at its moment. Each passing is recorded once, and the
     * figures follow.
     */
    @Test
    void aMissedDeadlineThatACorrectionMovesAwayIsMissedAgainWhenItPasses() {
        DeskClock.set("2026-11-30T16:00");
        var number = registered(olga, "Выходной туда и обратно");
        anna.task(number).take();
        var due = ticket(number, "solution_due");
        DeskClock.set("2026-12-01T16:05");
        awaits(number, "DeadlineMissed", 1);
        awaitsFigure(number, "solution_kept", "false");

        theFirstOfDecemberIsOff();
        awaitsFigure(number, "solution_kept", "");
        assertThat(timers(number)).contains("event_solutionOverdue");
        assertThat(figure(number, "solution_due")).isEqualTo(ticket(number, "solution_due"));
        assertThat(ticket(number, "solution_due")).isNotEqualTo(due);

        var moved = ticket(number, "solution_due");
        theYearIsAsPublished();
        await().atMost(Duration.ofSeconds(30)).until(this::promisesRestOnTheCalendarsOfNow);
        assertThat(ticket(number, "solution_due")).isEqualTo(moved);
        assertThat(facts(number, "DeadlineMissed")).hasSize(1);

        DeskClock.set("2026-12-02T16:05");
        awaits(number, "DeadlineMissed", 2);
        awaitsFigure(number, "solution_kept", "false");
        await().pollDelay(Duration.ofSeconds(5)).until(() -> true);
        assertThat(facts(number, "DeadlineMissed")).hasSize(2);
    }

    /** S1.3, S4.3: what a later correction of the calendar shows to be in time is in time, and stays so. */
    @Test
    void whatIsSolvedInTimeByTheCorrectedCalendarIsKeptWhateverIsCorrectedLater() {
        DeskClock.set("2026-11-30T16:00");
        var number = registered(olga, "Успели по исправленному");
        anna.task(number).take();
        DeskClock.set("2026-12-01T16:05");
        awaitsFigure(number, "solution_kept", "false");
        theFirstOfDecemberIsOff();
        awaitsFigure(number, "solution_kept", "");

        DeskClock.set("2026-12-02T12:00");
        anna.task(number).solve("Готово.");
        awaitsFigure(number, "solution_kept", "true");
        var minutes = figure(number, "solution_minutes");
        assertThat(minutes).isBetween("359", "361");

        theYearIsAsPublished();
        calendars.refresh();
        rebuild.all();
        assertThat(figure(number, "solution_kept")).isEqualTo("true");
        assertThat(figure(number, "solution_minutes")).isEqualTo(minutes);
    }

    private void theFirstOfDecemberIsOff() {
        jdbc.sql("insert into desk.production_day (day, kind) values ('2026-12-01', 'day_off')")
                .update();
    }

    private void awaitsFigure(long number, String column, String value) {
        await(column + " of " + number)
                .atMost(Duration.ofSeconds(40))
                .until(() -> figure(number, column).equals(value));
    }

    /** Empty where there is none. */
    private String figure(long number, String column) {
        return jdbc.sql("select coalesce(%s::text, '') from desk.figure_ticket where number = ?".formatted(column))
                .param(number)
                .query(String.class)
                .optional()
                .orElse("none");
    }

    /** A warning that was given is given again for a promise that moved: the timer is set anew. */
    @Test
    void aTimerThatHasFiredIsSetAgainForANewPromise() {
        DeskClock.set("2026-11-30T16:00");
        var number = registered(olga, "Два предупреждения");
        anna.task(number).take();
        DeskClock.set("2026-12-01T14:00");
        awaits(number, "DeadlineNear", 1);
        assertThat(timers(number)).containsExactly("event_solutionOverdue");

        jdbc.sql("insert into desk.production_day (day, kind) values ('2026-12-01', 'day_off')")
                .update();

        await().atMost(Duration.ofSeconds(30))
                .until(() -> timers(number).equals(List.of("event_solutionOverdue", "event_solutionSoonDue")));
        DeskClock.set("2026-12-02T14:00");
        awaits(number, "DeadlineNear", 2);
    }

    /** S3.2: a deadline that moves nearer behind its own warning is warned of at once. */
    @Test
    void aDeadlineThatMovesNearerIsWarnedOfAgain() {
        DeskClock.set("2026-11-30T16:00");
        var number = registered(olga, "Срок стал ближе");
        anna.task(number).take();
        DeskClock.set("2026-12-01T14:00");
        awaits(number, "DeadlineNear", 1);
        try {
            opensOnTuesdays("08:30", "09:00");
            awaits(number, "DeadlineNear", 2);
            assertThat(instant(ticket(number, "solution_due")))
                    .isBetween(moscow("2026-12-01T15:29"), moscow("2026-12-01T15:31"));
            assertThat(facts(number, "DeadlineMissed")).isEmpty();
        } finally {
            opensOnTuesdays("09:00", "08:30");
        }
    }

    private void opensOnTuesdays(String at, String before) {
        jdbc.sql("""
                update desk.business_hours set opens = ?::time
                 where calendar = 'workdays9to19' and weekday = 2 and opens = ?::time
                """).params(at, before).update();
    }

    /** S1.3: the plan of the contract is part of the promise. */
    @Test
    void aNewPlanIsANewPromise() {
        DeskClock.set("2026-11-30T11:00");
        var number = registered(nikolay, "Плановая заявка");
        assertThat(ticket(number, "calendar")).isEqualTo("workdays10to18");

        jdbc.sql("update desk.contract set plan = 'premium' where number = '300-24'")
                .update();

        await().atMost(Duration.ofSeconds(30))
                .until(() -> ticket(number, "calendar").equals("always"));
        nikolay.awaits(letter ->
                letter.subject().contains("Плановая заявка") && letter.text().contains("Прежний срок"));
    }

    /** S1.3, complaint 11: the level of a better plan counts from its change, so that nothing is born broken. */
    @Test
    void aBetterPlanCountsFromItsChangeAndBreaksNothing() {
        DeskClock.set("2026-11-27T17:00");
        var number = registered(nikolay, "Ждёт с пятницы");
        var promised = instant(ticket(number, "solution_due"));
        DeskClock.set("2026-11-29T12:00");

        jdbc.sql("update desk.contract set plan = 'premium' where number = '300-24'")
                .update();

        await().atMost(Duration.ofSeconds(30))
                .until(() -> ticket(number, "calendar").equals("always"));
        assertThat(instant(ticket(number, "reaction_due")))
                .isBetween(moscow("2026-11-29T12:29"), moscow("2026-11-29T12:31"));
        assertThat(instant(ticket(number, "solution_due"))).isBefore(promised).isAfter(moscow("2026-11-29T12:31"));
        nikolay.awaits(letter ->
                letter.subject().contains("Ждёт с пятницы") && letter.text().contains("Прежний срок"));
        jdbc.sql("update desk.contract set plan = 'basic' where number = '300-24'")
                .update();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> ticket(number, "plan").equals("basic"));
        assertThat(instant(ticket(number, "reaction_due")))
                .isBetween(moscow("2026-11-29T12:29"), moscow("2026-11-29T12:31"));
        assertThat(events(number)).doesNotContain("DeadlineMissed");
        assertThat(letters(number)).containsExactly("confirmation", "promiseChanged");
    }

    /** S1.3, complaint 11: what was promised and is still ahead outlives a correction by which it would be over. */
    @Test
    void aCorrectionBreaksNoPromiseByItself() {
        DeskClock.set("2026-11-28T08:00");
        var number = registered(olga, "Суббота стала рабочей");
        var reaction = ticket(number, "reaction_due");
        var solution = ticket(number, "solution_due");
        assertThat(instant(reaction)).isEqualTo(moscow("2026-11-30T11:00"));
        DeskClock.set("2026-11-29T12:00");
        try {
            jdbc.sql("insert into desk.production_day (day, kind) values ('2026-11-28', 'working')")
                    .update();
            await().atMost(Duration.ofSeconds(30)).until(this::promisesRestOnTheCalendarsOfNow);
            assertThat(ticket(number, "reaction_due")).isEqualTo(reaction);
            assertThat(ticket(number, "solution_due")).isEqualTo(solution);
            assertThat(anna.task(number).shown("deadlineCard"))
                    .contains(
                            "По исправленному календарю срок уже прошёл бы; остаётся обещанный: понедельник, 30 ноября");
            assertThat(events(number)).doesNotContain("DeadlineMissed");
            assertThat(letters(number)).containsExactly("confirmation");

            DeskClock.set("2026-11-30T11:01");
            awaits(number, "DeadlineMissed", 1);
        } finally {
            jdbc.sql("delete from desk.production_day where day = date '2026-11-28'")
                    .update();
        }
    }

    private boolean promisesRestOnTheCalendarsOfNow() {
        return jdbc.sql("""
                select promise_basis.calendars = calendar_version.version from desk.promise_basis, desk.calendar_version
                """).query(Boolean.class).single();
    }

    /**
     * S1.3, S2.6: what is late is late, however urgent it becomes: each clock by itself, in the figures and for the head.
     */
    @Test
    void urgencyErasesNoBreach() {
        DeskClock.set("2026-11-30T10:00");
        var number = registered(olga, "Поздно стало срочным");
        var reaction = ticket(number, "reaction_due");
        DeskClock.set("2026-11-30T12:05");
        awaits(number, "DeadlineMissed", 1);
        awaitsFigure(number, "reaction_kept", "false");

        olga.letter("", "Срочно!").replyingTo(confirmationOf(number)).send();

        await().atMost(Duration.ofSeconds(30))
                .until(() -> ticket(number, "priority").equals("URGENT"));
        assertThat(ticket(number, "reaction_due")).isEqualTo(reaction);
        var solution = ticket(number, "solution_due");
        assertThat(instant(solution)).isBetween(moscow("2026-11-30T14:04"), moscow("2026-11-30T14:08"));
        DeskClock.set("2026-11-30T14:10");
        awaits(number, "DeadlineMissed", 2);
        anna.task(number).complete("outcome", "line2", "impact", "department", "note", "Задело отдел.");
        boris.task(number, "userTask_solveOnLine2");
        assertThat(ticket(number, "solution_due")).isEqualTo(solution);
        assertThat(ticket(number, "reaction_due")).isEqualTo(reaction);
        awaitsFigure(number, "solution_kept", "false");
        awaitsFigure(number, "reaction_kept", "false");
    }

    /** S1.3, S2.6: the head who comes in the morning finds the breach of the evening, whatever was said at night. */
    @Test
    void theHeadExplainsABreachThatBecameUrgentMeanwhile() {
        DeskClock.set("2026-11-28T08:00");
        var number = registered(olga, "Ночью стало срочным");
        anna.task(number).take();
        var due = ticket(number, "solution_due");
        assertThat(instant(due)).isEqualTo(moscow("2026-11-30T19:00"));
        DeskClock.set("2026-11-30T19:01");
        awaits(number, "DeadlineMissed", 1);
        await().until(() -> waitsForHeadUntil(number).equals(List.of(moscow("2026-12-01T09:00"))));

        anna.task(number).complete("outcome", "line2", "declaredUrgent", true, "note", "Стоят.");
        boris.task(number, "userTask_solveOnLine2");
        assertThat(ticket(number, "priority")).isEqualTo("URGENT");
        assertThat(ticket(number, "solution_due")).isEqualTo(due);

        DeskClock.set("2026-12-01T09:01");
        galina.task(number, EXPLAIN);
        awaitsFigure(number, "solution_kept", "false");
    }

    /** S1.3: "any request can be declared urgent", and none is solved later by it. */
    @Test
    void urgencyMakesNoDeadlineLater() {
        DeskClock.set("2026-11-27T10:11");
        var number = registered(olga, "Ждёт понедельника");
        anna.task(number).take();
        var due = ticket(number, "solution_due");
        assertThat(instant(due)).isBetween(moscow("2026-11-30T10:11"), moscow("2026-11-30T10:13"));
        DeskClock.set("2026-11-29T12:00");

        olga.letter("", "Срочно!").replyingTo(confirmationOf(number)).send();

        await().atMost(Duration.ofSeconds(30))
                .until(() -> ticket(number, "priority").equals("URGENT"));
        assertThat(ticket(number, "solution_due")).isEqualTo(due);
        assertThat(anna.task(number).shown("deadlineCard"))
                .contains("в силе и другое", "Срок: понедельник, 30 ноября, 11:00");
        assertThat(letters(number)).containsExactly("confirmation");
    }

    /** S1.3: whoever withdraws a late ticket leaves the question why it was late; what nobody did is no step. */
    @Test
    void theHeadExplainsTheBreachOfATicketThatWasWithdrawn() {
        DeskClock.set("2026-11-30T10:00");
        var number = registered(olga, "Отозвали поздно");
        anna.task(number).take();
        DeskClock.set("2026-12-01T10:05");
        galina.task(number, EXPLAIN);

        olga.letter("", "Отмените заявку").replyingTo(confirmationOf(number)).send();

        awaitsState(number, "CLOSED", "WITHDRAWN");
        assertThat(facts(number, "StepDone")).isEmpty();
        galina.task(number, EXPLAIN).complete("breachReason", "noCapacity", "breachComment", "Болели.");
        assertThat(facts(number, "BreachExplained")).singleElement().asString().contains("noCapacity");
        assertThat(facts(number, "StepDone")).singleElement().asString().contains("userTask_explainBreach", "galina");
    }

    /** S1.3: a corrected calendar promises no start behind the solution. */
    @Test
    void noStartIsPromisedBehindTheSolution() {
        DeskClock.set("2026-11-28T08:00");
        var number = registered(olga, "Воскресенье стало рабочим");
        assertThat(instant(ticket(number, "reaction_due"))).isEqualTo(moscow("2026-11-30T11:00"));
        DeskClock.set("2026-11-29T12:00");
        try {
            jdbc.sql("insert into desk.production_day (day, kind) values ('2026-11-29', 'working')")
                    .update();
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> instant(ticket(number, "solution_due")).equals(moscow("2026-11-29T19:00")));
            assertThat(instant(ticket(number, "reaction_due"))).isEqualTo(moscow("2026-11-29T19:00"));
            assertThat(anna.task(number).shown("deadlineCard"))
                    .contains("Начало обещано не позже срока решения: воскресенье, 29 ноября, 19:00");
        } finally {
            jdbc.sql("delete from desk.production_day where day = date '2026-11-29'")
                    .update();
        }
    }

    /** The letter that told its number. */
    private Letter confirmationOf(long number) {
        return olga.awaits(letter -> letter.subject().contains("#" + number));
    }

    /** S1.7, S2.6: who waits for the head waits by the head's calendar of now. */
    @Test
    void theWaitForTheHeadFollowsTheHeadsCalendar() {
        DeskClock.set("2026-11-29T01:00");
        var number = registered(john, "Nobody looks");
        anna.task(number).take();
        DeskClock.forward(Duration.ofHours(9));
        awaits(number, "DeadlineMissed", 1);
        await().until(() -> waitsForHeadUntil(number).equals(List.of(moscow("2026-11-30T09:00"))));
        try {
            jdbc.sql("insert into desk.production_day (day, kind) values ('2026-11-30', 'day_off')")
                    .update();
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> waitsForHeadUntil(number).equals(List.of(moscow("2026-12-01T09:00"))));
        } finally {
            jdbc.sql("delete from desk.production_day where day = date '2026-11-30'")
                    .update();
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> waitsForHeadUntil(number).equals(List.of(moscow("2026-11-30T09:00"))));
    }

    /** S2.6: of a breach that a correction has undone before the head's hour, the head hears nothing. */
    @Test
    void theHeadExplainsNoBreachThatWasUndoneMeanwhile() {
        DeskClock.set("2026-11-30T08:00");
        var number = registered(olga, "Нарушение отменили");
        anna.task(number).take();
        assertThat(instant(ticket(number, "solution_due"))).isEqualTo(moscow("2026-11-30T19:00"));
        DeskClock.set("2026-11-30T19:01");
        awaits(number, "DeadlineMissed", 1);
        await().until(() -> waitsForHeadUntil(number).equals(List.of(moscow("2026-12-01T09:00"))));
        try {
            jdbc.sql("insert into desk.production_day (day, kind) values ('2026-11-30', 'day_off')")
                    .update();
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> instant(ticket(number, "solution_due")).equals(moscow("2026-12-01T19:00")));

            DeskClock.set("2026-12-01T09:01");
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> waitsForHeadUntil(number).isEmpty());
            assertThat(galina.tasksOfStep(EXPLAIN)).noneMatch(task -> about(task, number));
            assertThat(jdbc.sql(
                                    "select count(*) from desk.outbox where ticket = ? and letter = 'deadlineMissed' and array_to_string(to_addresses, ' ') like '%galina%'")
                            .param(number)
                            .query(Long.class)
                            .single())
                    .isZero();
        } finally {
            jdbc.sql("delete from desk.production_day where day = date '2026-11-30'")
                    .update();
        }
    }

    private List<Instant> waitsForHeadUntil(long number) {
        return jdbc.sql("""
                select job.duedate_ as due from act_ru_job job
                  join act_ru_jobdef definition on definition.id_ = job.job_def_id_
                  join act_ru_variable ticket on ticket.proc_inst_id_ = job.process_instance_id_
                   and ticket.name_ = 'ticketId' and ticket.long_ = ?
                 where definition.act_id_ = 'event_headHours'
                """)
                .param(number)
                .query((row, n) -> row.getTimestamp("due").toInstant())
                .list();
    }

    /** S3.2: the timers of the reaction move with the promise, too, and the old moments tell nobody anything. */
    @Test
    void theTimersOfTheReactionFireAtTheirNewTimeOnly() {
        DeskClock.set("2026-11-30T11:00");
        var number = registered(nikolay, "Переехала реакция");
        assertThat(instant(ticket(number, "reaction_due")))
                .isBetween(moscow("2026-12-01T10:59"), moscow("2026-12-01T11:01"));

        jdbc.sql("update desk.contract set plan = 'premium' where number = '300-24'")
                .update();

        await().atMost(Duration.ofSeconds(30))
                .until(() -> ticket(number, "calendar").equals("always"));
        assertThat(instant(ticket(number, "reaction_due")))
                .isBetween(moscow("2026-11-30T11:29"), moscow("2026-11-30T11:31"));
        DeskClock.set("2026-11-30T11:25");
        awaits(number, "DeadlineNear", 1);
        DeskClock.set("2026-11-30T11:32");
        awaits(number, "DeadlineMissed", 1);
        DeskClock.set("2026-12-01T11:05");
        awaits(number, "DeadlineMissed", 2);
        assertThat(facts(number, "DeadlineMissed").get(0)).contains("\"clock\": \"reaction\"");
        assertThat(facts(number, "DeadlineMissed").get(1)).contains("\"clock\": \"solution\"");
    }

    /** S1.3: a promise holds at the level of its time; a table that changed is for what is promised after it. */
    @Test
    void aNewTableOfLevelsLeavesGivenPromisesAlone() throws Exception {
        DeskClock.set("2026-11-30T10:00");
        var before = registered(olga, "Обещано по старой таблице");
        anna.task(before).take();
        var published =
                publish(Files.readString(Path.of("dmn/service-level.dmn")).replace(">600<", ">60<"));
        try {
            var after = registered(olga, "Обещано по новой таблице");
            assertThat(ticket(after, "solution_minutes")).isEqualTo("60");

            var due = ticket(before, "solution_due");
            jdbc.sql("insert into desk.production_day (day, kind) values ('2026-12-01', 'day_off')")
                    .update();
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> !ticket(before, "solution_due").equals(due));
            assertThat(instant(ticket(before, "solution_due")))
                    .isBetween(moscow("2026-12-02T09:59"), moscow("2026-12-02T10:01"));
            anna.task(before).complete("outcome", "line2", "impact", "department", "note", "Задело отдел.");
            boris.task(before, "userTask_solveOnLine2");

            assertThat(ticket(before, "priority")).isEqualTo("NORMAL");
            assertThat(ticket(before, "solution_minutes")).isEqualTo("600");
        } finally {
            repository.deleteDeployment(published, true);
        }
    }

    private String publish(String table) {
        return repository
                .createDeployment()
                .addString("dmn/service-level.dmn", table)
                .deploy()
                .getId();
    }

    /** S1.3, S5.1: who is identified and hits more is promised anew once, and hears it in one letter. */
    @Test
    void identifyingAndAGrownImpactAreOnePromiseAndOneLetter() {
        DeskClock.set("2026-11-30T10:00");
        var stranger = new Correspondent(MAIL, "newcomer@example.org", "Новенький");
        var number = registered(stranger, "Не печатает программа");

        anna.task(number)
                .complete(
                        "outcome", "identify", "contractNumber", "100-24", "impact", "company", "declaredUrgent", true);

        anna.task(number, "userTask_triage");
        assertThat(ticket(number, "priority")).isEqualTo("URGENT");
        assertThat(facts(number, "PromiseGiven")).hasSize(2);
        assertThat(register("select count(*) from desk.decision_trace where decision = 'ticketPriority'"
                        + " and business_key = '" + number + "'"))
                .containsExactly(2L);
        assertThat(letters(number)).containsExactly("confirmation", "confirmation");
    }

    /** S1.3: two reasons in one form are one promise and one letter, too. */
    @Test
    void impactAndUrgencyOfOneFormAreToldOnce() {
        DeskClock.set("2026-11-30T10:00");
        var number = registered(olga, "Не работает касса");

        anna.task(number).complete("outcome", "line2", "impact", "company", "declaredUrgent", true, "note", "Стоят.");

        boris.task(number, "userTask_solveOnLine2");
        assertThat(facts(number, "PromiseGiven")).hasSize(2);
        assertThat(letters(number)).containsExactly("confirmation", "promiseChanged");
    }

    /** S1.3: a question that goes out in the same step carries the new promise; one letter is enough. */
    @Test
    void aGrownImpactAndAQuestionOfOneFormAreOneLetter() {
        DeskClock.set("2026-11-30T10:00");
        var number = registered(olga, "Не работают весы");

        anna.task(number).complete("outcome", "ask", "answer", "Какая модель?", "impact", "company");

        var question = olga.awaits(letter -> letter.text().contains("Какая модель?"));
        assertThat(question.text()).contains("Срок решения изменился", "Прежний срок");
        assertThat(ticket(number, "priority")).isEqualTo("URGENT");
        assertThat(letters(number)).containsExactly("confirmation", "question");
    }

    /** S1.3, S5.8: the letter of a hand-over is the one of the new promise. */
    @Test
    void aGrownImpactAndAHandOverOfOneFormAreOneLetter() {
        DeskClock.set("2026-11-30T10:00");
        var number = registered(olga, "Не работает оплата");

        anna.task(number)
                .complete(
                        "outcome",
                        "department",
                        "department",
                        "billing",
                        "handOverReason",
                        "О деньгах.",
                        "impact",
                        "company",
                        "declaredUrgent",
                        true);

        bella.task(number, "userTask_triage");
        assertThat(letters(number)).containsExactly("confirmation", "promiseChanged");
        assertThat(facts(number, "PromiseGiven")).hasSize(2);
    }

    private List<String> letters(long number) {
        return jdbc.sql(
                        "select letter from desk.outbox where ticket = ? and letter in ('confirmation', 'promiseChanged', 'question') order by id")
                .param(number)
                .query(String.class)
                .list();
    }

    /** S2.6, S4.3: the table decides again when an agent sees that it hits more. */
    @Test
    void anImpactThatGrewRaisesThePriority() {
        DeskClock.set("2026-11-30T10:00");
        var number = registered(olga, "Не работает программа");
        assertThat(ticket(number, "priority")).isEqualTo("NORMAL");

        anna.task(number).complete("outcome", "line2", "impact", "company", "note", "Стоят все.");

        boris.task(number, "userTask_solveOnLine2");
        assertThat(ticket(number, "priority")).isEqualTo("URGENT");
        assertThat(events(number)).contains("ImpactChanged");
        assertThat(boris.task(number).priority()).isEqualTo(90);
        olga.awaits(letter -> letter.subject().contains("Не работает программа")
                && letter.text().contains("Прежний срок"));
    }

    /** S1.3: the new deadline follows the answer. */
    @Test
    void theNewDeadlineIsToldAfterAnAnswer() {
        DeskClock.set("2026-11-30T10:00");
        var number = registered(olga, "Нужна версия");
        anna.task(number).ask("Какая версия?");
        var question = olga.awaits(letter -> letter.text().contains("Какая версия?"));
        DeskClock.forward(Duration.ofHours(2));

        olga.letter("", "Версия восьмая, обновляли весной").replyingTo(question).send();

        olga.awaits(letter ->
                letter.subject().contains("Нужна версия") && letter.text().contains("Прежний срок"));
        assertThat(instant(ticket(number, "solution_due"))).isAfter(moscow("2026-12-01T11:00"));
    }

    /** S1.7 */
    @Test
    void aDissatisfiedRequesterReachesTheHeadAtNight() {
        DeskClock.set("2026-11-30T10:00");
        var number = registered(olga, "Медленно отвечаете");
        var confirmation = olga.awaitsAnswerTo("Медленно отвечаете");
        DeskClock.set("2026-12-01T02:30");

        olga.letter("", "Я недовольна вашей работой, позовите руководителя")
                .replyingTo(confirmation)
                .send();

        head.awaits(letter ->
                letter.subject().contains("#" + number) && letter.subject().contains("Зовут руководителя"));
        var task = galina.task(number, "userTask_answerHeadCall");
        task.complete("headAnswer", "Позвонила, извинилась, займёмся утром.");
        assertThat(events(number)).contains("HeadCalled", "HeadAnswered");
    }

    /** S1.7, S1.3: an urgent situation is urgent, too. */
    @Test
    void anUrgentSituationOfAFirstLetterIsUrgentAndCallsTheHead() {
        DeskClock.set("2026-11-29T23:00");

        olga.letter("Затопило серверную", "У нас чрезвычайная ситуация, вода у стоек.")
                .send();

        var number = olga.awaitsAnswerTo("Затопило серверную").number();
        galina.task(number, "userTask_answerHeadCall");
        assertThat(ticket(number, "priority")).isEqualTo("URGENT");
    }

    /** S1.7: from Tasklist. */
    @Test
    void anAgentCallsTheHeadFromTasklist() {
        DeskClock.set("2026-11-30T10:00");
        var number = registered(olga, "Сложный разговор");
        nameOf("anna", "Анна", "Громова");

        var started = callHead(anna, number);

        assertThat(started.getStatusCode().is2xxSuccessful())
                .as(started.toString())
                .isTrue();
        assertThat(galina.task(number, "userTask_answerHeadCall").shown("conversation"))
                .contains("Требует скидку");
        var letter = head.awaits(
                it -> it.subject().contains("#" + number) && it.text().contains("Требует скидку"));
        assertThat(letter.text()).contains("Зовёт коллега: Анна Громова");
    }

    /** S1.7: one call is one task; who calls again reads who called, when, and where to write what is new. */
    @Test
    void aHeadWhoIsCalledIsNotCalledAgainFromTasklist() {
        DeskClock.set("2026-11-30T10:00");
        var number = registered(olga, "Дважды позвали");
        nameOf("anna", "Анна", "Громова");
        assertThat(callHead(anna, number).getStatusCode().is2xxSuccessful()).isTrue();

        var again = callHead(artem, number);

        assertThat(again.getStatusCode().value()).isEqualTo(400);
        assertThat(again.getBody())
                .contains("заявке № " + number + " уже позвали", "Анна Громова", "30 ноября, 10:0", "заметку");
        assertThat(galina.tasksOfStep("userTask_answerHeadCall").stream().filter(task -> about(task, number)))
                .hasSize(1);
        assertThat(facts(number, "HeadCalled")).hasSize(1);

        galina.task(number, "userTask_answerHeadCall").complete("headAnswer", "Договорились.");
        assertThat(callHead(artem, number).getStatusCode().is2xxSuccessful()).isTrue();
    }

    private static ResponseEntity<String> callHead(Agent agent, long number) {
        return agent.tasklist()
                .post(
                        "/process-definition/key/callHead/submit-form",
                        Map.of(
                                "variables",
                                Map.of(
                                        "ticketNumber", Map.of("value", number),
                                        "callReason", Map.of("value", "Требует скидку"))));
    }

    private void nameOf(String login, String first, String last) {
        var user = identities.createUserQuery().userId(login).singleResult();
        user.setFirstName(first);
        user.setLastName(last);
        identities.saveUser(user);
    }

    /** S1.7: in the middle of a call; the agent's own task stays. */
    @Test
    void anAgentCallsTheHeadFromTheTicketAndGoesOnWorking() {
        DeskClock.set("2026-12-01T02:00");
        var number = registered(olga, "Трудный звонок");
        var task = anna.task(number).take();
        assertThat(task.shown("ticketLink")).contains("Позвать руководителя", "/desk/tickets/" + number);

        var answer = anna.tasklist()
                .submit(
                        "/desk/tickets/" + number,
                        "/desk/tickets/" + number + "/call-head",
                        Map.of("reason", "Кричит, требует директора"));

        assertThat(answer.getStatusCode().isError()).as(answer.toString()).isFalse();
        assertThat(galina.task(number, "userTask_answerHeadCall").shown("conversation"))
                .contains("Кричит, требует директора");
        head.awaits(letter ->
                letter.subject().contains("#" + number) && letter.text().contains("требует директора"));
        assertThat(anna.task(number, "userTask_triage").assignee()).isEqualTo("anna");
        assertThat(facts(number, "HeadCalled")).singleElement().asString().contains("anna", "agent");
    }

    /** S1.7: the form of the task has it, too; a second call while the head is called makes no second task. */
    @Test
    void anAgentCallsTheHeadInTheFormOfTheTask() {
        DeskClock.set("2026-11-30T10:00");
        var number = registered(olga, "Просит начальника");

        anna.task(number)
                .complete(
                        "outcome",
                        "line2",
                        "note",
                        "Проверил сеть.",
                        "callHead",
                        true,
                        "callReason",
                        "Просит начальника");
        boris.task(number, "userTask_solveOnLine2")
                .complete("outcome", "line1", "note", "И мне.", "callHead", true, "callReason", "Просит снова");

        assertThat(galina.task(number, "userTask_answerHeadCall").shown("conversation"))
                .contains("Просит начальника", "Просит снова", "Проверил сеть.");
        assertThat(galina.tasksOfStep("userTask_answerHeadCall").stream().filter(task -> about(task, number)))
                .hasSize(1);
        assertThat(head.awaits(letter -> letter.subject().contains("#" + number))
                        .text())
                .contains("Просит начальника");
        assertThat(register("select count(*) from act_ru_variable where name_ in ('callReason', 'callHead')"))
                .containsExactly(0L);
    }

    private long registered(Correspondent who, String subject) {
        who.letter(subject, "Подробности в понедельник.").send();
        return who.awaitsAnswerTo(subject).number();
    }

    private boolean about(Agent.Task task, long number) {
        return task.shown("ticketNumber").equals(Long.toString(number));
    }

    private void awaits(long number, String kind, int times) {
        await(kind + " of " + number)
                .atMost(Duration.ofSeconds(40))
                .until(() -> Collections.frequency(events(number), kind) == times);
    }

    private List<String> facts(long number, String kind) {
        return jdbc.sql("select facts::text from desk.ticket_event where ticket = ? and kind = ? order by id")
                .params(number, kind)
                .query(String.class)
                .list();
    }

    /** The timers that wait, by the ids of their events. */
    private List<String> timers(long number) {
        return jdbc.sql("""
                select definition.act_id_ from act_ru_job job
                  join act_ru_jobdef definition on definition.id_ = job.job_def_id_
                  join act_ru_execution process on process.id_ = job.process_instance_id_
                 where process.business_key_ = ? and job.duedate_ < timestamp '9000-01-01' order by 1
                """).param(Long.toString(number)).query(String.class).list();
    }

    private static Instant moscow(String time) {
        return LocalDateTime.parse(time).atZone(DeskClock.MOSCOW).toInstant();
    }
}
