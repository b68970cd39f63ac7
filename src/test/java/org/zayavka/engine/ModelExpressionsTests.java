package org.zayavka.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptingEngines;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** "Models can call only listed beans; no script engines": what passed no check runs no code either. */
@EngineTest
@NullUnmarked
class ModelExpressionsTests {

    private static final String EVIL = "${&apos;}&apos;.getClass().forName(&apos;java.lang.Runtime&apos;)}";

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    String process;

    @BeforeEach
    void models() {
        EngineTestRoom.deploy(repository);
        process = runtime.startProcessInstanceByKey("engineAnswering", "1042", Map.of("people", 12))
                .getId();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${'}'.getClass().forName('java.lang.Runtime').getMethods()}",
                "${'\\''.concat('x')}",
                "${''.class}",
                "${text.class.name}",
                "${text['class']}",
                "${text.bytes}",
                "${execution[true ? 'processEngineServices' : 'x']}",
                "${execution.processEngineServices}",
                "${execution.bpmnModelInstance}",
                "${execution.getProcessEngineServices()}",
                "${execution.setVariable('text', 'x')}",
                "${execution['getVariable']('text')}",
                "${now().time}",
                "${now().getTime()}",
                "${dateTime().chronology}",
                "${dateTime().plusDays('1')}",
                "${row.getClass()}",
                "${row.put('a', 'b')}",
                "${row.stranger}",
                "${rows.size()}",
                "${rows.class}",
                "${rows[0].getClass()}",
            })
    void anExpressionOnlyReads(String expression) {
        assertThatThrownBy(() -> value(expression))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining(expression)
                .hasMessageContaining("недоступно");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${S('<a/>')}",
                "${XML('<a/>')}",
                "${JSON('{}')}",
                "${camunda:now()}",
                "${dataSource}",
                "${variableContext}",
                "${repositoryService}"
            })
    void otherFunctionsAndBeansDoNotExist(String expression) {
        assertThat(catchThrowable(() -> value(expression))).isNotNull();
    }

    @Test
    void readsVariablesTheBusinessKeyAndDates() {
        assertThat(value("${text == 'a' ? 1 : 2}")).isEqualTo(1L);
        assertThat(value("#{execution.processBusinessKey}")).isEqualTo("1042");
        assertThat(value("${row.level} ${rows[0]}")).isEqualTo("high a");
        assertThat(value("${now()}")).isInstanceOf(Date.class);
        assertThat(value("${dateTime().plusDays(2).toDate()}")).isInstanceOf(Date.class);
        assertThat(value("${empty currentUser()}")).isEqualTo(true);
    }

    /** Filters that Tasklist stores hold expressions too. */
    @Test
    void aQueryRunsNoCode() {
        assertThat(engine.isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(catchThrowable(() -> tasks.createTaskQuery()
                        .taskAssigneeExpression("${''.getClass().name}")
                        .list()))
                .isNotNull();
        assertThatThrownBy(() -> engine.getCommandExecutorTxRequired()
                        .execute(context -> engine.getExpressionManager()
                                .createExpression("${''.getClass()}")
                                .getValue(null)))
                .hasMessageContaining("недоступно");
    }

    @ParameterizedTest
    @ValueSource(strings = {"juel", "groovy", "javascript", "python", "freemarker", "feel", "feel-scala", "nashorn"})
    void thereIsNoScriptEngine(String language) {
        ScriptingEngines engines = engine.getScriptingEngines();
        assertThat(catchThrowable(() -> engines.getScriptEngineForLanguage(language)))
                .isNotNull();
    }

    /** A table would call any static method of Java. */
    @Test
    void aTableCallsNoJava() {
        var call = "function(x) external { java: { class: \"java.lang.Math\", method signature: \"abs(int)\" } }";
        assertThat(Feel.value("{ f: " + call + ", y: f(-3) }.y", Map.of())).isNotEqualTo(java.util.Optional.of(3));
        assertThat(Feel.faultOfExpression(call)).isPresent();
    }

    static Stream<String> places() {
        return Stream.of(
                "<userTask id='task' name='EVIL'/>",
                "<userTask id='task'><documentation>EVIL</documentation></userTask>",
                "<userTask id='task' camunda:assignee='EVIL'/>",
                "<userTask id='task' activiti:assignee='EVIL'/>",
                "<intermediateThrowEvent id='task'><signalEventDefinition signalRef='sig'/></intermediateThrowEvent>",
                "<receiveTask id='task' messageRef='mes'/>",
                "<callActivity id='task' calledElement='engineAnswering' camunda:calledElementBinding='version'"
                        + " camunda:calledElementVersion='EVIL'/>",
                "<intermediateCatchEvent id='task'><timerEventDefinition><timeDuration>EVIL</timeDuration>"
                        + "</timerEventDefinition></intermediateCatchEvent>",
                "<serviceTask id='task' activiti:expression='EVIL'/>",
                "<serviceTask id='task' camunda:delegateExpression='EVIL'/>",
                "<serviceTask id='task' activiti:class='org.zayavka.engine.ModelExpressionsTests$Called'/>",
                "<serviceTask id='task' camunda:type='shell'><extensionElements><camunda:field name='command'"
                        + " stringValue='true'/></extensionElements></serviceTask>",
                "<serviceTask id='task' activiti:type='shell'><extensionElements><camunda:field name='command'"
                        + " stringValue='true'/></extensionElements></serviceTask>",
                "<scriptTask id='task' scriptFormat='juel'><script>EVIL</script></scriptTask>");
    }

    @ParameterizedTest
    @MethodSource("places")
    void aModelThatPassedTheCheckUnseenRunsNoCode(String task) {
        var failure = catchThrowable(() -> {
            unseen(task.replace("EVIL", EVIL));
            runtime.startProcessInstanceByKey("unseen");
        });

        assertThat(failure).as(task).isNotNull();
        assertThat(failure.toString()).containsAnyOf("недоступно", "not allowed");
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("unseen")
                        .count())
                .isZero();
    }

    /** Here the engine goes on with the usual priority. */
    @Test
    void thePriorityOfAJobRunsNoCode() {
        unseen("<userTask id='task' camunda:asyncBefore='true'"
                + " camunda:jobPriority='${execution.setVariable(&quot;ran&quot;, 1)}'/>");

        var started = runtime.startProcessInstanceByKey("unseen").getId();

        assertThat(runtime.getVariables(started)).doesNotContainKey("ran");
        // Its job may be at work on it at this moment.
        await().ignoreExceptions().untilAsserted(() -> {
            runtime.deleteProcessInstance(started, "tested");
            assertThat(running(started)).isZero();
        });
    }

    private long running(String process) {
        return runtime.createProcessInstanceQuery().processInstanceId(process).count();
    }

    /** As if the guard had overlooked it. */
    private void unseen(String task) {
        var guarded = List.copyOf(engine.getDeployers());
        var unguarded = guarded.stream()
                .filter(deployer -> !deployer.getClass().getSimpleName().equals("ModelGuard"))
                .toList();
        engine.getDeploymentCache().setDeployers(unguarded);
        try {
            repository.createDeployment().addString("unseen.bpmn", model(task)).deploy();
        } finally {
            engine.getDeploymentCache().setDeployers(guarded);
        }
    }

    private Object value(String expression) {
        return engine.getCommandExecutorTxRequired().execute(context -> {
            var execution = context.getExecutionManager().findExecutionById(process);
            execution.setVariable("text", Variables.stringValue("a", true));
            execution.setVariable(
                    "row", Variables.untypedValue(Map.of("level", "high", "stranger", new StringBuilder()), true));
            execution.setVariable("rows", Variables.untypedValue(List.of("a"), true));
            return engine.getExpressionManager().createExpression(expression).getValue(execution);
        });
    }

    public static class Called implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            throw new IllegalStateException("called");
        }
    }

    private static String model(String task) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:activiti="http://activiti.org/bpmn"
                    targetNamespace="x">
                  <signal id='sig' name='x EVIL'/><message id='mes' name='x EVIL'/>
                  <process id='unseen' isExecutable='true' camunda:historyTimeToLive='P1D'>
                    <startEvent id='start'/><sequenceFlow id='flow_1' sourceRef='start' targetRef='task'/>
                    %s
                    <sequenceFlow id='flow_2' sourceRef='task' targetRef='end'/><endEvent id='end'/>
                  </process>
                </definitions>
                """.replace("EVIL", EVIL).replace("%s", task);
    }
}
