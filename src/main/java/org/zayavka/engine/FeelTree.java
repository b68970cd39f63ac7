package org.zayavka.engine;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.camunda.feel.syntaxtree.ConstContext;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.FunctionParameters;
import org.camunda.feel.syntaxtree.NamedFunctionParameters;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.PositionalFunctionParameters;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.ValFunction;
import org.jspecify.annotations.Nullable;

/** What a parsed expression speaks of: the names it reads and the functions it calls. */
final class FeelTree {

    /** The argument that is a regular expression, by function; it is the second of each. */
    private static final Map<String, String> PATTERNS =
            Map.of("matches", "pattern", "replace", "pattern", "split", "delimiter");

    private final PreparedFeelEngine feel;
    private final Set<String> names = new HashSet<>();
    private final Set<String> ownFunctions = new HashSet<>();
    private final List<FunctionInvocation> calls = new ArrayList<>();

    private FeelTree(PreparedFeelEngine feel) {
        this.feel = feel;
    }

    static FeelTree of(Exp expression, PreparedFeelEngine feel) {
        var tree = new FeelTree(feel);
        tree.walk(expression);
        return tree;
    }

    /** First parts of the names; those that the expression defines for itself are among them. */
    Set<String> names() {
        return names;
    }

    Set<FeelFault> faults() {
        var faults = new LinkedHashSet<FeelFault>();
        calls.stream().filter(call -> !ownFunctions.contains(call.function())).forEach(call -> check(call, faults));
        return faults;
    }

    private void walk(@Nullable Object node) {
        if (node instanceof Ref name) {
            names.add(name.names().head());
        } else if (node instanceof FunctionInvocation call) {
            calls.add(call);
        } else if (node instanceof ConstContext context) {
            CollectionConverters.asJava(context.entries()).forEach(entry -> ownFunctions.add(entry._1()));
        }
        // A list is both; its elements count, not its links.
        if (node instanceof Iterable<?> elements) {
            CollectionConverters.asJava(elements).forEach(this::walk);
        } else if (node instanceof Product parts) {
            CollectionConverters.asJava(parts.productIterator()).forEachRemaining(this::walk);
        }
    }

    private void check(FunctionInvocation call, Set<FeelFault> faults) {
        var known = feel.function(call.function());
        if (known.isEmpty()) {
            faults.add(new FeelFault(FeelFault.Kind.UNKNOWN_FUNCTION, call.function(), ""));
        } else if (known.stream().noneMatch(function -> accepts(function, call.params()))) {
            faults.add(new FeelFault(FeelFault.Kind.WRONG_ARGUMENTS, call.function(), ""));
        } else if (PATTERNS.containsKey(call.function())) {
            pattern(call, faults);
        }
    }

    private static boolean accepts(ValFunction function, FunctionParameters given) {
        if (given instanceof NamedFunctionParameters named) {
            return CollectionConverters.asJava(function.params())
                    .containsAll(CollectionConverters.asJava(named.params()).keySet());
        }
        return function.hasVarArgs()
                || given instanceof PositionalFunctionParameters positional
                        && positional.params().size() == function.params().size();
    }

    private void pattern(FunctionInvocation call, Set<FeelFault> faults) {
        var argument = patternOf(call);
        // One that is put together from facts can't be read beforehand.
        if (argument == null || !of(argument, feel).names().isEmpty()) {
            return;
        }
        var value = feel.eval(new ParsedExpression(argument, ""), Map.of());
        if (value.isRight() && value.toOption().get() instanceof String text) {
            try {
                Pattern.compile(text);
            } catch (PatternSyntaxException broken) {
                faults.add(new FeelFault(FeelFault.Kind.BROKEN_PATTERN, text, String.valueOf(broken.getDescription())));
            }
        }
    }

    private static @Nullable Exp patternOf(FunctionInvocation call) {
        if (call.params() instanceof NamedFunctionParameters named) {
            return CollectionConverters.asJava(named.params()).get(PATTERNS.get(call.function()));
        }
        return call.params() instanceof PositionalFunctionParameters positional
                        && positional.params().size() > 1
                ? positional.params().apply(1)
                : null;
    }
}
