package org.zayavka.engine.models;

import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/**
 * What an expression in a process may do: read variables and compare them. It may not call anything, because a model
 * is deployed by people who do not deploy code. Read with the engine's own parser: what looks harmless as text need not
 * be so as an expression.
 */
final class ExpressionCheck {

    private static final Pattern BEAN = Pattern.compile("[$#]\\{\\s*([A-Za-z_]\\w*)\\s*}");

    private final Builder parser = new Builder(Builder.Feature.METHOD_INVOCATIONS);
    private final Set<String> beans;
    private final Faults faults;

    ExpressionCheck(Set<String> beans, Faults faults) {
        this.beans = beans;
        this.faults = faults;
    }

    /** The bean of a delegate expression: named plainly, and known. */
    void bean(String element, String expression) {
        var bean = BEAN.matcher(expression.strip());
        if (!bean.matches()) {
            faults.add(
                    element,
                    "делегат «" + expression + "» записан не как ${имяДелегата}",
                    "the delegate “" + expression + "” is not written as ${delegateName}");
        } else if (!beans.contains(bean.group(1))) {
            faults.add(
                    element,
                    "нет делегата «" + bean.group(1) + "»; есть: " + String.join(", ", sorted()),
                    "there is no delegate “" + bean.group(1) + "”; there are: " + String.join(", ", sorted()));
        }
    }

    /** Any other text that may hold expressions. */
    void value(String element, String text) {
        if (!text.contains("${") && !text.contains("#{")) {
            return;
        }
        var tree = tree(text);
        // A backslash hides an expression from one reading of a text and not from the next.
        if (tree == null || text.contains("\\")) {
            faults.add(
                    element,
                    "выражение «" + text.strip() + "» не читается",
                    "the expression “" + text.strip() + "” can't be read");
            return;
        }
        var nodes = new ExpressionTree(beans);
        nodes.walk(tree);
        nodes.bean()
                .ifPresent(bean -> faults.add(
                        element,
                        "выражение «" + text.strip() + "» обращается к делегату «" + bean
                                + "»; здесь можно только переменные",
                        "the expression “" + text.strip() + "” names the delegate “" + bean
                                + "”; only variables are allowed here"));
        if (nodes.callsCode()) {
            faults.add(
                    element,
                    "выражение «" + text.strip() + "» вызывает код; можно только читать переменные и сравнивать их",
                    "the expression “" + text.strip() + "” calls code; it may only read and compare variables");
        }
    }

    private @org.jspecify.annotations.Nullable Node tree(String text) {
        try {
            return parser.build(text).getRoot();
        } catch (TreeBuilderException unreadable) {
            return null;
        }
    }

    private java.util.List<String> sorted() {
        return beans.stream().sorted().toList();
    }
}
