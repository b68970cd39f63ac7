package org.zayavka.engine.models;

import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstBoolean;
import org.camunda.bpm.impl.juel.AstBracket;
import org.camunda.bpm.impl.juel.AstChoice;
import org.camunda.bpm.impl.juel.AstComposite;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstFunction;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstNull;
import org.camunda.bpm.impl.juel.AstNumber;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.AstText;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.impl.juel.Node;
import org.jspecify.annotations.Nullable;
import org.zayavka.engine.ExpressionWords;

/** Walks a parsed expression; every kind of node that is not named here is refused. */
final class ExpressionTree {

    /** In any of Java's objects these lead to code. */
    private static final Set<String> FORBIDDEN = Set.of("class", "declaringClass", "classLoader");

    private final Set<String> beans;
    private @Nullable String bean;
    private boolean callsCode;

    ExpressionTree(Set<String> beans) {
        this.beans = beans;
    }

    /** A delegate that the expression names; a delegate is no value. */
    Optional<String> bean() {
        return Optional.ofNullable(bean);
    }

    boolean callsCode() {
        return callsCode;
    }

    void walk(Node node) {
        if (node instanceof AstIdentifier identifier) {
            identifier(identifier);
        } else if (node instanceof AstDot dot) {
            property(dot);
        } else if (node instanceof AstBracket bracket) {
            entry(bracket);
        } else if (node instanceof AstMethod method) {
            method(method);
        } else if (node instanceof AstFunction function) {
            refuseUnless(ExpressionWords.FUNCTIONS.contains(function.getName()) && function.getParamCount() == 0);
        } else if (node instanceof AstString text) {
            // Lists of users are cut at commas before they are read: a text could become an expression.
            refuseUnless(text.toString().chars().noneMatch(sign -> sign == '{' || sign == '}'));
        } else if (isOperator(node)) {
            for (var i = 0; i < node.getCardinality(); i++) {
                walk(node.getChild(i));
            }
        } else {
            refuseUnless(isLiteral(node));
        }
    }

    private void identifier(AstIdentifier identifier) {
        var name = identifier.getName();
        if (beans.contains(name)) {
            bean = name;
        }
        // Alone they are the engine itself.
        refuseUnless(!ExpressionWords.PROPERTIES.containsKey(name));
    }

    private void property(AstDot dot) {
        var owner = dot.getChild(0);
        var allowed =
                owner instanceof AstIdentifier identifier ? ExpressionWords.PROPERTIES.get(identifier.getName()) : null;
        if (allowed != null) {
            refuseUnless(allowed.contains(name(dot)));
            return;
        }
        refuseUnless(!FORBIDDEN.contains(name(dot)) && isReadable(owner));
        walk(owner);
    }

    private static boolean isReadable(Node owner) {
        return owner instanceof AstIdentifier
                || owner instanceof AstDot
                || owner instanceof AstBracket
                || owner instanceof AstMethod method && isOfTables(method);
    }

    /** Of a list or a map; the key stands there as it is, so that it can be read. */
    private void entry(AstBracket bracket) {
        var key = bracket.getChild(1);
        refuseUnless(key instanceof AstNumber);
        walk(bracket.getChild(0));
    }

    private void method(AstMethod method) {
        if (isOfTables(method)) {
            walk(((AstDot) method.getChild(0)).getChild(0));
        } else if (isOfDates(method)) {
            walk(((AstDot) method.getChild(0)).getChild(0));
            var arguments = method.getChild(1);
            for (var i = 0; i < arguments.getCardinality(); i++) {
                walk(arguments.getChild(i));
            }
        } else {
            callsCode = true;
        }
    }

    private static boolean isOfTables(AstMethod method) {
        return method.getChild(0) instanceof AstDot dot
                && ExpressionWords.OF_TABLES.contains(name(dot))
                && method.getChild(1).getCardinality() == 0
                && (dot.getChild(0) instanceof AstIdentifier owner
                                && owner.getName().equals("decisionResult")
                        || dot.getChild(0) instanceof AstMethod row && isOfTables(row));
    }

    private static boolean isOfDates(AstMethod method) {
        return method.getChild(0) instanceof AstDot dot
                && ExpressionWords.isOfDates(name(dot))
                && (dot.getChild(0) instanceof AstFunction start
                                && start.getName().equals("dateTime")
                        || dot.getChild(0) instanceof AstMethod step && isOfDates(step));
    }

    private static String name(AstDot dot) {
        // The node prints itself as ". name".
        return dot.toString().substring(1).strip();
    }

    private static boolean isOperator(Node node) {
        return node instanceof AstComposite
                || node instanceof AstEval
                || node instanceof AstNested
                || node instanceof AstBinary
                || node instanceof AstUnary
                || node instanceof AstChoice;
    }

    private static boolean isLiteral(Node node) {
        return node instanceof AstText
                || node instanceof AstNumber
                || node instanceof AstBoolean
                || node instanceof AstNull;
    }

    private void refuseUnless(boolean allowed) {
        callsCode |= !allowed;
    }
}
