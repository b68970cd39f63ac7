package org.zayavka.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** "Why?" on every decision. */
@EngineTest
@NullUnmarked
class DecisionTracesTests {

    @Autowired
    DecisionTraces traces;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    DecisionService decisions;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void deploy() {
        EngineTestRoom.deploy(repository);
    }

    @Test
    void keepsWhatTheTableSawMatchedAndSaid() {
        runtime.startProcessInstanceByKey("engineAnswering", "2001", Map.of("people", 12));

        var trace = traces.of("2001").get(0);

        assertThat(trace.decision()).isEqualTo("engineLevel");
        assertThat(trace.version()).isEqualTo(1);
        assertThat(trace.process()).isEqualTo("engineAnswering");
        assertThat(trace.activity()).isEqualTo("task_level");
        var level = trace.steps().get(0);
        assertThat(level.name()).isEqualTo("Уровень");
        assertThat(level.inputs()).containsExactly(new DecisionTrace.Input("level_impact", "Влияние", "wide"));
        assertThat(level.outputs()).containsExactly(Map.of("level", 1));
    }

    @Test
    void explainsTheRequiredTablesInTheWordsOfTheirRules() {
        runtime.startProcessInstanceByKey("engineAnswering", "2002", Map.of("people", 3));

        var steps = traces.of("2002").get(0).steps();

        assertThat(steps).extracting(DecisionTrace.Step::decision).containsExactly("engineLevel", "engineImpact");
        assertThat(steps.get(0).rules())
                .containsExactly(new DecisionTrace.Rule("rule_else", "Остальное в порядке очереди"));
        assertThat(steps.get(1).rules()).containsExactly(new DecisionTrace.Rule("rule_few", "Немногие"));
        assertThat(steps.get(1).inputs()).containsExactly(new DecisionTrace.Input("impact_people", "Сколько людей", 3));
    }

    @Test
    void isWrittenInTheTransactionOfTheProcess() {
        transaction.executeWithoutResult(status -> {
            runtime.startProcessInstanceByKey("engineAnswering", "2003", Map.of("people", 3));
            status.setRollbackOnly();
        });

        assertThat(traces.of("2003")).isEmpty();
    }

    @Test
    void aTableTriedByHandLeavesNoTrace() {
        var before = count();
        decisions
                .evaluateDecisionByKey("engineLevel")
                .variables(Map.of("people", 3))
                .evaluate();

        assertThat(count()).isEqualTo(before);
    }

    @Test
    void costsOneRowPerDecisionAndIsFoundByTheIndex() {
        var before = count();
        runtime.startProcessInstanceByKey("engineAnswering", "2004", Map.of("people", 3));

        assertThat(count()).isEqualTo(before + 1);
        jdbc.sql("""
                insert into desk.decision_trace
                    (business_key, process, activity, decision, version, definition_id, evaluated_at, steps)
                select 'x' || n, 'p', 'a', 'd', 1, 'd:1', now(), '[]' from generate_series(1, 20000) n
                """).update();
        jdbc.sql("analyze desk.decision_trace").update();
        assertThat(String.join(
                        "\n",
                        jdbc.sql("explain select * from desk.decision_trace where business_key = '2004' order by id")
                                .query(String.class)
                                .list()))
                .contains("decision_trace_of_business_key");
    }

    private long count() {
        return jdbc.sql("select count(*) from desk.decision_trace")
                .query(Long.class)
                .single();
    }

    /** The language answers null to what it can't evaluate, without a word. */
    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void aCellThatFailsIsToldOncePerVersionOfItsTable(CapturedOutput log) {
        repository.createDeployment().addString("silent.dmn", """
                        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="silent" name="silent"
                            namespace="http://zayavka.org" xmlns:camunda="http://camunda.org/schema/1.0/dmn">
                          <decision id="silentTable" name="Молчит" camunda:historyTimeToLive="P1D">
                            <decisionTable id="silentRows" hitPolicy="FIRST">
                              <input id="silentText"><inputExpression id="silentAsked" typeRef="string">
                                <text>text</text></inputExpression></input>
                              <output id="silentOutput" name="said" typeRef="string" />
                              <rule id="silentRule"><inputEntry id="silentCell"><text>matches(?, words)</text></inputEntry>
                                <outputEntry id="silentAnswer"><text>"yes"</text></outputEntry></rule>
                            </decisionTable>
                          </decision>
                        </definitions>
                        """).deploy();

        for (var time = 0; time < 2; time++) {
            decisions
                    .evaluateDecisionByKey("silentTable")
                    .variables(Map.of("text", "a", "words", "((("))
                    .evaluate();
        }

        assertThat(log.getAll()).containsOnlyOnce("silentTable, version 1").contains("matches(?, words)");
    }
}
