package org.zayavka.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zayavka.figures.DeskFigures.by;
import static org.zayavka.figures.DeskFigures.from;
import static org.zayavka.figures.DeskFigures.moscow;
import static org.zayavka.figures.DeskFigures.seenBy;
import static org.zayavka.figures.DeskFigures.where;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** S1.8, S4.2, S3.10: answers and claims, compared with a count by hand. */
@NullUnmarked
class QualityReportsTests {

    private static final ReportRequest NOVEMBER = from("2026-11-16", "2026-11-20");

    private final DeskFigures desk = DeskFigures.at(moscow("2026-11-20T12:00"));

    @BeforeEach
    void answers() {
        new Judged(desk.jdbc)
                // Outside of the period.
                .rated("2026-11-15", 1, "", "anna", "line1", 7L)
                // Three scores of the 16th: 5, 4, 2, of which two are content.
                .rated("2026-11-16", 5, "", "anna", "line1", 7L)
                .rated("2026-11-16", 2, "Долго ждали", "anna", "line1", 7L)
                .phoned("2026-11-16", 4, 9, "Всё хорошо", "boris", "line2")
                // Recommendations of the week: 9, 10, 6, 8, none: two promoters, one detractor of four.
                .phoned("2026-11-18", 5, 10, "", "anna", "line1")
                .phoned("2026-11-18", 3, 6, "", "boris", "line2")
                .phoned("2026-11-18", 4, 8, "", "boris", "line2")
                .phoned("2026-11-20", 1, null, "Больше не приезжайте", "anna", "line1");
    }

    private static List<Object> row(Report report, String key, Object value) {
        return report.rows().stream()
                .filter(row -> value.equals(row.get(key)))
                .findFirst()
                .map(row -> Arrays.<Object>asList(
                        row.get("csat"),
                        row.get("scores"),
                        row.get("average"),
                        row.get("nps"),
                        row.get("recommendations")))
                .orElseThrow();
    }

    private static BigDecimal of(String number) {
        return new BigDecimal(number);
    }

    @Test
    void eachDayTellsItsAnswersAndHowManyTheyAre() {
        var report = desk.report("quality", NOVEMBER);

        assertThat(report.rows()).hasSize(5);
        assertThat(row(report, "period", "2026-11-16")).containsExactly(of("66.7"), 3L, of("3.67"), of("100.0"), 1L);
        assertThat(row(report, "period", "2026-11-17")).containsExactly(null, 0L, null, null, 0L);
        // 10, 6 and 8: one for us, one against.
        assertThat(row(report, "period", "2026-11-18")).containsExactly(of("66.7"), 3L, of("4.00"), of("0.0"), 3L);
        assertThat(row(report, "period", "2026-11-20")).containsExactly(of("0.0"), 1L, of("1.00"), null, 0L);
    }

    @Test
    void theWeekIsNoMeanOfItsDays() {
        var report = desk.report("quality", by(NOVEMBER, Grain.WEEK));

        assertThat(report.rows()).hasSize(1);
        // 5, 2, 4, 5, 3, 4, 1: four of seven; 9, 10, 6, 8: (2 - 1) of four.
        assertThat(row(report, "period", "2026-11-16")).containsExactly(of("57.1"), 7L, of("3.43"), of("25.0"), 4L);
    }

    @Test
    void areToldApartByAgentQueueAndCompany() {
        var agents = desk.report("quality", by(NOVEMBER, "agent"));
        assertThat(row(agents, "value", "anna")).containsExactly(of("50.0"), 4L, of("3.25"), of("100.0"), 1L);
        assertThat(row(agents, "value", "boris")).containsExactly(of("66.7"), 3L, of("3.67"), of("0.0"), 3L);
        assertThat(agents.rows().get(0)).containsEntry("login", "anna");

        var queues = desk.report("quality", by(NOVEMBER, "queue"));
        assertThat(row(queues, "name", "вторая линия")).element(1).isEqualTo(3L);

        var companies = desk.report("quality", by(NOVEMBER, "company"));
        assertThat(row(companies, "value", "7")).element(1).isEqualTo(2L);
        assertThat(row(companies, "value", "8")).element(1).isEqualTo(5L);

        assertThat(desk.report("quality", by(NOVEMBER, "plan")).rows()).hasSize(2);
        assertThat(desk.report("quality", by(NOVEMBER, "priority")).rows()).hasSize(2);
    }

    @Test
    void filtersAndTheReadersQueuesNarrowThem() {
        var annas = desk.report("quality", by(where(NOVEMBER, Map.of("agent", "anna", "company", "7")), "agent"));
        assertThat(row(annas, "value", "anna")).element(1).isEqualTo(2L);

        var line2 = desk.report("quality", by(seenBy(NOVEMBER, "line2"), "agent"));
        assertThat(line2.rows()).extracting(row -> row.get("value")).containsExactly("boris");
        assertThat(desk.report("voices", seenBy(NOVEMBER, "line2")).rows())
                .extracting(row -> row.get("words"))
                .containsExactly("Всё хорошо");
    }

    @Test
    void wordsAreListedTheNewestFirst() {
        assertThat(desk.report("voices", NOVEMBER).rows())
                .extracting(row -> row.get("score") + " " + row.get("words") + " " + row.get("how"))
                .containsExactly(
                        "1 Больше не приезжайте по телефону", "2 Долго ждали по ссылке", "4 Всё хорошо по телефону");
    }

    private void claims() {
        new Judged(desk.jdbc)
                // Kept, at the last hour; broken by a minute; open and overdue; open in time; of another month.
                .claimed("2026-11-02", "2026-11-20", "2026-11-20T18:00", "deadline", "Иванов", "granted")
                .claimed("2026-11-03", "2026-11-19", "2026-11-19T18:01", "deadline", "Иванов", "refused")
                .claimed("2026-11-04", "2026-11-18", null, "conduct", "Петров", "")
                .claimed("2026-11-05", "2026-11-24", null, "conduct", "", "")
                .claimed("2026-10-05", "2026-10-23", "2026-10-20T12:00", "quality", "Петров", "partly")
                .dismissed("2026-11-06");
    }

    @Test
    void openClaimsTellTheDaysLeft() {
        claims();

        assertThat(desk.report("claims", NOVEMBER).rows())
                .extracting(row -> row.get("left") + " " + row.get("due") + " " + row.get("specialist"))
                // Two working days late; Monday and Tuesday are left.
                .containsExactly("-2 2026-11-18 Петров", "2 2026-11-24 не назван");
        assertThat(desk.report("claims", where(NOVEMBER, Map.of("specialist", "Петров")))
                        .rows())
                .hasSize(1);
    }

    @Test
    void deadlinesOfClaimsAreCountedByMonthReasonSpecialistAndOutcome() {
        claims();
        var autumn = from("2026-10-01", "2026-11-30");

        assertThat(counted(desk.report("claimterms", by(autumn, Grain.MONTH)), "period"))
                .containsExactly("2026-10-01 1 1 0 0 0.00", "2026-11-01 4 1 2 1 1500.50");
        assertThat(counted(desk.report("claimterms", by(autumn, "reason")), "name"))
                .containsExactly("Поведение 2 0 1 1 0.00", "Сроки 2 1 1 0 1500.50", "Качество работы 1 1 0 0 0.00");
        assertThat(counted(desk.report("claimterms", by(autumn, "specialist")), "name"))
                .containsExactly("Иванов 2 1 1 0 1500.50", "Петров 2 1 1 0 0.00", "не назван 1 0 0 1 0.00");
        assertThat(counted(desk.report("claimterms", by(autumn, "outcome")), "name"))
                .containsExactly(
                        "ещё не решено 2 0 1 1 0.00",
                        "удовлетворена 1 1 0 0 1500.50",
                        "частично 1 1 0 0 0.00",
                        "отказано 1 0 1 0 0.00");
    }

    /** S3.10: owners write the specialist as they like. */
    @Test
    void aSpecialistIsOnePersonHoweverTheNameIsWritten() {
        desk.jdbc.sql("""
                insert into desk.engineer (login, name, phone, skills, areas, home_area, active)
                values ('filipp', 'Филипп Громов', '', '{}', '{}', '', true)
                """).update();
        var said = new Judged(desk.jdbc);
        for (var name :
                List.of("Зимин", "Ф. Зимин", "Фёдор Зимин", "инженер Зимин Ф.П.", "Громова", "А. Зимин", "Пётр")) {
            said.claimed("2026-11-05", "2026-11-24", null, "conduct", name, "");
        }

        assertThat(counted(desk.report("claimterms", by(from("2026-11-01", "2026-11-30"), "specialist")), "name"))
                .containsExactly(
                        "Фёдор Зимин 4 0 0 4 0.00",
                        "А. Зимин 1 0 0 1 0.00",
                        "Пётр 1 0 0 1 0.00",
                        "Филипп Громов 1 0 0 1 0.00");
        assertThat(desk.report("claims", where(NOVEMBER, Map.of("specialist", "Фёдор Зимин")))
                        .rows())
                .hasSize(4)
                .extracting(row -> row.get("specialist"))
                .containsOnly("Фёдор Зимин");
    }

    /** What is not signed was promised to nobody. */
    @Test
    void decisionsCountOnceTheAnswerIsSigned() {
        var autumn = from("2026-10-01", "2026-11-30");
        new Judged(desk.jdbc)
                .claimed("2026-11-05", "2026-11-24", null, "conduct", "", "")
                .decided("granted", "999999");

        assertThat(counted(desk.report("claimterms", by(autumn, "outcome")), "name"))
                .containsExactly("ещё не решено 1 0 0 1 0.00");
        assertThat(desk.report("claims", where(NOVEMBER, Map.of("outcome", "granted")))
                        .rows())
                .isEmpty();

        desk.jdbc.sql("update desk.claim set signed_at = now()").update();

        assertThat(counted(desk.report("claimterms", by(autumn, "outcome")), "name"))
                .containsExactly("удовлетворена 1 0 0 1 999999.00");
    }

    @Test
    void openClaimsTellAtWhomTheyLie() {
        new Judged(desk.jdbc)
                .claimed("2026-11-05", "2026-11-24", null, "conduct", "", "")
                .claimed("2026-11-05", "2026-11-25", null, "conduct", "", "")
                .accepted();

        assertThat(desk.report("claims", NOVEMBER).rows())
                .extracting(row -> row.get("state"))
                .containsExactly("ждёт проверки секретаря", "ждёт объяснения руководителя");
    }

    private static List<String> counted(Report report, String first) {
        return report.rows().stream()
                .map(row -> row.get(first) + " " + row.get("arrived") + " " + row.get("kept") + " " + row.get("broken")
                        + " " + row.get("open") + " " + row.get("compensation"))
                .toList();
    }

    @Test
    void claimsAreNotForAgents() {
        for (var name : List.of("claims", "claimterms")) {
            assertThatThrownBy(() -> desk.report(name, seenBy(NOVEMBER, "line1")))
                    .isInstanceOf(RefusedReport.class)
                    .hasMessageContaining("Претензии видят");
        }
    }

    @Test
    void eachReportHasItsOwnAxes() {
        assertThatThrownBy(() -> desk.report("claimterms", by(NOVEMBER, "agent")))
                .isInstanceOf(RefusedReport.class)
                .hasMessageContaining("company, outcome, reason, specialist");
        assertThatThrownBy(() -> desk.report("promises", by(NOVEMBER, "specialist")))
                .isInstanceOf(RefusedReport.class)
                .hasMessageContaining("agent, company, plan, priority, queue");
    }

    @Test
    void filesHaveTheSameNumbers() {
        var csv = new String(
                desk.files.csv(desk.report("quality", by(NOVEMBER, Grain.WEEK)), org.zayavka.shared.Language.RU),
                java.nio.charset.StandardCharsets.UTF_8);

        assertThat(csv).contains("16.11.2026;57,1;7;3,43;25,0;4");
        assertThat(desk.files.xlsx(desk.report("quality", NOVEMBER), org.zayavka.shared.Language.RU))
                .isNotEmpty();
    }
}
