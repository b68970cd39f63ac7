package org.zayavka.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.zayavka.support.DeskApi;

/** Who may write in which ticket, asked over HTTP: the right lies with the ticket, never with the page alone. */
class WritingRightsTests extends ScenarioTests {

    private static final Map<String, Object> ACTIONS = Map.ofEntries(
            entry("take", Map.of()),
            entry("put-back", Map.of()),
            entry("hand-over", Map.of("to", "artem")),
            entry("urgency", Map.of()),
            entry("impact", Map.of("impact", "company")),
            entry("category", Map.of("category", "mail")),
            entry("keep-solved", Map.of()),
            entry("split", Map.of("message", 1)),
            entry("contact", Map.of("contractNumber", "100-24")),
            entry("merge", Map.of("into", 1)),
            entry("link", Map.of("to", 1)),
            entry("spam", Map.of()),
            entry("watch", Map.of("address", "boss@example.com")));

    @Autowired
    private IdentityService identities;

    @BeforeEach
    void itIsMondayMorning() {
        DeskClock.set("2026-11-23T10:00");
    }

    @ParameterizedTest(name = "{0}: line 1 {1}, billing {2}")
    @CsvSource({
        "artem,      200, 403",
        "boris,      200, 200",
        "galina,     200, 200",
        "bella,      403, 200",
        "svetlana,   403, 403",
        "fedor,      403, 403",
        "sergey,     403, 403",
        "dismissed,  401, 401",
        "moved,      403, 200",
        "nobody,     401, 401",
        "gone,       401, 401",
    })
    void whoMayWorkOnATicketMayWriteInIt(String login, int line1, int billing) {
        people().with("svetlana", "secretary").with("fedor", "field").with("sergey", "director");
        var desk = signedIn(login);
        var ours = ticket("Права первой линии " + login, SUPPORT);
        var theirs = ticket("Права расчётов " + login, BILLING);

        check(desk, ours, line1);
        check(desk, theirs, billing);
        check(desk, 99_999_999, line1 == 401 ? 401 : 404);
        assertThat(desk.upload("a.txt", "a".getBytes(UTF_8)).getStatusCode().value())
                .isEqualTo(Math.min(line1, billing));
    }

    private void check(DeskApi desk, long number, int expected) {
        var ticket = "tickets/" + number;
        var doors = new LinkedHashMap<String, Supplier<ResponseEntity<String>>>();
        doors.put("reply", () -> desk.post(ticket + "/replies", Map.of("text", "Ответ", "cc", List.of())));
        doors.put("note", () -> desk.post(ticket + "/notes", Map.of("text", "Заметка")));
        doors.put("writing", () -> desk.post(ticket + "/writing", Map.of()));
        doors.put("draft kept", () -> desk.put(ticket + "/draft", Map.of("kind", "note", "text", "Черновик")));
        doors.put("draft", () -> desk.get(ticket + "/draft"));
        doors.put("choices", () -> desk.get(ticket + "/choices"));
        doors.put("draft forgotten", () -> desk.delete(ticket + "/draft"));
        if (expected >= 400) {
            ACTIONS.forEach((action, body) -> doors.put(action, () -> desk.post(ticket + "/actions/" + action, body)));
            doors.put("undo", () -> desk.post(ticket + "/undo/" + UUID.randomUUID(), Map.of()));
            doors.put("sent again", () -> desk.post(ticket + "/messages/1/send-again", Map.of()));
            doors.put("canned", () -> desk.get("canned?ticket=" + number));
        }
        doors.forEach((name, door) -> {
            var answer = door.get();
            assertThat(plain(answer.getStatusCode())).as(name + " of " + number).isEqualTo(expected);
            if (expected >= 400) {
                assertThat(answer.getBody()).as(name).contains("\"message\"");
            }
        });
        if (expected >= 400 && number < 99_999_999) {
            assertThat(register("select count(*) from desk.message where ticket = " + number))
                    .as("the letter and its confirmation alone")
                    .containsExactly(2L);
        }
    }

    private static int plain(HttpStatusCode status) {
        return status.is2xxSuccessful() ? 200 : status.value();
    }

    private DeskApi signedIn(String login) {
        switch (login) {
            case "gone" -> {
                people().with(login, "line1");
                return signedOut(agent(login));
            }
            case "dismissed" -> {
                people().with(login, "line1");
                var desk = desk(agent(login));
                identities.deleteUser(login);
                return desk;
            }
            case "moved" -> {
                people().with(login, "line1", "billing");
                var desk = desk(agent(login));
                identities.deleteMembership(login, "line1");
                return desk;
            }
            default -> {
                return desk(agent(login));
            }
        }
    }

    private long ticket(String subject, String mailbox) {
        olga.letter(subject, "Проверка прав.").to(mailbox).send();
        return olga.awaitsAnswerTo(subject).number();
    }
}
