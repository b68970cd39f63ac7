package org.zayavka.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The descriptions that authors gave their rules, read from the deployed tables; a deployed table never changes. */
@Component
class RuleTexts {

    private final ObjectProvider<RepositoryService> repository;
    private final Map<String, Map<String, String>> byDefinition = new ConcurrentHashMap<>();

    RuleTexts(ObjectProvider<RepositoryService> repository) {
        this.repository = repository;
    }

    /** Empty if the rule has none, or its table is gone. */
    String description(String definition, String rule) {
        return byDefinition.computeIfAbsent(definition, this::read).getOrDefault(rule, "");
    }

    private Map<String, String> read(String definition) {
        var service = repository.getObject();
        var texts = new HashMap<String, String>();
        if (service.createDecisionDefinitionQuery()
                        .decisionDefinitionId(definition)
                        .count()
                == 0) {
            return texts;
        }
        for (var rule : service.getDmnModelInstance(definition).getModelElementsByType(Rule.class)) {
            var description = rule.getDescription();
            if (description != null) {
                texts.put(rule.getId(), description.getTextContent().strip());
            }
        }
        return texts;
    }
}
