package org.zayavka.engine.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.IdentityService;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.zayavka.engine.EngineTest;
import org.zayavka.support.Staff;

/** A table or a form that the rooms could not work with is refused at deployment, not at a letter. */
@EngineTest
@NullUnmarked
class ModelContractsTests {

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
            ticket-queue.dmn    | <text>"line1"</text>           | <text>"line9"</text>            | queue не может быть
            ticket-queue.dmn    | <text>"billing"</text>         | <text></text>                   | queue не может быть
            ticket-queue.dmn    | <text>90</text>                | <text>900</text>                | нужно целое число от 0 до 100
            ticket-queue.dmn    | name="taskPriority"            | name="importance"               | нет результата «taskPriority»
            service-level.dmn   | <text>"office"</text>          | <text>"noSuchCalendar"</text>   | calendar не может быть
            service-level.dmn   | <text>1440</text>              | <text>"many"</text>             | solutionMinutes не может быть
            service-level.dmn   | <text>15</text>                | <text>-600</text>               | reactionMinutes не может быть
            service-level.dmn   | <text>15</text>                | <text>0</text>                  | reactionMinutes не может быть
            service-level.dmn   | name="calendar"                | name="kalendar"                 | нет результата «calendar»
            service-level.dmn   | name="solutionMinutes" typeRef="integer" | name="solutionMinutes" typeRef="string" | должен быть integer
            ticket-priority.dmn | <text>"high"</text>            | <text>"hihg"</text>             | можно: \\"high\\", \\"low\\", \\"normal\\", \\"urgent\\"
            message-kind.dmn    | name="rightDepartment"         | name="department2"              | нет результата «rightDepartment»
            message-kind.dmn    | <text>"thanks"</text>          | <text>"gratitude"</text>        | intent не может быть
            message-kind.dmn    | <text>"automatic"</text>       | <text>"autom"</text>            | kind не может быть
            message-kind.dmn    | <text>"answer"</text>          | <text>"answers"</text>          | kind не может быть
            message-kind.dmn    | <text>"billing"</text>         | <text>"biling"</text>           | rightDepartment не может быть
            message-kind.dmn    | else "none"</text>             | else "nothing"</text>           | intent не может быть «\\"nothing\\"»
            message-kind.dmn    | <text>"withdrawal"</text>      | <text>"withdrawall"</text>      | replyIntent не может быть
            message-kind.dmn    | <text>"other"</text>           | <text>"othr"</text>             | shortReply не может быть
            message-kind.dmn    | <text>"unclear"</text>         | <text>"unclr"</text>            | letterTopic не может быть
            """)
    void aTableThatTheDeskCouldNotWorkWithIsRefused(String file, String good, String bad, String complaint)
            throws IOException {
        var model = Files.readString(Path.of("dmn", file));
        assertThat(model).contains(good);

        var answer = Deploying.deploy(http, "alexey", file, model.replace(good, bad));

        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody())
                .contains(file + " · ")
                .contains(complaint)
                .doesNotContain("\"mainElementId\":\"\"");
    }

    @ParameterizedTest
    @CsvSource({
        "triage-ticket.form,outcome",
        "triage-ticket.form,note",
        "solve-on-line2.form,answer",
        "wait-for-answer.form,outcome",
        "review-message.form,decision",
        "explain-breach.form,breachComment"
    })
    void aFormWithoutTheFieldThatTheDeskReadsIsRefused(String file, String key) throws IOException {
        var form = Files.readString(Path.of("forms", file)).replaceFirst("\"key\": *\"" + key + "\"", "\"key\":\"x\"");

        var answer = Deploying.deploy(http, "alexey", file, form);

        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody()).contains(file + " · ").contains("в форме нет поля «" + key + "»");
    }

    /** English that belongs to nothing would never be seen. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            triage-ticket.form  | "en:value:solved"             | "en:value:slved"           | Field_outcome: «en:value:slved»: такого варианта у поля нет; можно: en:value:ask
            triage-ticket.form  | "en:value:person"             | "en:value:persons"         | Field_impact: «en:value:persons»: такого варианта у поля нет; можно: en:value:person, en:value:department
            triage-ticket.form  | "en:label": "Outcome"         | "en:lable": "Outcome"      | «en:lable»: переводить здесь нечего; можно: en:label, en:description
            triage-ticket.form  | "en:label": "Outcome"         | "En:label": "Outcome"      | «En:label»: переводить здесь нечего
            triage-ticket.form  | "en:label": "Outcome"         | "en:timeLabel": "Outcome"  | «en:timeLabel»: переводить здесь нечего
            triage-ticket.form  | "en:label": "Outcome"         | "en:label": 7              | «en:label»: здесь нужен текст
            triage-ticket.form  | "en:label": "Outcome"         | "en:label": "=(1 +"        | «en:label»: «=(1 +» не читается как FEEL
            describe-visit.form | "en:label": "Kind of work"    | "en:value:printer": "P"    | варианты этого поля даёт «skillOptions»
            """)
    void englishOfAFormThatBelongsToNothingIsRefused(String file, String good, String bad, String complaint)
            throws IOException {
        var form = Files.readString(Path.of("forms", file));
        assertThat(form).contains(good);

        var answer = Deploying.deploy(http, "alexey", file, form.replace(good, bad));

        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody()).contains(file + " · Field_").contains(complaint);
    }

    /** A letter would find no process, and a reply nobody who listens. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            handle-ticket.bpmn   | messageRef="message_ticketRegistered"   | messageRef="message_requesterAdded"  | event_ticketRegistered: процесс «handleTicket» должен начинаться сообщением «ticket.registered»
            handle-ticket.bpmn   | name="ticket.registered"                | name="ticket.headCalled"             | event_ticketRegistered: процесс «handleTicket» должен начинаться сообщением «ticket.registered»
            handle-ticket.bpmn   | name="ticket.requesterReplied"          | name="ticket.requesterAdded"         | handleTicket: процесс «handleTicket» больше не ждёт сообщения «ticket.requesterReplied»
            handle-ticket.bpmn   | messageRef="message_promiseOutdated"    | messageRef="message_requesterAdded"  | не ждёт сообщения «ticket.promiseOutdated»
            handle-ticket.bpmn   | messageRef="message_requesterWithdrew"  | messageRef="message_requesterAdded"  | не ждёт сообщения «ticket.requesterWithdrew»
            handle-ticket.bpmn   | messageRef="message_solutionConfirmed"  | messageRef="message_requesterAdded"  | не ждёт сообщения «ticket.solutionConfirmed»
            handle-ticket.bpmn   | messageRef="message_requesterAdded"     | messageRef="message_requesterReplied"| не ждёт сообщения «ticket.requesterAdded»
            ask-requester.bpmn   | name="ticket.requesterAnswered"         | name="ticket.requesterReplied"       | askRequester: процесс «askRequester» больше не ждёт сообщения «ticket.requesterAnswered»
            receive-message.bpmn | name="message.arrived"                  | name="ticket.requesterReplied"       | event_messageArrived: процесс «receiveMessage» должен начинаться сообщением «message.arrived»
            call-head.bpmn       | name="ticket.headCalled"                | name="ticket.requesterReplied"       | процесс «callHead» должен начинаться сообщением «ticket.headCalled»
            """)
    void aProcessThatTheDeskWouldNotReachIsRefused(String file, String good, String bad, String complaint)
            throws IOException {
        var model = Files.readString(Path.of("processes", file));
        assertThat(model).contains(good);

        var answer = Deploying.deploy(http, "alexey", file, model.replace(good, bad));

        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody()).contains(file + " · ").contains(complaint);
    }

    @Test
    void aProcessThatOthersCallKeepsItsPlainStart() throws IOException {
        var model = Files.readString(Path.of("processes", "set-promise.bpmn"))
                .replaceFirst(
                        "</bpmn:startEvent>",
                        "<bpmn:timerEventDefinition id='x'><bpmn:timeDuration>PT1H</bpmn:timeDuration>"
                                + "</bpmn:timerEventDefinition></bpmn:startEvent>");

        var answer = Deploying.deploy(http, "alexey", "set-promise.bpmn", model);

        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody()).contains("верните простое начальное событие");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            handle-ticket.bpmn   | camunda:formRef="triageTicket" camunda:formRefBinding="latest" | `` | userTask_triage: у задачи нет формы
            handle-ticket.bpmn   | : 'confirmation'}        | : 'confirmations'}      | параметр letter: значения «confirmations» нет
            ask-requester.bpmn   | name="letter">question<  | name="letter">qestion<  | параметр letter: значения «qestion» нет; можно: confirmation
            call-head.bpmn       | name="letter">headCalled< | name="letter">reminder< | параметр letter: значения «reminder» нет
            call-head.bpmn       | name="audience">head<    | name="audience">boss<   | параметр audience: значения «boss» нет; можно: agent, head, lead, queue
            """)
    void aStepThatWouldStopOrMisleadTheDeskIsRefused(String file, String good, String bad, String complaint)
            throws IOException {
        var model = Files.readString(Path.of("processes", file));
        assertThat(model).contains(good);

        var answer = Deploying.deploy(http, "alexey", file, model.replace(good, bad));

        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody()).contains(file + " · ").contains(complaint);
    }

    /** A mistyped choice would take the default flow: the ticket would be solved. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            triage-ticket.form   | value: \\"line2\\"  | value: \\"line3\\"   | triage-ticket.form · outcome: вариант «line3» не знает ни один процесс
            solve-on-line2.form  | value: \\"spam\\"   | value: \\"spamm\\"   | solve-on-line2.form · outcome: вариант «spamm» не знает
            handle-ticket.bpmn   | outcome == 'line2'}   | outcome == 'line3'}    | handle-ticket.bpmn · userTask_triage: форма «triageTicket» предлагает в поле «outcome» вариант «line2»
            """)
    void aChoiceWithoutABranchIsRefused(String changed, String good, String bad, String complaint) throws IOException {
        var files = new TreeMap<String, String>();
        for (var file : List.of("triage-ticket.form", "solve-on-line2.form", "handle-ticket.bpmn")) {
            var folder = file.endsWith(".form") ? "forms" : "processes";
            files.put(file, Files.readString(Path.of(folder, file)));
        }
        assertThat(files.get(changed)).contains(good);
        files.compute(changed, (file, content) -> String.valueOf(content).replace(good, bad));

        var answer = Deploying.deploy(http, "alexey", files);

        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody()).contains(complaint);
        assertThat(answer.getBody().split("предлагает|не знает ни один", -1))
                .as("told once, and beside its file")
                .hasSize(3);
    }

    /** An analyst adds a kind of letter, with what is to be done about it. */
    @Test
    void aKindOfLetterMayBeAddedWithItsBranch() throws IOException {
        var table = Files.readString(Path.of("dmn", "message-kind.dmn"))
                .replace("<text>\"wrongDepartment\"</text>", "<text>\"complaint\"</text>");
        var process = ForeignCodeTests.model(
                        "<businessRuleTask id='task' camunda:decisionRef='messageKind' camunda:resultVariable='r'/>"
                                + "<sequenceFlow id='other' sourceRef='task' targetRef='end'><conditionExpression"
                                + " xsi:type='tFormalExpression'>${kind == 'complaint'}</conditionExpression>"
                                + "</sequenceFlow>")
                .replace("guarded", "guardedKind");

        assertThat(Deploying.deploy(http, "alexey", "message-kind.dmn", table).getBody())
                .contains("kind не может быть «\\\"complaint\\\"»");
        var answer = Deploying.deploy(http, "alexey", Map.of("message-kind.dmn", table, "guarded-kind.bpmn", process));

        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void aTicketMayGoToAnyGroupThatExists() throws IOException {
        identities.saveGroup(identities.newGroup("night"));
        var model = Files.readString(Path.of("dmn", "ticket-queue.dmn"));

        var answer = Deploying.deploy(http, "alexey", "ticket-queue.dmn", model.replace("\"line1\"", "\"night\""));

        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.OK);
    }

    /** A refusal is an answer to a person: one line of the log, not the engine's error with all its calls. */
    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void aRefusalIsOneLineOfTheLog(CapturedOutput log) throws IOException {
        var model = Files.readString(Path.of("dmn", "ticket-queue.dmn"));

        Deploying.deploy(http, "alexey", "ticket-queue.dmn", model.replace("<text>90</text>", "<text>900</text>"));

        assertThat(log.getAll())
                .containsOnlyOnce("Refused: Модели не развёрнуты")
                .doesNotContain("ENGINE-16004", "\tat org.camunda");
    }
}
