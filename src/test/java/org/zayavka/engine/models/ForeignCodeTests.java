package org.zayavka.engine.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.zayavka.engine.EngineTest;
import org.zayavka.engine.EngineTestRoom;
import org.zayavka.support.Staff;

/** "Models can call only listed beans; no script engines": whoever may deploy a model may not run code with it. */
@EngineTest
@NullUnmarked
class ForeignCodeTests {

    private static final String EVIL = "${&apos;}&apos;.getClass().forName(&apos;java.lang.Runtime&apos;)}";

    @Autowired
    TestRestTemplate http;

    @Autowired
    IdentityService identities;

    @Autowired
    RepositoryService repository;

    @BeforeEach
    void staff() {
        new Staff(identities).with("alexey", "analyst");
        EngineTestRoom.deploy(repository);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${'}'.getClass().forName('java.lang.Runtime').getMethods()[6].invoke(null)}",
                "${'\\''.concat('x').getClass()}",
                "${execution[true ? 'processEngineServices' : 'x'].runtimeService}",
                "${execution['processEngineServices']}",
                "${execution[name]}",
                "${execution.processEngineServices.repositoryService}",
                "${(execution).processEngineServices}",
                "${execution}",
                "${x.class.classLoader}",
                "${x['class']}",
                "${x[true ? 'class' : '']}",
                "${x.toString()}",
                "${x['toString']()}",
                "${now().getClass()}",
                "${dateTime().getClass()}",
                "${dateTime().plusDays(x.size())}",
                "${decisionResult.getClass()}",
                "${decisionResult.getSingleResult().getClass()}",
                "${decisionResult.getSingleResult().class}",
                "${x.getSingleResult()}",
                "${S('<a/>')}",
                "${XML('<a/>')}",
                "${JSON('{}')}",
                "${camunda:any()}",
                "${empty x ? x.y() : 1}",
                "${x == 1 and not x.y()}",
                "first ${x} then ${x.y()}",
                "#{x.y()}",
                "anna, ${'}, ${x.y()}'}",
                "\\${x.y()}",
                "${x",
                "${x == }"
            })
    void noExpressionRunsCodeHoweverItIsWritten(String expression) {
        var answer = deploy("<userTask id='task' camunda:candidateGroups='line1' camunda:assignee='%s'/>"
                .formatted(escaped(expression)));

        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody()).contains("guard.bpmn · task: ");
    }

    static Stream<String> places() {
        var task = "<userTask id='task' camunda:candidateGroups='line1' %s>%s</userTask>";
        return Stream.of(
                task.formatted("name='EVIL'", ""),
                task.formatted("", "<documentation>EVIL</documentation>"),
                task.formatted("", "<documentation>$<!-- -->{x.y()}</documentation>"),
                task.formatted("", "<documentation><![CDATA[$]]>{x.y()}</documentation>"),
                task.formatted("camunda:jobPriority='EVIL'", ""),
                task.formatted("camunda:assignee='EVIL'", ""),
                task.formatted("camunda:candidateUsers='anna, EVIL'", ""),
                task.formatted("camunda:dueDate='EVIL'", ""),
                task.formatted("camunda:followUpDate='EVIL'", ""),
                task.formatted("camunda:priority='EVIL'", ""),
                task.formatted(
                        "camunda:formRef='engineAnswer' camunda:formRefBinding='version'"
                                + " camunda:formRefVersion='EVIL'",
                        ""),
                task.formatted("", extended("<camunda:taskListener event='create' expression='EVIL'/>")),
                task.formatted("", extended("<camunda:executionListener event='start' expression='EVIL'/>")),
                task.formatted("", extended("<camunda:failedJobRetryTimeCycle>EVIL</camunda:failedJobRetryTimeCycle>")),
                task.formatted(
                        "",
                        extended("<camunda:properties><camunda:property name='a' value='EVIL'/>"
                                + "</camunda:properties>")),
                task.formatted(
                        "",
                        extended("<camunda:inputOutput><camunda:inputParameter name='a'>EVIL"
                                + "</camunda:inputParameter></camunda:inputOutput>")),
                task.formatted(
                        "",
                        extended("<camunda:inputOutput><camunda:inputParameter name='a'>$"
                                + "<camunda:list/>{x.y()}</camunda:inputParameter></camunda:inputOutput>")),
                task.formatted(
                        "",
                        extended("<camunda:inputOutput><camunda:outputParameter name='a'><camunda:map>"
                                + "<camunda:entry key='EVIL'>EVIL</camunda:entry></camunda:map></camunda:outputParameter>"
                                + "</camunda:inputOutput>")),
                task.formatted("", "<multiInstanceLoopCharacteristics camunda:collection='EVIL'/>"),
                task.formatted(
                        "",
                        "<multiInstanceLoopCharacteristics><loopCardinality>EVIL</loopCardinality>"
                                + "<completionCondition>EVIL</completionCondition></multiInstanceLoopCharacteristics>"),
                "<serviceTask id='task' camunda:expression='EVIL'/>",
                "<serviceTask id='task' camunda:expression='${x}' camunda:resultVariable='EVIL'/>",
                "<serviceTask id='task' camunda:expression='${x}'>"
                        + extended("<camunda:field name='a' expression='EVIL'/>") + "</serviceTask>",
                "<serviceTask id='task' camunda:expression='${x}'>"
                        + extended("<camunda:field name='a'><camunda:expression>EVIL</camunda:expression>"
                                + "</camunda:field>")
                        + "</serviceTask>",
                "<callActivity id='task' calledElement='engineAnswering' camunda:calledElementBinding='version'"
                        + " camunda:calledElementVersion='EVIL'/>",
                "<callActivity id='task' calledElement='engineAnswering'>"
                        + extended("<camunda:in businessKey='EVIL'/>") + "</callActivity>",
                "<callActivity id='task' calledElement='engineAnswering'>"
                        + extended("<camunda:out sourceExpression='EVIL' target='a'/>") + "</callActivity>",
                "<businessRuleTask id='task' camunda:decisionRef='engineLevel' camunda:decisionRefBinding='version'"
                        + " camunda:decisionRefVersion='EVIL'/>",
                "<intermediateCatchEvent id='task'><timerEventDefinition><timeDuration"
                        + " xsi:type='tFormalExpression'>EVIL</timeDuration></timerEventDefinition>"
                        + "</intermediateCatchEvent>",
                "<intermediateCatchEvent id='task'><conditionalEventDefinition><condition"
                        + " xsi:type='tFormalExpression'>EVIL</condition></conditionalEventDefinition>"
                        + "</intermediateCatchEvent>");
    }

    @ParameterizedTest
    @MethodSource("places")
    void noPlaceIsLeftUnread(String task) {
        var answer = deploy(task.replace("EVIL", EVIL));

        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody()).contains("guard.bpmn · task: ").contains("вызывает код");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<signal id='other' name='EVIL'/>",
                "<message id='other' name='EVIL'/>",
                "<escalation id='other' name='x' escalationCode='EVIL'/>",
                "<error id='other' name='x' errorCode='EVIL' camunda:errorMessage='EVIL'/>",
            })
    void norOneBesideTheProcess(String definition) {
        var model = model("<userTask id='task' camunda:candidateGroups='line1'/>")
                .replace("<process", definition.replace("EVIL", EVIL) + "<process");

        var answer = Deploying.deploy(http, "alexey", "guard.bpmn", model);

        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody()).contains("guard.bpmn · other: ").contains("вызывает код");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<serviceTask id='task' activiti:class='java.lang.Object'/>",
                "<serviceTask id='task' activiti:expression='${x}'/>",
                "<serviceTask id='task' activiti:delegateExpression='${x}'/>",
                "<serviceTask id='task' activiti:type='shell'/>",
                "<userTask id='task' camunda:candidateGroups='line1' activiti:dueDate='x'/>",
                "<userTask id='task' camunda:candidateGroups='line1'><extensionElements>"
                        + "<activiti:taskListener event='create' class='Evil'/></extensionElements></userTask>"
            })
    void theOtherNameOfTheEnginesNamespaceIsRefused(String task) {
        var answer = deploy(task);

        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody()).contains("guard.bpmn · task: ").contains("activiti");
    }

    @Test
    void aDoctypeIsRefused() {
        var model = model("<userTask id='task' name='&amp;x;' camunda:candidateGroups='line1'/>")
                .replace("<definitions", "<!DOCTYPE definitions [<!ENTITY x '$'>]><definitions");

        assertThat(Deploying.deploy(http, "alexey", "guard.bpmn", model).getStatusCode())
                .isEqualTo(HttpStatus.BAD_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${x}",
                "#{execution.processBusinessKey}",
                "${x == 'a (b)' ? null : y}",
                "${decisionResult.singleResult.level}",
                "${decisionResult.getSingleResult().level}",
                "${row.level + rows[0]}",
                "${dateTime().plusDays(2).withHourOfDay(9).toDate()}",
                "№ ${x} — ${y}"
            })
    void whatOnlyReadsIsDeployed(String expression) {
        var answer =
                deploy("<serviceTask id='task' camunda:expression='${x}' name='%s'/>".formatted(escaped(expression)));

        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.OK);
    }

    private org.springframework.http.ResponseEntity<String> deploy(String task) {
        return Deploying.deploy(http, "alexey", "guard.bpmn", model(task));
    }

    private static String extended(String inner) {
        return "<extensionElements>" + inner + "</extensionElements>";
    }

    private static String escaped(String expression) {
        return expression.replace("'", "&apos;").replace("<", "&lt;");
    }

    static String model(String task) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:activiti="http://activiti.org/bpmn"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="x">
                  <process id='guarded' isExecutable='true' camunda:historyTimeToLive='P1D'>
                    <startEvent id='start'/><sequenceFlow id='flow_1' sourceRef='start' targetRef='task'/>
                    %s
                    <sequenceFlow id='flow_2' sourceRef='task' targetRef='end'/><endEvent id='end'/>
                  </process>
                </definitions>
                """.replace("%s", task);
    }
}
