package org.zayavka.engine.models;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Text;

/** The words for which the tables of a file have a rule. */
final class ReadWords {

    /** No word that somebody reads is longer; regular expressions for letters are. */
    private static final String WORD = "\"([^\"\\\\]{0,100})\"";

    private static final Pattern WORDS = Pattern.compile(WORD);

    private final DmnModelInstance model;

    ReadWords(DmnModelInstance model) {
        this.model = model;
    }

    /** Those that what is called so is compared with: in the cells of its column, and in any expression. */
    Set<String> of(String name) {
        var found = new TreeSet<String>();
        for (var table : model.getModelElementsByType(DecisionTable.class)) {
            var column = 0;
            for (var input : table.getInputs()) {
                if (asks(input, name)) {
                    cells(table, column).forEach(cell -> collect(WORDS, cell, found));
                }
                column++;
            }
        }
        var quoted = Pattern.quote(name);
        var patterns = List.of(
                Pattern.compile("\\b" + quoted + "\\s*!?=\\s*" + WORD),
                Pattern.compile(WORD + "\\s*!?=\\s*" + quoted + "\\b"));
        var listed = Pattern.compile("\\b" + quoted + "\\s+in\\s*[(\\[]([^)\\]]*)");
        for (var text : model.getModelElementsByType(Text.class)) {
            var content = text.getTextContent();
            patterns.forEach(pattern -> collect(pattern, content, found));
            listed.matcher(content).results().forEach(list -> collect(WORDS, list.group(1), found));
        }
        return found;
    }

    private static boolean asks(Input input, String name) {
        var expression = input.getInputExpression();
        return expression != null && TrialCheck.text(expression.getText()).equals(name);
    }

    private static List<String> cells(DecisionTable table, int column) {
        return table.getRules().stream()
                .map(rule -> List.copyOf(rule.getInputEntries()))
                .filter(entries -> entries.size() > column)
                .map(entries -> TrialCheck.text(entries.get(column).getText()))
                .toList();
    }

    private static void collect(Pattern pattern, String text, Set<String> found) {
        pattern.matcher(text).results().forEach(word -> found.add(word.group(1)));
    }
}
