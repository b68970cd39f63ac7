package org.zayavka.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What authors wrote into their tables, read from the deployed ones; a deployed table never changes. */
@Component
class TableTexts {

    private final ObjectProvider<RepositoryService> repository;
    private final Map<String, Texts> byDefinition = new ConcurrentHashMap<>();

    TableTexts(ObjectProvider<RepositoryService> repository) {
        this.repository = repository;
    }

    /** The description of a rule; empty if it has none, or its table is gone. */
    String description(String definition, String rule) {
        return texts(definition).rules().getOrDefault(rule, "");
    }

    /** The id of the column with this heading; the heading itself if there is none, or its table is gone. */
    String column(String definition, String heading) {
        return texts(definition).columns().getOrDefault(heading, heading);
    }

    private Texts texts(String definition) {
        return byDefinition.computeIfAbsent(definition, this::read);
    }

    private Texts read(String definition) {
        var service = repository.getObject();
        var texts = new Texts(new HashMap<>(), new HashMap<>());
        if (service.createDecisionDefinitionQuery()
                        .decisionDefinitionId(definition)
                        .count()
                == 0) {
            return texts;
        }
        var model = service.getDmnModelInstance(definition);
        for (var rule : model.getModelElementsByType(Rule.class)) {
            var description = rule.getDescription();
            if (description != null) {
                texts.rules().put(rule.getId(), description.getTextContent().strip());
            }
        }
        // A file has several tables, and two of them may use the same heading.
        Decision decision = model.getModelElementById(
                service.getDecisionDefinition(definition).getKey());
        if (decision.getExpression() instanceof DecisionTable table) {
            table.getInputs().stream()
                    .filter(input -> input.getLabel() != null)
                    .forEach(input -> texts.columns().put(input.getLabel(), input.getId()));
        }
        return texts;
    }

    private record Texts(Map<String, String> rules, Map<String, String> columns) {}
}
