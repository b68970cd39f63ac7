package org.zayavka.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick way gives what Camunda's own way gives. */
class PreparedFeelTests {

    private final FeelEngine prepared = new PreparedFeel().createInstance();
    private final FeelEngine stock = new ScalaFeelEngineFactory().createInstance();

    private final VariableContext facts = Variables.createVariables()
            .putValue("text", "спасибо большое")
            .putValue("count", 2)
            .putValue("urgent", true)
            .putValue("nothing", null)
            .putValue("cell", "спасибо")
            .putValue("list", List.of(1, 2, 3))
            .asVariableContext();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text",
                "count + 1",
                "upper case(text)",
                "if urgent then \"a\" else \"b\"",
                "sum(list)",
                "nothing",
                "contains(text, \"спасибо\")",
                "matches(lower case(text) + \" \" + cell, \"(^| )больш\")",
                "unknown",
                "1 / 0",
                "{a: count}.a"
            })
    void evaluatesExpressionsAlike(String expression) {
        for (var time = 0; time < 2; time++) {
            assertThat((Object) prepared.evaluateSimpleExpression(expression, facts))
                    .isEqualTo(stock.evaluateSimpleExpression(expression, facts));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"спасибо\"",
                "\"a\",\"b\"",
                "not(\"a\")",
                "not(\"спасибо\")",
                "matches(?, \"^спас\")",
                "contains(?, \"?\") = false",
                "starts with(?, \"с\") and string length(?) > 3",
                "text"
            })
    void testsCellsAlike(String test) {
        for (var time = 0; time < 2; time++) {
            assertThat(prepared.evaluateSimpleUnaryTests(test, "cell", facts))
                    .isEqualTo(stock.evaluateSimpleUnaryTests(test, "cell", facts));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b c(", "if true"})
    void refusesAlike(String expression) {
        assertThatThrownBy(() -> prepared.evaluateSimpleExpression(expression, facts))
                .hasMessage(messageOfStock(expression));
    }

    private @Nullable String messageOfStock(String expression) {
        try {
            return "evaluated to " + stock.evaluateSimpleExpression(expression, facts);
        } catch (RuntimeException e) {
            return e.getMessage();
        }
    }
}
