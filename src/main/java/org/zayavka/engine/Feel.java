package org.zayavka.engine;

import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.impl.DefaultValueMapper;
import org.camunda.feel.impl.JavaValueMapper;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.valuemapper.CustomValueMapper;
import org.camunda.feel.valuemapper.ValueMapper;
import org.camunda.feel.valuemapper.ValueMapper.CompositeValueMapper;
import org.jspecify.annotations.Nullable;

/** The expression language of tables and forms, as the engine itself speaks it. */
public final class Feel {

    private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava().build();
    /** For what is asked again and again: the expressions of deployed forms. */
    private static final FeelEngine PREPARED =
            new PreparedFeelEngine(FeelEngine.defaultFunctionProvider(), javaValues());

    private Feel() {}

    /** The value of an expression; empty if it has none or can't be evaluated with what is known. */
    public static Optional<Object> value(String expression, Map<String, @Nullable Object> known) {
        var result = PREPARED.evalExpression(expression, known);
        return result.isRight() ? Optional.ofNullable(result.toOption().get()) : Optional.empty();
    }

    static ValueMapper javaValues() {
        var mappers = List.<CustomValueMapper>of(new JavaValueMapper(), DefaultValueMapper.instance());
        return new CompositeValueMapper(CollectionConverters.asScala(mappers).toList());
    }

    static Optional<Exp> tree(String expression) {
        var parsed = ENGINE.parseExpression(expression);
        return parsed.isSuccess() ? Optional.of(parsed.parsedExpression().expression()) : Optional.empty();
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
