package org.zayavka.engine.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.engine.IdentityService;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.zayavka.engine.EngineTest;
import org.zayavka.support.Staff;

/** S3.10: no diagram offers to others what the director does in person. */
@EngineTest
@NullUnmarked
class PersonalCheckTests {

    private static final String FILE = "handle-claim.bpmn";
    private static final Set<String> OF_CLAIMS = Set.of(
            FILE,
            "check-claim.bpmn",
            "answer-claim.bpmn",
            "start-claim.form",
            "check-claim.form",
            "tell-receipt.form",
            "wait-for-completion.form",
            "explain-claim.form",
            "decide-claim.form",
            "sign-letter.form",
            "choose-answer-way.form",
            "post-letter.form",
            "send-fax.form",
            "phone-answer.form");
    private static final String OFFERED = "camunda:candidateGroups=\"director\"";

    @Autowired
    TestRestTemplate http;

    @Autowired
    IdentityService identities;

    @BeforeEach
    void staff() {
        new Staff(identities).with("alexey", "analyst");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            userTask_decideClaim | camunda:candidateGroups="head"
            userTask_decideClaim | camunda:candidateGroups="director, head"
            userTask_decideClaim | camunda:candidateGroups="${'head'}"
            userTask_decideClaim | camunda:candidateGroups="director" camunda:candidateUsers="galina"
            userTask_decideClaim | camunda:candidateGroups="director" camunda:assignee="galina"
            userTask_decideClaim | ``
            userTask_signLetter  | camunda:candidateGroups="secretary"
            userTask_signLetter  | camunda:candidateGroups="director" camunda:assignee="svetlana"
            userTask_signLetter  | ``
            """)
    void aTaskOfTheDirectorThatIsOfferedToOthersIsRefused(String task, String offered) throws IOException {
        var answer = Deploying.deploy(http, "alexey", FILE, with(task, offered));

        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody())
                .contains(FILE + " · " + task
                        + ": эту задачу лично делает группа «director»: оставьте её единственной в candidateGroups");
    }

    /** Under another id it would be anybody's. */
    @ParameterizedTest
    @CsvSource({"userTask_decideClaim,userTask_decideForTheDirector", "userTask_signLetter,userTask_stampLetter"})
    void aDiagramWithoutATaskOfTheDirectorIsRefused(String task, String other) throws IOException {
        var answer = Deploying.deploy(http, "alexey", FILE, model().replace("\"" + task + "\"", "\"" + other + "\""));

        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody()).contains(FILE + " · handleClaim", "нужна задача «" + task + "»");
    }

    @Test
    void whatLeavesTheDirectorAloneIsDeployed() throws IOException {
        var models = new TreeMap<String, String>();
        for (var folder : List.of("processes", "forms")) {
            try (var files = Files.list(Path.of(folder))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    models.put(file.getFileName().toString(), Files.readString(file));
                }
            }
        }
        models.keySet().retainAll(OF_CLAIMS);
        models.put(FILE, model().replace("Решить по претензии", "Решить по претензии лично"));

        var answer = Deploying.deploy(http, "alexey", models);

        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.OK);
    }

    private static String with(String task, String offered) throws IOException {
        var process = model();
        int from = process.indexOf("<bpmn:userTask id=\"" + task + "\"");
        int at = process.indexOf(OFFERED, from);
        assertThat(from).isPositive();
        assertThat(at).isBetween(from, process.indexOf('>', from));
        return process.substring(0, at) + offered + process.substring(at + OFFERED.length());
    }

    private static String model() throws IOException {
        return Files.readString(Path.of("processes", FILE));
    }
}
