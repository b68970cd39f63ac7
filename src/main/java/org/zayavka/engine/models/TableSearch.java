package org.zayavka.engine.models;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;

/** Goes through all combinations of a table's columns and tells those without an answer, or with two. */
final class TableSearch {

    /** Faults told of one table: the next ones mostly follow from the first. */
    private static final int TOLD = 3;

    private final Decision decision;
    private final DecisionTable table;
    private final List<Column> columns;
    private final List<Rule> rules;
    private final boolean onlyOne;
    private final Faults faults;
    /** Combinations that let the same rules through go on alike. */
    private final Set<State> seen = new HashSet<>();

    private int told;

    TableSearch(Decision decision, DecisionTable table, List<Column> columns, boolean onlyOne, Faults faults) {
        this.decision = decision;
        this.table = table;
        this.columns = columns;
        this.rules = List.copyOf(table.getRules());
        this.onlyOne = onlyOne;
        this.faults = faults;
    }

    void run() {
        var all = new BitSet();
        all.set(0, rules.size());
        from(new State(0, all, all), List.of());
    }

    private void from(State state, List<String> asked) {
        if (told == TOLD || !seen.add(state)) {
            return;
        }
        if (state.may().isEmpty()) {
            silent(asked);
        } else if (state.column() == columns.size()) {
            if (onlyOne && state.surely().cardinality() > 1) {
                ambiguous(state.surely(), asked);
            }
        } else {
            var column = columns.get(state.column());
            column.values().forEach((value, fit) -> {
                var now = asked;
                if (column.values().size() > 1) {
                    now = new ArrayList<>(asked);
                    now.add("«" + column.heading() + "» = " + value);
                }
                from(state.and(fit), now);
            });
        }
    }

    private void silent(List<String> asked) {
        told++;
        faults.add(
                table.getId(),
                "таблица «" + decision.getId() + "» не даёт ответа" + (asked.isEmpty() ? "" : ", когда ")
                        + String.join(", ", asked) + "; добавьте строку на этот случай",
                "decision “" + decision.getId() + "” gives no answer" + (asked.isEmpty() ? "" : " when ")
                        + String.join(", ", asked) + "; add a rule for this case");
    }

    private void ambiguous(BitSet matching, List<String> asked) {
        told++;
        var names = matching.stream().mapToObj(at -> rules.get(at).getId()).collect(Collectors.joining(", "));
        faults.add(
                rules.get(matching.nextSetBit(0)).getId(),
                "таблица «" + decision.getId() + "» даёт сразу несколько ответов (" + names + ")"
                        + (asked.isEmpty() ? "" : ", когда ") + String.join(", ", asked)
                        + "; разведите условия этих строк или выберите правило FIRST",
                "decision “" + decision.getId() + "” gives several answers (" + names + ")"
                        + (asked.isEmpty() ? "" : " when ") + String.join(", ", asked)
                        + "; make the conditions of these rules exclude each other or choose FIRST");
    }

    /** The rules that may apply, and those that surely do, after so many columns. */
    private record State(int column, BitSet may, BitSet surely) {

        State and(Column.Fit fit) {
            var stillMay = (BitSet) may.clone();
            stillMay.and(fit.may());
            var stillSurely = (BitSet) surely.clone();
            stillSurely.and(fit.surely());
            return new State(column + 1, stillMay, stillSurely);
        }
    }
}
