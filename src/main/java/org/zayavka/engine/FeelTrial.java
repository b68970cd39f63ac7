package org.zayavka.engine;

import camundajar.impl.scala.util.Either;
import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;

/** Tries out the cells of tables that are not deployed yet. What it read is forgotten with it. */
public final class FeelTrial {

    /** The name that the engine gives to the value of a column. */
    private static final String INPUT = "cellInput";

    private final PreparedFeelEngine feel =
            new PreparedFeelEngine(FeelEngine.defaultFunctionProvider(), Feel.javaValues());

    /** Whether the value fits a cell of an input column; empty when that depends on more than this value. */
    public Optional<Boolean> fits(String cell, @Nullable Object value) {
        if (cell.isEmpty() || cell.equals("-")) {
            return Optional.of(true);
        }
        var parsed = feel.parseUnaryTests(cell);
        if (parsed.isLeft() || !read(parsed).names().stream().allMatch(INPUT::equals)) {
            return Optional.empty();
        }
        var known = new HashMap<String, @Nullable Object>();
        known.put(INPUT, value);
        var result = feel.evalUnaryTests(cell, known);
        return result.isRight()
                ? Optional.of(Boolean.TRUE.equals(result.toOption().get()))
                : Optional.empty();
    }

    /** What a cell of an input column calls that would fail at every letter. */
    public Set<FeelFault> faultsOfTest(String cell) {
        return faults(feel.parseUnaryTests(cell));
    }

    /** What an expression calls that would fail at every letter. */
    public Set<FeelFault> faultsOfExpression(String expression) {
        return faults(feel.parseExpression(expression));
    }

    private Set<FeelFault> faults(Either<FeelEngine.Failure, ParsedExpression> parsed) {
        return parsed.isRight() ? read(parsed).faults() : Set.of();
    }

    private FeelTree read(Either<FeelEngine.Failure, ParsedExpression> parsed) {
        return FeelTree.of(parsed.toOption().get().expression(), feel);
    }
}
