package org.zayavka.engine.models;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.model.dmn.instance.Input;
import org.jspecify.annotations.Nullable;
import org.zayavka.engine.FeelTrial;

/**
 * An input column of a table, with the values that matter: of those that fit the same rules one stands for all.
 *
 * @param heading as the author named it
 * @param values each with the rules that it may fit and those that it surely fits
 */
record Column(String heading, Map<String, Fit> values) {

    /** The rules, counted from 0, whose cell may or surely does let a value pass. */
    record Fit(BitSet may, BitSet surely) {}

    static Column of(Input input, List<String> cells, List<@Nullable Object> values, FeelTrial feel) {
        var byFit = new LinkedHashMap<Fit, String>();
        for (var value : values) {
            var name = value instanceof String text ? '"' + text + '"' : String.valueOf(value);
            byFit.putIfAbsent(fit(cells, cell -> feel.fits(cell, value)), name);
        }
        if (byFit.isEmpty()) {
            byFit.put(
                    fit(cells, cell -> cell.isEmpty() || cell.equals("-") ? Optional.of(true) : Optional.empty()), "");
        }
        var named = new LinkedHashMap<String, Fit>();
        byFit.forEach((fit, value) -> named.put(value, fit));
        return new Column(heading(input), named);
    }

    private static Fit fit(List<String> cells, Function<String, Optional<Boolean>> fits) {
        var fit = new Fit(new BitSet(), new BitSet());
        for (var rule = 0; rule < cells.size(); rule++) {
            var answer = fits.apply(cells.get(rule));
            fit.may().set(rule, answer.orElse(true));
            fit.surely().set(rule, answer.orElse(false));
        }
        return fit;
    }

    private static String heading(Input input) {
        if (input.getLabel() != null && !input.getLabel().isBlank()) {
            return input.getLabel().strip();
        }
        var expression = input.getInputExpression();
        return expression == null || expression.getText() == null
                ? input.getId()
                : expression.getText().getTextContent().strip();
    }
}
