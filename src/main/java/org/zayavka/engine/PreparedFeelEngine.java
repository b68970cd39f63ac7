package org.zayavka.engine;

import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import camundajar.impl.scala.util.Either;
import camundajar.impl.scala.util.Right;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.context.Context;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.context.FunctionProvider.CompositeFunctionProvider;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.EvaluationFailureCollector;
import org.camunda.feel.impl.interpreter.FeelInterpreter;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.syntaxtree.ValFatalError;
import org.camunda.feel.syntaxtree.ValFunction;
import org.camunda.feel.valuemapper.ValueMapper;

/** Remembers parsed expressions (as many as the deployed tables have cells) and the built-in functions. */
final class PreparedFeelEngine extends FeelEngine {

    private final Map<String, Either<Failure, ParsedExpression>> expressions = new ConcurrentHashMap<>();
    private final Map<String, Either<Failure, ParsedExpression>> unaryTests = new ConcurrentHashMap<>();
    private final FeelInterpreter interpreter;
    private final FunctionProvider functions;

    /** Hears the text of an expression that failed, and why: the language itself only answers null. */
    private final BiConsumer<String, String> failed;

    PreparedFeelEngine(FunctionProvider customFunctions, ValueMapper values) {
        this(customFunctions, values, (expression, reason) -> {});
    }

    PreparedFeelEngine(FunctionProvider customFunctions, ValueMapper values, BiConsumer<String, String> failed) {
        // External functions would let a table call any Java method.
        super(customFunctions, values, new Configuration(false), defaultClock());
        this.failed = failed;
        interpreter = new FeelInterpreter(values);
        var all = List.of(new BuiltinFunctions(clock(), values), customFunctions);
        functions =
                new CompositeFunctionProvider(CollectionConverters.asScala(all).toList());
    }

    @Override
    public Either<Failure, ParsedExpression> parseExpression(String expression) {
        return expressions.computeIfAbsent(expression, super::parseExpression);
    }

    @Override
    public Either<Failure, ParsedExpression> parseUnaryTests(String tests) {
        return unaryTests.computeIfAbsent(tests, super::parseUnaryTests);
    }

    @Override
    public Either<Failure, Object> eval(ParsedExpression expression, Context facts) {
        var failures = new EvaluationFailureCollector();
        var value = interpreter.eval(
                expression.expression(), new EvalContext(valueMapper(), facts.variableProvider(), functions, failures));
        CollectionConverters.asJava(failures.failures())
                .forEach(failure -> failed.accept(expression.text(), failure.failureMessage()));
        // The long way finds the words for what can't be evaluated at all.
        return isSound(value) ? new Right<>(valueMapper().unpackVal(value)) : super.eval(expression, facts);
    }

    /** What there is by this name, with the arguments that each takes; empty if nothing is. */
    Collection<ValFunction> function(String name) {
        return CollectionConverters.asJava(functions.getFunctions(name));
    }

    private static boolean isSound(Val value) {
        return !(value instanceof ValError || value instanceof ValFatalError);
    }
}
