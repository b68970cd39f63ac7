package org.zayavka.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An agent takes a task at the moment at which somebody else is at work on the ticket. */
class ClaimingTests extends ScenarioTests {

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void itIsMondayMorning() {
        DeskClock.set("2026-11-23T10:00");
    }

    /** Complaint 13: a timer or a new promise moves the task; that is no reason to refuse it. */
    @Test
    void aClaimThatMeetsTheDesksOwnWorkIsTriedAgainByTheServer() {
        var task = taskOf("Стучит вентилятор");

        var answer = claimWhile(task, () -> tasks.setPriority(task.id(), 77));

        assertThat(answer.getStatusCode()).as(answer.toString()).isEqualTo(HttpStatus.NO_CONTENT);
        var taken = tasks.createTaskQuery().taskId(task.id()).singleResult();
        assertThat(taken.getAssignee()).isEqualTo("anna");
        assertThat(taken.getPriority()).isEqualTo(77);
    }

    /** Complaint 13: it is a colleague's now, and the second try must not take it away. */
    @Test
    void aClaimThatMeetsAColleaguesIsRefusedWithTheirName() {
        var task = taskOf("Свистит сервер");

        var answer = claimWhile(task, () -> tasks.setAssignee(task.id(), "artem"));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(answer.getBody()).contains("уже взял другой сотрудник (artem Тестов)");
        assertThat(anna.tasklist().get("/task/" + task.id()).getBody()).contains("\"assignee\":\"artem\"");
    }

    private Agent.Task taskOf(String subject) {
        olga.letter(subject, "С самого утра.").send();
        return anna.task(olga.awaitsAnswerTo(subject).number());
    }

    /** Anna has read the task and waits for the ticket's row; then the other change, made meanwhile, is written. */
    private ResponseEntity<String> claimWhile(Agent.Task task, Runnable change) {
        var claim = transaction.execute(status -> {
            jdbc.sql("select 1 from desk.ticket where task = ? for update")
                    .param(task.id())
                    .query(Integer.class)
                    .single();
            var clicked = CompletableFuture.supplyAsync(task::claim);
            // In this thread: the transaction and its session are its own.
            await().pollInSameThread().atMost(Duration.ofSeconds(30)).until(this::somebodyWaitsForUs);
            change.run();
            return clicked;
        });
        return Objects.requireNonNull(claim).join();
    }

    private boolean somebodyWaitsForUs() {
        return jdbc.sql("""
                select exists (select 1 from pg_locks where not granted and pg_backend_pid() = any (pg_blocking_pids(pid)))
                """).query(Boolean.class).single();
    }
}
