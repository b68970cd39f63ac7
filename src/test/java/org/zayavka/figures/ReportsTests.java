package org.zayavka.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zayavka.figures.DeskFigures.by;
import static org.zayavka.figures.DeskFigures.from;
import static org.zayavka.figures.DeskFigures.moscow;
import static org.zayavka.figures.DeskFigures.seenBy;
import static org.zayavka.figures.DeskFigures.where;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zayavka.shared.Language;

/** S3.2, S4.3: every report's rows for a small history that one can count on one's fingers. */
@NullUnmarked
class ReportsTests {

    private static final ReportRequest NOVEMBER = from("2026-11-16", "2026-11-20");

    private final DeskFigures desk = DeskFigures.at(moscow("2026-11-20T12:00"));

    /** Monday 16 November 2026 to Friday, the 20th. */
    @BeforeEach
    void history() {
        new Judged(desk.jdbc)
                .rated("2026-11-17", 2, "Долго", "anna", "line1", 7L)
                .claimed("2026-11-16", "2026-12-04", null, "deadline", "Иванов", "");
        // Kept both; solved on the second day after 10 + 3 working hours, of which 5 waited for the requester.
        desk.ticket(1)
                .registered("2026-11-16T10:00")
                .promised("2026-11-16T10:00", "2026-11-16T12:00", "2026-11-16T18:00", "")
                .queued("2026-11-16T10:00", "line1")
                .by("ReactionGiven", "2026-11-16T10:30", "anna")
                .says("StepDone", "2026-11-16T12:00", step("userTask_triage", "2026-11-16T10:00", "anna"))
                .by("RequesterAsked", "2026-11-16T12:00", "anna")
                .says(
                        "ClockResumed",
                        "2026-11-16T17:00",
                        "{\"solutionDue\": \"%s\"}".formatted(moscow("2026-11-17T13:00")))
                .by("TicketSolved", "2026-11-17T10:00", "anna");
        // Both broken, the solution on the 17th at 18:00; reopened, solved again, closed by silence.
        desk.ticket(2)
                .registered("2026-11-17T10:00")
                .promised("2026-11-17T10:00", "2026-11-17T12:00", "2026-11-17T18:00", "")
                .queued("2026-11-17T10:00", "line1")
                .says(
                        "DeadlineMissed",
                        "2026-11-17T12:00",
                        "{\"clock\": \"reaction\", \"due\": \"%s\"}".formatted(moscow("2026-11-17T12:00")))
                .by("ReactionGiven", "2026-11-17T15:00", "anna")
                .by("TicketEscalated", "2026-11-17T15:00", "anna")
                .says(
                        "DeadlineMissed",
                        "2026-11-17T18:00",
                        "{\"clock\": \"solution\", \"due\": \"%s\"}".formatted(moscow("2026-11-17T18:00")))
                .by("TicketSolved", "2026-11-18T10:00", "boris")
                .says("TicketReopened", "2026-11-18T12:00", "{\"openedTimes\": 2}")
                .by("TicketSolved", "2026-11-18T13:00", "boris")
                .says("TicketClosed", "2026-11-19T13:00", "{\"how\": \"SILENCE\"}");
        desk.ticket(2)
                .says("BreachExplained", "2026-11-19T15:00", "{\"clock\": \"reaction\", \"reason\": \"noCapacity\"}")
                .says("BreachExplained", "2026-11-19T15:01", "{\"clock\": \"solution\", \"reason\": \"other\"}");
        // Open, its promise breaks today at 16:00.
        desk.ticket(3)
                .registered("2026-11-19T17:00")
                .promised("2026-11-19T17:00", "2026-11-19T19:00", "2026-11-20T16:00", "")
                .queued("2026-11-19T17:00", "billing")
                .by("ReactionGiven", "2026-11-19T18:00", "olga");
        // Waits for the requester.
        desk.ticket(4)
                .registered("2026-11-18T09:00")
                .promised("2026-11-18T09:00", "2026-11-18T11:00", "2026-11-18T17:00", "")
                .queued("2026-11-18T09:00", "line1")
                .by("ReactionGiven", "2026-11-18T09:10", "artem")
                .by("RequesterAsked", "2026-11-18T09:10", "artem");
        // Withdrawn.
        desk.ticket(5)
                .registered("2026-11-18T11:00")
                .queued("2026-11-18T11:00", "billing")
                .says("TicketClosed", "2026-11-18T12:00", "{\"how\": \"WITHDRAWN\"}");
        desk.projector.catchUp();
    }

    private static String step(String activity, String began, String by) {
        return "{\"process\": \"handleTicket\", \"activity\": \"%s\", \"began\": \"%s\", \"by\": \"%s\"}"
                .formatted(activity, moscow(began), by);
    }

    /** S1.3, complaint 10: reaction and solution have names of their own. */
    @Test
    void promisesAreKeptOnTheDayOfTheDeedAndBrokenOnTheDayOfTheDeadline() {
        var report = desk.report("promises", NOVEMBER);

        assertThat(column(report, "period"))
                .containsExactly("2026-11-16", "2026-11-17", "2026-11-18", "2026-11-19", "2026-11-20");
        assertThat(column(report, "reactionKept")).containsExactly(1L, 0L, 1L, 1L, 0L);
        assertThat(column(report, "reactionBroken")).containsExactly(0L, 1L, 0L, 0L, 0L);
        assertThat(column(report, "solutionKept")).containsExactly(0L, 1L, 0L, 0L, 0L);
        assertThat(column(report, "solutionBroken")).containsExactly(0L, 1L, 0L, 0L, 0L);
        assertThat(column(report, "solutionPercent")).containsExactly(null, 50.0, null, null, null);
    }

    @Test
    void promisesOfAWeekAndOfAMonthAreTheSumOfTheirDays() {
        assertThat(desk.report("promises", by(NOVEMBER, Grain.WEEK)).rows())
                .singleElement()
                .satisfies(row ->
                        assertThat(row).containsEntry("period", "2026-11-16").containsEntry("reactionKept", 3L));
        assertThat(desk.report("promises", by(from("2026-10-15", "2026-11-30"), Grain.MONTH))
                        .rows())
                .extracting(row -> row.get("period"), row -> row.get("reactionKept"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("2026-10-01", 0L),
                        org.assertj.core.groups.Tuple.tuple("2026-11-01", 3L));
    }

    @Test
    void promisesAreToldApartByEveryAxis() {
        assertThat(column(desk.report("promises", by(NOVEMBER, "agent")), "value"))
                .containsExactlyInAnyOrder("anna", "boris", "olga", "artem");
        assertThat(column(desk.report("promises", by(NOVEMBER, "company")), "name"))
                .containsExactly("Ромашка", "компания не известна");
        assertThat(column(desk.report("promises", by(NOVEMBER, "plan")), "name"))
                .containsExactly("«Стандарт»", "без договора");
        assertThat(column(desk.report("promises", by(NOVEMBER, "priority")), "value"))
                .containsExactly("normal", "");
        var queues = desk.report("promises", by(NOVEMBER, "queue"));
        assertThat(column(queues, "name")).containsExactlyInAnyOrder("первая линия", "вторая линия", "расчёты");
    }

    @Test
    void aRenamedCompanyIsCalledAsTodayAlsoInOldTickets() {
        desk.jdbc
                .sql("insert into desk.company (id, name) overriding system value values (7, 'Ромашка и партнёры')")
                .update();

        assertThat(column(desk.report("promises", by(NOVEMBER, "company")), "name"))
                .containsExactly("Ромашка и партнёры", "компания не известна");
        assertThat(column(desk.report("breaking", NOVEMBER), "company")).containsExactly("Ромашка и партнёры");
        assertThat(column(desk.report("waiting", NOVEMBER), "company")).containsExactly("Ромашка и партнёры");
    }

    @Test
    void timesTellTheirUnitAndHowExactTheyAre() {
        for (var name : List.of("durations", "steps")) {
            var report = desk.report(name, NOVEMBER);
            assertThat(report.note()).as(name).contains("с точностью до 5 %");
            assertThat(report.columns())
                    .as(name)
                    .filteredOn(column -> column.kind() == Report.Kind.MINUTES)
                    .isNotEmpty()
                    .allSatisfy(column -> assertThat(column.unit()).isEqualTo("рабочих минут"));
        }
        assertThat(desk.report("breaking", NOVEMBER).columns())
                .filteredOn(column -> column.kind() == Report.Kind.MINUTES)
                .extracting(Report.Column::unit)
                .containsExactly("минут");
    }

    @Test
    void durationsAreWorkingMinutesWithoutTheWaiting() {
        var report = desk.report("durations", NOVEMBER);

        assertThat(column(report, "reactionMedian")).containsExactly(30, 305, 10, 61, null);
    }

    @Test
    void aReopenedTicketLowersTheRate() {
        var report = desk.report("reopenings", NOVEMBER);

        assertThat(column(report, "solved")).containsExactly(0L, 1L, 2L, 0L, 0L);
        assertThat(column(report, "reopened")).containsExactly(0L, 0L, 1L, 0L, 0L);
        assertThat(column(report, "rate")).containsExactly(null, 0.0, 50.0, null, null);
    }

    @Test
    void theBacklogEndsWithWhatIsOpen() {
        var report = desk.report("backlog", NOVEMBER);

        assertThat(column(report, "arrived")).containsExactly(1L, 1L, 2L, 1L, 0L);
        assertThat(column(report, "closed")).containsExactly(0L, 1L, 3L, 0L, 0L);
        assertThat(column(report, "open")).containsExactly(1L, 1L, 1L, 2L, 2L);
        assertThat(column(desk.report("backlog", from("2026-11-19", "2026-11-19")), "open"))
                .containsExactly(2L);
    }

    @Test
    void openTicketsAreCountedByQueuePriorityAndAge() {
        var report = desk.report("open", NOVEMBER);

        assertThat(column(report, "name")).containsExactly("расчёты, обычный", "первая линия, обычный");
        assertThat(column(report, "open")).containsExactly(1L, 1L);
        assertThat(column(report, "day1")).containsExactly(1L, 0L);
        assertThat(column(report, "day3")).containsExactly(0L, 1L);
        assertThat(column(report, "waiting")).containsExactly(0L, 1L);
    }

    @Test
    void aTicketAboutToBreakLeadsToItsTask() {
        var report = desk.report("breaking", NOVEMBER);

        assertThat(report.rows())
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("ticket", 3L)
                        .containsEntry("task", "task-3")
                        .containsEntry("clock", "решение")
                        .containsEntry("due", moscow("2026-11-20T16:00").toString())
                        .containsEntry("left", 240L));
        assertThat(desk.report("breaking", where(NOVEMBER, Map.of("hours", "3")))
                        .rows())
                .isEmpty();
        assertThatThrownBy(() -> desk.report("breaking", where(NOVEMBER, Map.of("hours", "0"))))
                .isInstanceOf(RefusedReport.class)
                .hasMessage("Часов может быть от 1 до 744.");
    }

    @Test
    void ticketsThatWaitForTheRequesterSayForHowLong() {
        assertThat(desk.report("waiting", NOVEMBER).rows())
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("ticket", 4L)
                        .containsEntry("days", 2L)
                        .containsEntry("since", moscow("2026-11-18T09:10").toString()));
    }

    @Test
    void theLoadIsCountedByWeekdayAndHour() {
        var report = desk.report("load", NOVEMBER);

        assertThat(column(report, "weekday")).startsWith("понедельник").hasSize(7);
        assertThat(column(report, "h10")).containsExactly(1L, 1L, 0L, 0L, 0L, 0L, 0L);
        assertThat(column(report, "total")).containsExactly(1L, 1L, 2L, 1L, 0L, 0L, 0L);
        assertThat(column(desk.report("load", where(NOVEMBER, Map.of("agent", "anna"))), "total"))
                .containsExactly(1L, 1L, 0L, 0L, 0L, 0L, 0L);
    }

    @Test
    void theForecastIsTheMeanOfDaysAlike() {
        var report = desk.report("forecast", NOVEMBER);

        assertThat(column(report, "day")).startsWith("2026-11-21").endsWith("2026-11-27");
        // Saturday and Sunday have no likeness yet, a Friday has only other working days.
        assertThat(column(report, "total")).containsExactly(0L, 0L, 1L, 1L, 2L, 1L, 1.3);
    }

    @Test
    void stepsTellHowLongPeopleTook() {
        assertThat(desk.report("steps", NOVEMBER).rows())
                .containsExactly(Map.of(
                        "process",
                        "handleTicket",
                        "activity",
                        "userTask_triage",
                        "median",
                        121,
                        "p90",
                        121,
                        "count",
                        1L));
    }

    /** S1.3: the clock stood in time when nobody answered. */
    @Test
    void aTicketGivenUpWhileTheClockStoodIsSolvedInTime() {
        desk.ticket(4).by("TicketSolved", "2026-11-20T11:00", "artem");
        desk.projector.catchUp();

        assertThat(column(desk.report("promises", NOVEMBER), "solutionKept")).containsExactly(0L, 1L, 0L, 0L, 1L);
        assertThat(column(desk.report("promises", NOVEMBER), "solutionBroken")).containsExactly(0L, 1L, 0L, 0L, 0L);
    }

    /** S4.3: what each did is theirs, however many had the ticket: number 2 was anna's, then boris's on line 2. */
    @Test
    void eachDeedIsBookedOnWhoDidItAndOnTheQueueWhereItWasDone() {
        assertThat(column(desk.report("promises", where(NOVEMBER, Map.of("agent", "boris"))), "reactionBroken"))
                .containsOnly(0L);
        assertThat(column(desk.report("promises", where(NOVEMBER, Map.of("agent", "anna"))), "reactionBroken"))
                .containsExactly(0L, 1L, 0L, 0L, 0L);
        assertThat(column(desk.report("promises", where(NOVEMBER, Map.of("agent", "boris"))), "solutionBroken"))
                .containsExactly(0L, 1L, 0L, 0L, 0L);
        assertThat(column(desk.report("promises", where(NOVEMBER, Map.of("queue", "line2"))), "reactionBroken"))
                .containsOnly(0L);
        assertThat(column(desk.report("promises", where(NOVEMBER, Map.of("queue", "line2"))), "solutionBroken"))
                .containsExactly(0L, 1L, 0L, 0L, 0L);
        assertThat(column(desk.report("load", where(NOVEMBER, Map.of("queue", "line2"))), "total"))
                .containsOnly(0L);
        assertThat(column(desk.report("load", where(NOVEMBER, Map.of("queue", "line1"))), "total"))
                .containsExactly(1L, 1L, 1L, 0L, 0L, 0L, 0L);
    }

    /** Handed to line 2 and solved there: line 1 has it no longer, line 2 had it until then. */
    @Test
    void theBacklogOfAQueueIsWhatStandsThere() {
        var line1 = desk.report("backlog", where(NOVEMBER, Map.of("queue", "line1")));
        assertThat(column(line1, "arrived")).containsExactly(1L, 1L, 1L, 0L, 0L);
        assertThat(column(line1, "moved")).containsExactly(0L, -1L, 0L, 0L, 0L);
        assertThat(column(line1, "open")).containsExactly(1L, 0L, 1L, 1L, 1L);
        var line2 = desk.report("backlog", where(NOVEMBER, Map.of("queue", "line2")));
        assertThat(column(line2, "moved")).containsExactly(0L, 1L, 0L, 0L, 0L);
        assertThat(column(line2, "open")).containsExactly(0L, 1L, 0L, 0L, 0L);
        assertThat(line2.columns()).extracting(Report.Column::key).contains("moved");
        assertThat(desk.report("backlog", NOVEMBER).columns())
                .extracting(Report.Column::key)
                .doesNotContain("moved");
    }

    /** S1.3: a breach has a reason, and managers see which. */
    @Test
    void reasonsOfBreachesAreCountedOnTheDayOfTheDeadline() {
        var report = desk.report("breaches", from("2026-11-17", "2026-11-17"));
        assertThat(column(report, "name")).containsExactly("Не хватило людей", "Другое");
        assertThat(column(report, "reaction")).containsExactly(1L, 0L);
        assertThat(column(report, "solution")).containsExactly(0L, 1L);
        assertThat(desk.report("breaches", from("2026-11-18", "2026-11-30")).rows())
                .isEmpty();
        assertThat(column(desk.report("breaches", where(NOVEMBER, Map.of("agent", "anna"))), "total"))
                .containsExactly(1L);
    }

    @Test
    void nobodyIsNoRowWhereNothingIsTheirs() {
        for (var name : List.of("promises", "durations", "reopenings")) {
            assertThat(column(desk.report(name, by(NOVEMBER, "agent")), "value"))
                    .as(name)
                    .contains("anna", "boris")
                    .doesNotContain("");
        }
    }

    /** S4.3: agents see their own queues' figures only. */
    @Test
    void nobodySeesMoreThanTheirQueues() {
        var ofTickets = desk.reports.names().stream()
                .filter(name -> !name.startsWith("claim"))
                .toList();
        for (var name : ofTickets) {
            var all = desk.report(name, NOVEMBER);
            assertThat(desk.report(name, seenBy(NOVEMBER)).rows())
                    .as(name)
                    .allSatisfy(row -> assertThat(row.values()).doesNotContain(3L, 4L, "task-3"));
            assertThat(desk.report(name, seenBy(NOVEMBER, "line1", "line2", "billing"))
                            .rows())
                    .as(name)
                    .isEqualTo(all.rows());
        }
        assertThat(column(desk.report("backlog", seenBy(NOVEMBER, "billing")), "arrived"))
                .containsExactly(0L, 0L, 1L, 1L, 0L);
        assertThat(column(desk.report("promises", by(seenBy(NOVEMBER, "line2"), "agent")), "value"))
                .containsExactly("boris");
        assertThat(desk.report("breaking", seenBy(NOVEMBER, "line1")).rows()).isEmpty();
        assertThat(column(desk.report("open", where(seenBy(NOVEMBER, "line1"), Map.of("queue", "billing"))), "open"))
                .isEmpty();
    }

    @Test
    void filtersComeTogether() {
        var annasOfRomashka = where(NOVEMBER, Map.of("company", "7", "agent", "anna"));
        assertThat(column(desk.report("promises", annasOfRomashka), "solutionKept"))
                .containsExactly(0L, 1L, 0L, 0L, 0L);
        assertThat(column(desk.report("durations", by(where(NOVEMBER, Map.of("company", "7")), "agent")), "value"))
                .containsExactlyInAnyOrder("anna", "boris", "olga", "artem");
        assertThat(column(desk.report("promises", by(where(NOVEMBER, Map.of("company", "8")), "agent")), "value"))
                .isEmpty();
    }

    @Test
    void everyReportSpeaksBothLanguagesAndFillsItsColumns() throws Exception {
        for (var name : desk.reports.names()) {
            var russian = desk.report(name, NOVEMBER);
            var english = desk.report(
                    name,
                    new ReportRequest(
                            NOVEMBER.from(), NOVEMBER.to(), Grain.DAY, "", Map.of(), Language.EN, ReportScope.all()));
            assertThat(russian.title() + russian.note()).as(name).containsPattern("\\p{IsCyrillic}");
            var said =
                    new ObjectMapper().writeValueAsString(List.of(english.title(), english.note(), english.columns()));
            assertThat(said).as(name).doesNotContainPattern("\\p{IsCyrillic}");
            assertThat(english.columns()).isNotEmpty();
            assertThat(english.rows())
                    .as(name)
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row)
                            .containsKeys(english.columns().stream()
                                    .map(Report.Column::key)
                                    .toArray(String[]::new)));
        }
    }

    @Test
    void whatIsAskedWronglyIsRefusedInWords() {
        assertThatThrownBy(() -> desk.report("weather", NOVEMBER)).isInstanceOf(UnknownReport.class);
        assertThatThrownBy(() -> desk.report("promises", from("2026-11-20", "2026-11-16")))
                .isInstanceOf(RefusedReport.class)
                .hasMessage("Конец периода раньше начала. Поменяйте даты местами.");
        assertThatThrownBy(() -> desk.report("promises", by(NOVEMBER, "weather")))
                .isInstanceOf(RefusedReport.class)
                .hasMessageContaining("weather");
    }

    @Test
    void aQueueThatNeverWasIsRefusedInWords() {
        assertThatThrownBy(() -> desk.report("promises", where(NOVEMBER, Map.of("queue", "nope"))))
                .isInstanceOf(RefusedReport.class)
                .hasMessage("Очереди «nope» нет, заявок в ней не было. Выберите другую, например line1 или billing.");
        assertThatThrownBy(() -> desk.report("load", inEnglish(where(NOVEMBER, Map.of("queue", "nope")))))
                .hasMessageStartingWith("There is no queue \"nope\"");
    }

    /** Nothing comes to line 2 but from line 1: where its figures must be empty, the page says why. */
    @Test
    void whatLine2CannotHaveIsExplained() {
        for (var name : List.of("load", "forecast", "promises", "durations")) {
            assertThat(desk.report(name, where(NOVEMBER, Map.of("queue", "line2")))
                            .note())
                    .as(name)
                    .contains("На вторую линию заявки приходят с первой");
            assertThat(desk.report(name, inEnglish(where(NOVEMBER, Map.of("queue", "line2"))))
                            .note())
                    .as(name)
                    .contains("Line 2 takes tickets over from line 1");
            assertThat(desk.report(name, where(NOVEMBER, Map.of("queue", "line1")))
                            .note())
                    .as(name)
                    .doesNotContain("вторую линию");
        }
        assertThat(desk.report("backlog", where(NOVEMBER, Map.of("queue", "line2")))
                        .note())
                .doesNotContain("вторую линию");
    }

    private static ReportRequest inEnglish(ReportRequest asked) {
        return new ReportRequest(
                asked.from(), asked.to(), asked.grain(), asked.axis(), asked.filters(), Language.EN, asked.scope());
    }

    private static List<Object> column(Report report, String key) {
        return report.rows().stream().map(row -> row.get(key)).toList();
    }
}
