package org.zayavka.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.test.mock.MockExpressionManager;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.zayavka.engine.PreparedFeel;
import org.zayavka.support.TestPostgres;

/** A bare engine over a real PostgreSQL with the committed models deployed; delegates come from {@code Mocks}. */
final class ModelEngine {

    private static final Map<String, Set<String>> TAKEN = new ConcurrentHashMap<>();
    private static final ProcessEngine ENGINE = build();

    private ModelEngine() {}

    static ProcessEngine get() {
        return ENGINE;
    }

    /** Ids of the flows that no test has taken so far. */
    static List<String> flowsNotTaken(String process, String file) {
        return Bpmn.readModelFromFile(Path.of("processes", file).toFile())
                .getModelElementsByType(SequenceFlow.class)
                .stream()
                // The engine leaves an event-based gateway by the event, the flow to it is never taken.
                .filter(flow -> !(flow.getSource() instanceof EventBasedGateway))
                .map(SequenceFlow::getId)
                .filter(flow -> !TAKEN.getOrDefault(process, Set.of()).contains(flow))
                .sorted()
                .toList();
    }

    private static ProcessEngine build() {
        var tables = new DefaultDmnEngineConfiguration();
        tables.setFeelEngineFactory(new PreparedFeel());
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("models");
        configuration.setDataSource(TestPostgres.database());
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("activity");
        configuration.setJobExecutorActivate(false);
        configuration.setSkipOutputMappingOnCanceledActivities(true);
        configuration.setDmnEngineConfiguration(tables);
        configuration.setExpressionManager(new MockExpressionManager());
        configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new FlowWatch())));
        var engine = configuration.buildProcessEngine();
        deploy(engine);
        return engine;
    }

    private static void deploy(ProcessEngine engine) {
        var deployment = engine.getRepositoryService().createDeployment().name("models");
        for (var folder : List.of("processes", "dmn", "forms")) {
            try (var files = Files.list(Path.of(folder))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    deployment.addString(file.getFileName().toString(), Files.readString(file));
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        deployment.deploy();
    }

    private static final class FlowWatch extends AbstractBpmnParseListener {

        @Override
        public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
            flow.addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) execution -> TAKEN.computeIfAbsent(
                            execution.getProcessDefinitionId().split(":", 2)[0], key -> new ConcurrentSkipListSet<>())
                    .add(flow.getId()));
        }
    }
}
