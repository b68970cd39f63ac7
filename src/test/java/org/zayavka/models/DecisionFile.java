package org.zayavka.models;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.zayavka.engine.PreparedFeel;

/** A committed DMN file, evaluated by Camunda's own engine; remembers which rules it has met. */
public class DecisionFile implements DmnDecisionTableEvaluationListener {

    private final Path file;
    private final DmnEngine engine;
    private final DmnDecision decision;
    private final Set<String> matched = new TreeSet<>();

    public DecisionFile(String name, String decisionKey) {
        this(UnaryOperator.identity(), name, decisionKey);
    }

    /** @param edited what somebody makes of the file */
    DecisionFile(UnaryOperator<String> edited, String name, String decisionKey) {
        file = Path.of("dmn", name);
        var configuration = new DefaultDmnEngineConfiguration();
        configuration.setFeelEngineFactory(new PreparedFeel());
        configuration.getCustomPostDecisionTableEvaluationListeners().add(this);
        engine = configuration.buildEngine();
        decision = engine.parseDecisions(model(file, edited)).stream()
                .filter(candidate -> candidate.getKey().equals(decisionKey))
                .findFirst()
                .orElseThrow();
    }

    private static DmnModelInstance model(Path file, UnaryOperator<String> edited) {
        try {
            var text = edited.apply(Files.readString(file));
            return Dmn.readModelFromStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public DmnDecisionRuleResult decide(Map<String, Object> facts) {
        var result =
                engine.evaluateDecisionTable(decision, new HashMap<>(facts)).getSingleResult();
        if (result == null) {
            throw new AssertionError("No rule of " + file + " answers " + facts);
        }
        return result;
    }

    Set<String> matchedRules() {
        return matched;
    }

    Collection<String> allRules() {
        var rules = new TreeSet<String>();
        Dmn.readModelFromFile(file.toFile())
                .getModelElementsByType(Rule.class)
                .forEach(rule -> rules.add(rule.getId()));
        return rules;
    }

    @Override
    public void notify(DmnDecisionTableEvaluationEvent event) {
        event.getMatchingRules().stream().map(DmnEvaluatedDecisionRule::getId).forEach(matched::add);
    }
}
