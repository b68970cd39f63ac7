package org.zayavka.engine.models;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an expression in a process may do: read variables and compare them. It may not call anything, because a model
 * is deployed by people who do not deploy code.
 */
final class ExpressionCheck {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{(.*?)}", Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile("'[^']*'|\"[^\"]*\"");
    /** What a table said can only be read by these. */
    private static final Pattern TABLE_RESULT = Pattern.compile(
            "\\bdecisionResult\\s*\\.\\s*(get(Single|First)(Result|Entry)\\(\\s*\\)|collectEntries\\(\\s*''\\s*\\))");

    private static final Pattern CALL = Pattern.compile("(\\.\\s*)?([A-Za-z_]\\w*)\\s*\\(");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.])([A-Za-z_]\\w*)(?!\\s*\\()");
    private static final Pattern FORBIDDEN =
            Pattern.compile("\\.\\s*(processEngine\\w*|bpmnModel\\w*|class)\\b|\\[\\s*['\"]");
    private static final Pattern BEAN = Pattern.compile("[$#]\\{\\s*([A-Za-z_]\\w*)\\s*}");

    private static final Set<String> OPERATORS =
            Set.of("empty", "not", "and", "or", "div", "mod", "eq", "ne", "lt", "gt", "le", "ge");
    private static final Set<String> FUNCTIONS = Set.of("now", "dateTime", "currentUser", "currentUserGroups");
    private static final Pattern OF_DATES = Pattern.compile("(plus|minus|with)[A-Z]\\w*|toDate");

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
        var expressions = EXPRESSION.matcher(text);
        while (expressions.find()) {
            var expression = expressions.group(1);
            var bare = TABLE_RESULT
                    .matcher(TEXT.matcher(expression).replaceAll("''"))
                    .replaceAll("decisionResult");
            if (FORBIDDEN.matcher(bare).find() || calls(bare)) {
                faults.add(
                        element,
                        "выражение «" + text.strip() + "» вызывает код; можно только читать переменные и сравнивать их",
                        "the expression “" + text.strip() + "” calls code; it may only read and compare variables");
            }
            names(element, text, bare);
        }
    }

    private void names(String element, String text, String bare) {
        var names = NAME.matcher(bare);
        while (names.find()) {
            if (beans.contains(names.group(1))) {
                faults.add(
                        element,
                        "выражение «" + text.strip() + "» обращается к делегату «" + names.group(1)
                                + "»; здесь можно только переменные",
                        "the expression “" + text.strip() + "” names the delegate “" + names.group(1)
                                + "”; only variables are allowed here");
            }
        }
    }

    private static boolean calls(String bare) {
        var calls = CALL.matcher(bare);
        while (calls.find()) {
            var name = calls.group(2);
            var allowed = calls.group(1) == null
                    ? OPERATORS.contains(name) || FUNCTIONS.contains(name)
                    : bare.strip().startsWith("dateTime(")
                            && OF_DATES.matcher(name).matches();
            if (!allowed) {
                return true;
            }
        }
        return false;
    }

    private java.util.List<String> sorted() {
        return beans.stream().sorted().toList();
    }
}
