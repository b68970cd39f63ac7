package org.zayavka.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zayavka.figures.Rebuild;
import org.zayavka.support.Everywhere;

/** 152-FZ: somebody who wrote, was asked, answered and was helped is forgotten; what was done for them stays counted. */
class PersonErasedTests extends ScenarioTests {

    private static final String IRINA = "irina@sokolova.example";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Rebuild figures;

    private final Correspondent irina = new Correspondent(MAIL, IRINA, "Ирина Соколова");

    @BeforeEach
    void itIsMondayMorning() {
        DeskClock.set("2026-11-23T10:00");
    }

    @Test
    void nothingInAnyTableTellsOfThemAndTheFiguresAreTheSame() {
        var number = aWholeLife();
        figures.all();
        var figuresBefore = figuresOf(number);
        var facts = traces(number);

        var record = galina.tasklist()
                .submit(
                        "/desk/privacy/erase?address=" + IRINA,
                        "/desk/privacy/erase",
                        Map.of(
                                "address",
                                IRINA,
                                "askedBy",
                                "PERSON",
                                "reason",
                                "обращение от 20 ноября, пишет Ирина Соколова"));

        assertThat(record.getBody()).contains("Запись №");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> jdbc.sql("select count(*) from desk.privacy_request where state = 'DONE'")
                                .query(Long.class)
                                .single()
                        == 1);
        var everywhere = new Everywhere(jdbc);
        for (var words :
                List.of(IRINA, "irina", "соколов", "секретный отчёт", "Восстановили отчёт", "который именно")) {
            assertThat(everywhere.tablesWith(words)).as(words).isEmpty();
        }
        assertThat(traces(number))
                .as("numbers, times, states and kinds of facts")
                .isEqualTo(facts);
        figures.all();
        assertThat(figuresOf(number)).isEqualTo(figuresBefore);
    }

    private long aWholeLife() {
        irina.letter(
                        "Пропал секретный отчёт",
                        "Здравствуйте, это Ирина Соколова, irina@sokolova.example. Пропал секретный отчёт.")
                .attaching("секретный отчёт.png")
                .send();
        var number = irina.awaitsAnswerTo("Пропал секретный отчёт").number();
        anna.task(number).ask("Ирина, который именно отчёт?");
        var question = irina.awaits(letter -> letter.text().contains("который именно отчёт?"));
        DeskClock.forward(Duration.ofHours(1));
        irina.letter("", "Секретный отчёт за ноябрь.").replyingTo(question).send();
        anna.task(number, "userTask_triage").solve("Восстановили отчёт, Ирина.");
        var solution = irina.awaits(letter -> letter.text().contains("Восстановили отчёт"));
        irina.letter("", "Спасибо, всё работает!").replyingTo(solution).send();
        awaitsState(number, "CLOSED", "CONFIRMED");
        return number;
    }

    private String figuresOf(long number) {
        return jdbc.sql("select figure_ticket::text from desk.figure_ticket where number = ?")
                .param(number)
                .query(String.class)
                .single();
    }

    /** What is left of a ticket: each fact's kind and moment, how many entries, and the row's numbers and states. */
    private List<Map<String, Object>> traces(long number) {
        return jdbc.sql("""
                select string_agg(kind || at::text, ',' order by event.id) as facts,
                    (select count(*) from desk.message where message.ticket = ticket.number) as said,
                    (select count(*) from desk.decision_trace where business_key = ticket.number::text) as decisions,
                    ticket.number, state, arrived_at, priority, impact, queue, reaction_due, solution_due, solved_at,
                    closed_at, closing, outcome, solved_by
                from desk.ticket join desk.ticket_event as event on event.ticket = ticket.number
                where number = ? and kind <> 'PersonalDataErased'
                group by ticket.number
                """).param(number).query().listOfRows();
    }
}
