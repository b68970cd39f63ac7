package org.zayavka.engine.models;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InformationRequirement;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.jspecify.annotations.Nullable;
import org.zayavka.engine.FeelTrial;
import org.zayavka.shared.DecisionContract;
import org.zayavka.shared.DecisionContract.OneOf;

/**
 * Tries out the tables that the rooms ask, and those that these ask: every combination of what can be asked needs an
 * answer, and only one. Else the desk would fail at the first letter of that kind.
 */
final class TrialCheck {

    private final DmnModelInstance model;
    private final FeelTrial feel;
    private final Faults faults;

    TrialCheck(DmnModelInstance model, FeelTrial feel, Faults faults) {
        this.model = model;
        this.feel = feel;
        this.faults = faults;
    }

    void run(DecisionContract contract) {
        if (model.getModelElementById(contract.decision()) instanceof Decision decision) {
            asked(decision, new LinkedHashSet<>()).forEach(each -> decision(each, each == decision, contract.facts()));
        }
    }

    private static Set<Decision> asked(Decision decision, Set<Decision> all) {
        if (all.add(decision)) {
            decision.getInformationRequirements().stream()
                    .map(InformationRequirement::getRequiredDecision)
                    .filter(Objects::nonNull)
                    .forEach(required -> asked(required, all));
        }
        return all;
    }

    /** Two rules with the same conditions: in a table of this kind both would apply, whatever is asked. */
    void twins(Decision decision) {
        if (!(decision.getExpression() instanceof DecisionTable table) || table.getHitPolicy() != HitPolicy.UNIQUE) {
            return;
        }
        var seen = new HashMap<List<String>, Rule>();
        for (var rule : table.getRules()) {
            var conditions = rule.getInputEntries().stream()
                    .map(entry -> text(entry.getText()))
                    .map(cell -> cell.equals("-") ? "" : cell)
                    .toList();
            var twin = seen.putIfAbsent(conditions, rule);
            if (twin != null) {
                faults.add(
                        rule.getId(),
                        "таблица «" + decision.getId() + "»: условия те же, что в строке «" + twin.getId()
                                + "», а подойти должна одна (UNIQUE); уберите одну из них",
                        "decision “" + decision.getId() + "”: the conditions are those of rule “" + twin.getId()
                                + "”, but one alone may match (UNIQUE); remove one of them");
            }
        }
    }

    private void decision(Decision decision, boolean isRead, Map<String, OneOf> facts) {
        if (!(decision.getExpression() instanceof DecisionTable table)
                || table.getRules().stream()
                        .anyMatch(rule -> rule.getInputEntries().size()
                                != table.getInputs().size())) {
            return;
        }
        var known = new KnownValues(model, facts);
        var columns = new ArrayList<Column>();
        var at = 0;
        for (var input : table.getInputs()) {
            var cells = cells(table, at++);
            columns.add(Column.of(input, cells, known.of(input, cells), feel));
        }
        new TableSearch(decision, table, columns, isOne(table, isRead), faults).run();
    }

    /** Whether two matching rules would be one too many. */
    private static boolean isOne(DecisionTable table, boolean isRead) {
        var policy = table.getHitPolicy();
        var lists = policy == HitPolicy.RULE_ORDER || policy == HitPolicy.COLLECT && table.getAggregation() == null;
        return policy == HitPolicy.UNIQUE || isRead && lists;
    }

    private static List<String> cells(DecisionTable table, int column) {
        return table.getRules().stream()
                .map(rule -> List.copyOf(rule.getInputEntries()).get(column))
                .map(entry -> text(entry.getText()))
                .toList();
    }

    static String text(@Nullable Text text) {
        return text == null ? "" : text.getTextContent().strip();
    }
}
