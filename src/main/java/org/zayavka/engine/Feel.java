package org.zayavka.engine;

import java.util.Map;
import java.util.Optional;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.jspecify.annotations.Nullable;

/** The expression language of tables and forms, as the engine itself speaks it. */
public final class Feel {

    private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava().build();

    private Feel() {}

    /** The value of an expression; empty if it has none or can't be evaluated with what is known. */
    public static Optional<Object> value(String expression, Map<String, @Nullable Object> known) {
        var result = ENGINE.evaluateExpression(expression, known);
        return result.isSuccess() ? Optional.ofNullable(result.result()) : Optional.empty();
    }

    /** What is wrong with an expression; empty if it can be read. */
    public static Optional<String> faultOfExpression(String expression) {
        var parsed = ENGINE.parseExpression(expression);
        return parsed.isSuccess()
                ? Optional.empty()
                : Optional.of(parsed.failure().message());
    }

    /** What is wrong with the cell of an input column; empty if it can be read. */
    public static Optional<String> faultOfTest(String test) {
        var parsed = ENGINE.parseUnaryTests(test);
        return parsed.isSuccess()
                ? Optional.empty()
                : Optional.of(parsed.failure().message());
    }
}
