package org.zayavka.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.zayavka.support.TasklistSession;

/** A member of staff at work in Tasklist: whatever is done here, its page does over the same calls. */
final class Agent {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final TasklistSession tasklist;
    private final String login;

    Agent(TestRestTemplate http, String login) {
        this.login = login;
        this.tasklist = new TasklistSession(http, login);
    }

    String login() {
        return login;
    }

    TasklistSession tasklist() {
        return tasklist;
    }

    /** The task of a ticket that this agent sees; waits for it. */
    Task task(long number) {
        return Awaitility.await("a task of ticket " + number + " for " + login)
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> find(number), Optional::isPresent)
                .orElseThrow();
    }

    /** The same, when it is this step of the process. */
    Task task(long number, String step) {
        return Awaitility.await(step + " of ticket " + number + " for " + login)
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> find(number, step), Optional::isPresent)
                .orElseThrow();
    }

    /** The task of the process that is about this, e.g. {@code call-17}. */
    Task taskOfKey(String businessKey) {
        return tasks("processInstanceBusinessKey", businessKey).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no task of " + businessKey + " for " + login));
    }

    /** All tasks of what is about this, e.g. {@code C-17}, that this agent sees. */
    List<Task> tasksOfKey(String businessKey) {
        return tasks("processInstanceBusinessKey", businessKey);
    }

    Optional<Task> find(long number) {
        return tasks("processInstanceBusinessKey", Long.toString(number)).stream()
                .findFirst();
    }

    private Optional<Task> find(long number, String step) {
        return tasks("processInstanceBusinessKey", Long.toString(number)).stream()
                .filter(task -> task.step().equals(step))
                .findFirst();
    }

    List<Task> tasksOfStep(String step) {
        return tasks("taskDefinitionKey", step);
    }

    /** Presses a button of a staff page. */
    void click(String page, String action) {
        var answer = tasklist.submit(page, action, Map.of());
        if (!answer.getStatusCode().is3xxRedirection()
                && !answer.getStatusCode().is2xxSuccessful()) {
            throw new IllegalStateException(answer.toString());
        }
    }

    private List<Task> tasks(String criterion, String value) {
        var found = json(tasklist.post("/task", Map.of(criterion, value, "sorting", List.of())));
        return StreamSupport.stream(found.spliterator(), false).map(Task::new).toList();
    }

    static JsonNode json(ResponseEntity<String> answer) {
        if (!answer.getStatusCode().is2xxSuccessful()) {
            throw new IllegalStateException(answer.toString());
        }
        return parse(answer.getBody());
    }

    static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A task on the agent's list. */
    final class Task {

        private final JsonNode facts;

        private Task(JsonNode facts) {
            this.facts = facts;
        }

        String id() {
            return facts.get("id").asText();
        }

        String step() {
            return facts.get("taskDefinitionKey").asText();
        }

        String assignee() {
            return facts.path("assignee").asText("");
        }

        int priority() {
            return facts.get("priority").asInt();
        }

        String due() {
            return facts.get("due").asText();
        }

        /** A value that the form shows, as a reader sees it: without the marks of Markdown. */
        String shown(String key) {
            var values = json(tasklist.get("/task/" + id() + "/form-variables"));
            return values.path(key).path("value").asText().replace("\\", "");
        }

        Task take() {
            if (!assignee().equals(login)) {
                var answer = claim();
                if (!answer.getStatusCode().is2xxSuccessful()) {
                    throw new IllegalStateException(answer.toString());
                }
            }
            return this;
        }

        /** The server's answer to the click. */
        ResponseEntity<String> claim() {
            return tasklist.post("/task/" + id() + "/claim", Map.of("userId", login));
        }

        /** Fills in the form and completes the task; the answer is the server's. */
        ResponseEntity<String> submit(Map<String, Object> fields) {
            var variables = new LinkedHashMap<String, Object>();
            fields.forEach((name, value) -> variables.put(name, Map.of("value", value)));
            return tasklist.post("/task/" + id() + "/submit-form", Map.of("variables", variables));
        }

        void complete(Object... namesAndValues) {
            var fields = new LinkedHashMap<String, Object>();
            for (int i = 0; i < namesAndValues.length; i += 2) {
                fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
            }
            var answer = take().submit(fields);
            if (answer.getStatusCode().isSameCodeAs(HttpStatus.CONFLICT)) {
                // The desk was at work on the ticket at this very moment: the page says so, and a person tries again.
                answer = submit(fields);
            }
            if (!answer.getStatusCode().is2xxSuccessful()) {
                throw new IllegalStateException(answer.toString());
            }
        }

        void solve(String answer) {
            complete("outcome", "solved", "answer", answer);
        }

        void ask(String question) {
            complete("outcome", "ask", "answer", question);
        }
    }
}
