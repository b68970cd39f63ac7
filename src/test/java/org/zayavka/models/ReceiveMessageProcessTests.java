package org.zayavka.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happens to a letter of each kind, with the real table (complaints 1, 6, 7; S5.7, S5.8). */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReceiveMessageProcessTests {

    @RegisterExtension
    final Walk walk = new Walk();

    private final Map<String, Object> facts = new HashMap<>();

    @BeforeEach
    void delegates() {
        facts.putAll(Map.of("machine", "none", "copy", false, "readable", true, "thread", "none", "proof", "none"));
        facts.putAll(Map.of("senderRole", "contact", "department", "support", "urgent", false, "wordCount", 3));
        facts.putAll(Map.of("saysMore", false, "subjectText", "просьба", "ownText", "пришлите пожалуйста ключ"));
        walk.on(
                "readLetter",
                process ->
                        facts.forEach((name, fact) -> process.setVariable(name, Variables.untypedValue(fact, true))));
        walk.doNothing("fileClaimLetter");
        walk.doNothing("markUndeliverable", "fileMessage", "noteCopy", "appendToTicket", "registerTicket", "handOver");
        walk.on("holdForReview", process -> {
            for (var decided : new String[] {"kind", "intent", "rightDepartment", "reason"}) {
                process.removeVariable(decided);
            }
        });
    }

    private ProcessInstance arrived() {
        return walk.begin(
                "message.arrived", "inbox-17", Map.of("inboxId", 17L, "subject", "Просьба", "sender", "a@b.example"));
    }

    @ParameterizedTest
    @CsvSource({
        "machine, bounce, markUndeliverable, event_markedUndeliverable",
        "machine, automatic, fileMessage, event_messageFiled",
        "machine, loop, fileMessage, event_messageFiled",
        "senderRole, contact, registerTicket, event_ticketRegistered"
    })
    void doesWhatTheKindAsksFor(String fact, String value, String step, String end) {
        facts.put(fact, value);
        var letter = arrived();

        assertThat(walk.steps()).containsExactly("readLetter", step);
        assertThat(walk.endedAt(letter)).containsExactly(end);
    }

    /** S3.10: whatever its tone, and though the same letter went to another mailbox too. */
    @Test
    void aClaimIsNoTicket() {
        facts.putAll(Map.of("thread", "claim", "department", "claims", "copy", true, "readable", false));
        facts.put("ownText", "вы идиоты");
        var letter = arrived();

        assertThat(walk.steps()).containsExactly("readLetter", "fileClaimLetter");
        assertThat(walk.endedAt(letter)).containsExactly("event_claimLetterFiled");
    }

    /** Complaint 7 */
    @Test
    void onlyNotesACopy() {
        facts.put("copy", true);
        arrived();

        assertThat(walk.steps()).containsExactly("readLetter", "noteCopy");
    }

    /** S1.5, S5.3 */
    @Test
    void appendsAnAnswer() {
        facts.putAll(Map.of("thread", "solved", "proof", "messageId", "senderRole", "requester"));
        facts.putAll(Map.of("ownText", "спасибо", "wordCount", 1));
        var seen = new HashMap<String, Object>();
        walk.on("appendToTicket", process -> seen.putAll(process.getVariables()));
        arrived();

        assertThat(walk.steps()).containsExactly("readLetter", "appendToTicket");
        assertThat(seen).containsEntry("intent", "thanks").containsKey("reason");
    }

    /** S5.8 */
    @Test
    void handsOverAndRegisters() {
        facts.putAll(Map.of("department", "billing", "subjectText", "не работает сайт"));
        var seen = new HashMap<String, Object>();
        walk.on("handOver", process -> seen.putAll(process.getVariables()));
        arrived();

        assertThat(walk.steps()).containsExactly("readLetter", "handOver", "registerTicket");
        assertThat(seen).containsEntry("rightDepartment", "support");
    }

    /** S5.7, complaint 6 */
    @ParameterizedTest
    @CsvSource({
        "append, appendToTicket, event_messageAppended",
        "register, registerTicket, event_ticketRegistered",
        "file, fileMessage, event_messageFiled"
    })
    void lineOneReviewsADoubtfulLetter(String decision, String step, String end) {
        facts.putAll(Map.of("thread", "solved", "proof", "subject", "senderRole", "stranger"));
        var letter = arrived();
        assertThat(walk.steps()).containsExactly("readLetter", "holdForReview");
        assertThat(walk.variables(letter)).containsOnlyKeys("inboxId", "subject", "sender");

        walk.complete("userTask_reviewMessage", Map.of("decision", decision));

        assertThat(walk.steps()).containsExactly(step);
        assertThat(walk.endedAt(letter)).containsExactly(end);
        assertThat(walk.isOver(letter)).isTrue();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyFlowWasTaken() {
        assertThat(ModelEngine.flowsNotTaken("receiveMessage", "receive-message.bpmn"))
                .isEmpty();
    }
}
