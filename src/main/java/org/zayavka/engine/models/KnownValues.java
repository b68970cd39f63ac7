package org.zayavka.engine.models;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.jspecify.annotations.Nullable;
import org.zayavka.shared.DecisionContract.OneOf;

/** What the columns of a table can be asked about: by the rooms, by other tables of the file, or as its author says. */
final class KnownValues {

    /** Stands for any text that no rule has in mind. */
    private static final String ANY_TEXT = "прочее";

    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final Set<String> NUMBERS = Set.of("integer", "long", "number", "double");

    private final DmnModelInstance model;
    private final Map<String, OneOf> facts;

    KnownValues(DmnModelInstance model, Map<String, OneOf> facts) {
        this.model = model;
        this.facts = facts;
    }

    /** Empty if nothing is known. */
    List<@Nullable Object> of(Input input, List<String> cells) {
        var expression = input.getInputExpression();
        var asked = expression == null ? "" : TrialCheck.text(expression.getText());
        var type = expression == null || expression.getTypeRef() == null ? "" : expression.getTypeRef();
        if (type.equals("boolean")) {
            return List.of(true, false);
        }
        if (NUMBERS.contains(type)) {
            return numbers(cells);
        }
        return type.equals("string") ? texts(asked, input, cells) : List.of();
    }

    /** Both sides of every number that the rules name. */
    private static List<@Nullable Object> numbers(List<String> cells) {
        var numbers = new TreeSet<>(Set.of(0));
        cells.forEach(cell -> WHOLE.matcher(cell)
                .results()
                .map(found -> Integer.parseInt(found.group()))
                .forEach(number -> numbers.addAll(List.of(Math.max(0, number - 1), number, number + 1))));
        return List.copyOf(numbers);
    }

    private List<@Nullable Object> texts(String asked, Input input, List<String> cells) {
        var known = new TreeSet<>(
                facts.containsKey(asked)
                        ? facts.get(asked).words().get()
                        : NAME.matcher(asked).matches() ? answers(asked, new HashSet<>()) : Set.of());
        if (known.isEmpty() && input.getInputValues() != null) {
            known.addAll(words(TrialCheck.text(input.getInputValues().getText())));
        }
        if (known.isEmpty()) {
            return List.of(ANY_TEXT, "");
        }
        // A table that names a value of its own needs the rest of the rules for it, too.
        cells.forEach(cell -> known.addAll(words(cell)));
        return List.copyOf(known);
    }

    /** What other tables of the file can say by this name. */
    private Set<String> answers(String name, Set<String> seen) {
        var answers = new TreeSet<String>();
        if (!seen.add(name)) {
            return answers;
        }
        for (var table : model.getModelElementsByType(DecisionTable.class)) {
            var at = 0;
            for (var output : table.getOutputs()) {
                if (name.equals(output.getName())) {
                    for (var rule : table.getRules()) {
                        var cells = List.copyOf(rule.getOutputEntries());
                        if (at < cells.size()) {
                            answers.addAll(answer(TrialCheck.text(cells.get(at).getText()), seen));
                        }
                    }
                }
                at++;
            }
        }
        return answers;
    }

    private Set<String> answer(String cell, Set<String> seen) {
        if (facts.containsKey(cell)) {
            return facts.get(cell).words().get();
        }
        return NAME.matcher(cell).matches() ? answers(cell, seen) : Set.copyOf(words(cell));
    }

    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        ContractCheck.TEXT.matcher(text).results().map(found -> found.group(1)).forEach(words::add);
        return words;
    }
}
