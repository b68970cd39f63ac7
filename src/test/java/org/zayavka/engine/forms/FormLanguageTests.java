package org.zayavka.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zayavka.support.Staff.as;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.zayavka.engine.EngineTest;
import org.zayavka.engine.EngineTestRoom;
import org.zayavka.support.Staff;

/** What every user expects besides: Russian and English throughout, by the browser of the reader. */
@EngineTest
@NullUnmarked
class FormLanguageTests {

    @Autowired
    TestRestTemplate http;

    @Autowired
    IdentityService identities;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    String task;

    @BeforeEach
    void aTicketWaitsForAnswer() {
        new Staff(identities).with("anna", "line1");
        EngineTestRoom.deploy(repository);
        var process = runtime.startProcessInstanceByKey("engineAnswering", "1042", Map.of("people", 12));
        task = tasks.createTaskQuery()
                .processInstanceId(process.getId())
                .singleResult()
                .getId();
    }

    @Test
    void anEnglishBrowserGetsTheEnglishForm() {
        assertThat(form("en-GB,en;q=0.9"))
                .contains("\"text\":\"# Ticket {{subject}}\"", "\"label\":\"Solution\"", "\"label\":\"To line 2\"")
                .contains("\"label\":\"Answer to the requester\"", "\"dateLabel\":\"When\"")
                .doesNotContain("Ответ заявителю");
    }

    /** An analyst's own field works before anybody translates it. */
    @Test
    void whatHasNoEnglishStaysRussian() {
        assertThat(form("en")).contains("\"label\":\"Минут\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "de, en;q=0.5", ""})
    void everybodyElseGetsTheFileAsItIs(String language) throws IOException {
        assertThat(form(language.isEmpty() ? null : language).getBytes(StandardCharsets.UTF_8))
                .isEqualTo(Files.readAllBytes(Path.of("src/test/resources/engine/answer.form")));
    }

    @Test
    void aNewVersionOfTheFormIsShownAtOnce() throws IOException {
        var before = Files.readString(Path.of("src/test/resources/engine/answer.form"));
        assertThat(form("en")).contains("Solution");
        var newer = repository
                .createDeployment()
                .addString("engine/answer.form", before.replace("\"Solution\"", "\"Verdict\""))
                .deploy();
        try {
            assertThat(form("en")).contains("Verdict").doesNotContain("Solution");
        } finally {
            repository.deleteDeployment(newer.getId());
        }
    }

    @Test
    void complaintsCallTheFieldAsItsReaderSeesIt() {
        assertThat(complaint("en", "outcome", "solved"))
                .contains("Fill in the field “Answer to the requester”")
                .doesNotContainPattern("[А-Яа-я]");
        assertThat(complaint("ru", "outcome", "solved")).contains("«Ответ заявителю»");
        assertThat(complaint("en", "until", "tomorrow")).contains("“Solution”", "The field “When” takes a date");
        assertThat(complaint("ru", "until", "tomorrow")).contains("«Решение»", "«Когда»");
    }

    private String complaint(String language, String key, String value) {
        var answer = as("anna", http)
                .exchange(
                        RequestEntity.post("/engine-rest/task/" + task + "/submit-form")
                                .header("Accept-Language", language)
                                .contentType(MediaType.APPLICATION_JSON)
                                .body(Map.of("variables", Map.of(key, Map.of("value", value)))),
                        String.class);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        return String.valueOf(answer.getBody());
    }

    private String form(@Nullable String language) {
        var request = RequestEntity.get("/engine-rest/task/" + task + "/deployed-form");
        if (language != null) {
            request.header("Accept-Language", language);
        }
        var bytes = as("anna", http).exchange(request.build(), byte[].class).getBody();
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
