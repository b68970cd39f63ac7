package org.zayavka.engine.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zayavka.engine.models.Deploying.file;
import static org.zayavka.support.Staff.as;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.zayavka.engine.EngineTest;
import org.zayavka.engine.EngineTestRoom;
import org.zayavka.support.Staff;

/** "Models are checked at deployment". */
@EngineTest
@NullUnmarked
class ModelGuardTests {

    private static final String GOOD_TASK =
            "<userTask id='task' camunda:formRef='engineAnswer' camunda:formRefBinding='latest'"
                    + " camunda:candidateGroups='line1'/>";

    @Autowired
    TestRestTemplate http;

    @Autowired
    IdentityService identities;

    @Autowired
    RepositoryService repository;

    @BeforeEach
    void staff() {
        new Staff(identities).with("alexey", "analyst").with("raisa", "rules").with("anna", "line1");
        EngineTestRoom.deploy(repository);
    }

    @Test
    void anAnalystDeploysAGoodModelFromModeler() {
        var answer = deploy("alexey", "guard.bpmn", process(GOOD_TASK));

        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.OK);
        assertThat(answer.getBody()).contains("guarded");
    }

    @Test
    void nobodyButAnAnalystDeploys() {
        assertThat(deploy("raisa", "guard.bpmn", process(GOOD_TASK)).getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(deploy("anna", "guard.bpmn", process(GOOD_TASK)).getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <serviceTask id='task' camunda:delegateExpression='${noSuchDelegate}'/>               | нет делегата «noSuchDelegate»
            <serviceTask id='task' camunda:delegateExpression='${a.b}'/>                          | записан не как ${имяДелегата}
            <serviceTask id='task' camunda:delegateExpression='${dataSource}'/>                   | нет делегата «dataSource»
            <serviceTask id='task' camunda:class='java.lang.Object'/>                             | camunda:class запрещён
            <serviceTask id='task' camunda:expression='${dataSource.getConnection()}'/>           | вызывает код
            <serviceTask id='task' camunda:expression='${execution.processEngineServices}'/>      | вызывает код
            <serviceTask id='task' camunda:type='external' camunda:topic='x'/>                    | внешние задачи запрещены
            <scriptTask id='task' scriptFormat='groovy'><script>1</script></scriptTask>           | скрипты запрещены
            <serviceTask id='task' camunda:expression='${x}'><extensionElements><camunda:connector><camunda:connectorId>http</camunda:connectorId></camunda:connector></extensionElements></serviceTask> | коннекторы запрещены
            <serviceTask id='task' camunda:expression='${x}'><extensionElements><camunda:inputOutput><camunda:inputParameter name='a'><camunda:script scriptFormat='javascript'>1</camunda:script></camunda:inputParameter></camunda:inputOutput></extensionElements></serviceTask> | скрипты запрещены
            <serviceTask id='task' camunda:expression='${x}'><extensionElements><camunda:inputOutput><camunda:inputParameter name='a'>${y.toString()}</camunda:inputParameter></camunda:inputOutput></extensionElements></serviceTask> | вызывает код
            <serviceTask id='task' camunda:expression='${x}'><extensionElements><camunda:executionListener event='start' delegateExpression='${missing}'/></extensionElements></serviceTask> | нет делегата «missing»
            <serviceTask id='task' camunda:expression='${x}'><extensionElements><camunda:executionListener event='start' class='Evil'/></extensionElements></serviceTask> | camunda:class запрещён
            <userTask id='task' camunda:candidateGroups='line1' camunda:formRef='noForm' camunda:formRefBinding='latest'/> | нет формы «noForm»
            <userTask id='task' camunda:candidateGroups='line1' camunda:formKey='embedded:app:x.html'/> | formKey запрещён
            <userTask id='task' camunda:candidateGroups='line1'><extensionElements><camunda:taskListener event='create' class='Evil'/></extensionElements></userTask> | camunda:class запрещён
            <userTask id='task' camunda:formRef='engineAnswer' camunda:formRefBinding='latest'/>  | задачу никто не увидит
            <businessRuleTask id='task' camunda:decisionRef='noTable' camunda:resultVariable='r'/> | нет таблицы решений «noTable»
            <businessRuleTask id='task' camunda:decisionRef='${table}' camunda:resultVariable='r'/> | вычисляется
            <callActivity id='task' calledElement='noProcess'/>                                   | нет процесса «noProcess»
            <userTask id='task' camunda:candidateGroups='line1'/>                                 | у задачи нет формы
            <userTask id='task' camunda:candidateGroups='line1' camunda:formRef='engineAnswer' camunda:formRefBinding='version' camunda:formRefVersion='99'/> | нет версии «99» формы «engineAnswer»
            <userTask id='task' camunda:candidateGroups='line1' camunda:formRef='engineAnswer' camunda:formRefBinding='deployment'/> | формы «engineAnswer» нет в этом развёртывании
            <businessRuleTask id='task' camunda:decisionRef='engineLevel' camunda:resultVariable='r' camunda:decisionRefBinding='version' camunda:decisionRefVersion='99'/> | нет версии «99» таблицы решений «engineLevel»
            <businessRuleTask id='task' camunda:decisionRef='engineLevel' camunda:resultVariable='r' camunda:decisionRefBinding='version'/> | не указано, какая версия
            <businessRuleTask id='task' camunda:decisionRef='engineLevel' camunda:resultVariable='r' camunda:decisionRefBinding='versionTag' camunda:decisionRefVersionTag='none'/> | нет версии «none»
            <businessRuleTask id='task' camunda:decisionRef='engineLevel' camunda:resultVariable='r' camunda:decisionRefBinding='version' camunda:decisionRefVersion='${x}'/> | вычисляется
            <businessRuleTask id='task' camunda:decisionRef='engineLevel' camunda:resultVariable='r' camunda:decisionRefBinding='newest'/> | «newest» не бывает
            <callActivity id='task' calledElement='engineAnswering' camunda:calledElementBinding='version' camunda:calledElementVersion='99'/> | нет версии «99» процесса «engineAnswering»
            <callActivity id='task' calledElement='engineAnswering' camunda:calledElementBinding='versionTag' camunda:calledElementVersionTag='none'/> | нет версии «none»
            <callActivity id='task' calledElement='engineAnswering' camunda:calledElementBinding='deployment'/> | процесса «engineAnswering» нет в этом развёртывании
            """)
    void aFaultIsNamedWithItsFileAndElement(String task, String complaint) {
        var answer = deploy("alexey", "guard.bpmn", process(task));

        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody()).contains("guard.bpmn · task: ").contains(complaint);
        assertThat(answer.getBody()).contains("\"mainElementId\":\"task\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<userTask id='task' camunda:candidateGroups='line1' camunda:formRef='engineAnswer'"
                        + " camunda:formRefBinding='version' camunda:formRefVersion='1'/>",
                "<businessRuleTask id='task' camunda:decisionRef='engineLevel' camunda:resultVariable='r'"
                        + " camunda:decisionRefBinding='version' camunda:decisionRefVersion='1'/>",
                "<callActivity id='task' calledElement='engineAnswering' camunda:calledElementBinding='version'"
                        + " camunda:calledElementVersion='1'/>",
                "<callActivity id='task' calledElement='guarded' camunda:calledElementBinding='deployment'/>",
            })
    void aVersionThatIsThereMayBeNamed(String task) {
        var answer = deploy("alexey", "guard.bpmn", process(task));

        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void aConditionComparesVariablesAndCallsNothing() {
        var gateway = "<exclusiveGateway id='task' default='flow_2'/>"
                + "<sequenceFlow id='extra' sourceRef='task' targetRef='end'>"
                + "<conditionExpression xsi:type='tFormalExpression'>%s</conditionExpression></sequenceFlow>";

        assertThat(deploy(
                                "alexey",
                                "guard.bpmn",
                                process(gateway.formatted("${not (outcome == 'a (b)') and minutes &gt; 3}")))
                        .getStatusCode())
                .isEqualTo(HttpStatus.OK);
        assertThat(deploy("alexey", "guard.bpmn", process(gateway.formatted("${outcome.equals('a')}")))
                        .getBody())
                .contains("guard.bpmn · extra")
                .contains("вызывает код");
    }

    @Test
    void whatATableSaidMayBeRead() {
        var task =
                "<businessRuleTask id='task' camunda:decisionRef='engineLevel' camunda:mapDecisionResult='singleResult'>"
                        + "<extensionElements><camunda:inputOutput><camunda:outputParameter name='level'>"
                        + "${decisionResult.getSingleResult().level}"
                        + "</camunda:outputParameter></camunda:inputOutput></extensionElements></businessRuleTask>";

        assertThat(deploy("alexey", "guard.bpmn", process(task)).getStatusCode())
                .isEqualTo(HttpStatus.OK);
    }

    @Test
    void aMessageThatNobodySendsIsRefused() {
        var receive = "<receiveTask id='task' messageRef='message_1'/>";
        var model = process(receive).replace("<process", "<message id='message_1' name='%s'/><process");

        assertThat(deploy("alexey", "guard.bpmn", model.formatted("engine.asked"))
                        .getStatusCode())
                .isEqualTo(HttpStatus.OK);
        assertThat(deploy("alexey", "guard.bpmn", model.formatted("engine.unheard"))
                        .getBody())
                .contains("guard.bpmn · message_1")
                .contains("сообщения «engine.unheard» никто не посылает");
    }

    @Test
    void aWaitWithoutAnExitIsRefused() {
        var model = process(GOOD_TASK)
                .replaceAll("<sequenceFlow id='flow_2'[^>]*/>", "")
                .replace("<endEvent id='end'/>", "");

        assertThat(deploy("alexey", "guard.bpmn", model).getBody())
                .contains("guard.bpmn · task")
                .contains("отсюда нет выхода");
    }

    @Test
    void aProcessWithoutTimeToLiveIsRefused() {
        assertThat(deploy("alexey", "guard.bpmn", process(GOOD_TASK).replace("camunda:historyTimeToLive='P1D'", ""))
                        .getBody())
                .contains("guard.bpmn · guarded")
                .contains("historyTimeToLive");
    }

    @Test
    void allFaultsOfAllFilesComeAtOnceInEnglishForWhoReadsEnglish() {
        var request = new LinkedMultiValueMap<String, Object>();
        request.add("deployment-name", "guard");
        request.add("a.bpmn", file("a.bpmn", process("<serviceTask id='task' camunda:class='X'/>")));
        request.add("b.form", file("b.form", "{\"id\":\"b\",\"components\":[{\"id\":\"f\",\"type\":\"filepicker\"}]}"));
        request.add("c.dmn", file("c.dmn", table("&gt;&gt; 3")));

        var answer = as("alexey", http)
                .exchange(
                        RequestEntity.post("/engine-rest/deployment/create")
                                .header("Accept-Language", "en")
                                .contentType(MediaType.MULTIPART_FORM_DATA)
                                .body(request),
                        String.class);

        assertThat(answer.getBody())
                .contains("a.bpmn · task: camunda:class is not allowed")
                .contains("b.form · f: Tasklist does not show a component of type “filepicker”")
                .contains("c.dmn · cell: decision “guardTable”");
        assertThat(repository.createDeploymentQuery().deploymentName("guard").count())
                .isZero();
    }

    @Test
    void aGoodTableAndABrokenFileAreToldApart() {
        assertThat(deploy("alexey", "c.dmn", table("&gt; 3")).getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(deploy(
                                "alexey",
                                "c.dmn",
                                table("&gt; 3")
                                        .replace(
                                                "<inputEntry id='cell'>",
                                                "<inputEntry id='cell' expressionLanguage='groovy'>"))
                        .getBody())
                .contains("язык выражений «groovy» запрещён");
        assertThat(deploy("alexey", "broken.bpmn", "<no").getBody()).contains("файл не читается");
        assertThat(deploy("alexey", "broken.form", "{").getBody()).contains("файл не читается");
        assertThat(deploy("alexey", "page.html", "<script>").getBody()).contains("разворачивают только");
    }

    private ResponseEntity<String> deploy(String login, String name, String content) {
        return Deploying.deploy(http, login, name, content);
    }

    private static String process(String task) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="x">
                  <process id='guarded' isExecutable='true' camunda:historyTimeToLive='P1D'>
                    <startEvent id='start'/><sequenceFlow id='flow_1' sourceRef='start' targetRef='task'/>
                    %s
                    <sequenceFlow id='flow_2' sourceRef='task' targetRef='end'/><endEvent id='end'/>
                  </process>
                </definitions>
                """.replace("%s", task);
    }

    private static String table(String cell) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                    xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="d" namespace="x">
                  <decision id='guardTable' name='x' camunda:historyTimeToLive='P1D'>
                    <decisionTable id='t'>
                      <input id='i'><inputExpression id='ie' typeRef='integer'><text>n</text></inputExpression></input>
                      <output id='o' name='out' typeRef='string'/>
                      <rule id='r'><inputEntry id='cell'><text>%s</text></inputEntry>
                        <outputEntry id='oe'><text>"a"</text></outputEntry></rule>
                    </decisionTable>
                  </decision>
                </definitions>
                """.replace("%s", cell);
    }
}
