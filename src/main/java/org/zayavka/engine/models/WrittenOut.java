package org.zayavka.engine.models;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstChoice;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstNumber;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.AstText;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/** What stands in so many words in an expression of a process. */
final class WrittenOut {

    private static final Builder PARSER = new Builder(Builder.Feature.METHOD_INVOCATIONS);

    private WrittenOut() {}

    /** The texts that the expression may give; what it reads from variables is not among them. */
    static Set<String> texts(String expression) {
        var found = new TreeSet<String>();
        root(expression).ifPresent(root -> given(root, found));
        return found;
    }

    /** The texts and numbers that variables are compared with, by the variable. */
    static Map<String, Set<String>> comparisons(String expression) {
        var found = new TreeMap<String, Set<String>>();
        root(expression).ifPresent(root -> compared(root, found));
        return found;
    }

    private static Optional<Node> root(String expression) {
        try {
            return Optional.of(PARSER.build(expression.strip()).getRoot());
        } catch (TreeBuilderException unreadable) {
            // Refused by the check of expressions.
            return Optional.empty();
        }
    }

    private static void given(Node node, Set<String> found) {
        if (node instanceof AstText || node instanceof AstString) {
            found.add(word(node));
        } else if (node instanceof AstEval || node instanceof AstNested) {
            given(node.getChild(0), found);
        } else if (node instanceof AstChoice) {
            given(node.getChild(1), found);
            given(node.getChild(2), found);
        }
    }

    private static void compared(Node node, Map<String, Set<String>> found) {
        if (node instanceof AstBinary binary
                && (binary.getOperator() == AstBinary.EQ || binary.getOperator() == AstBinary.NE)) {
            pair(node.getChild(0), node.getChild(1), found);
            pair(node.getChild(1), node.getChild(0), found);
        }
        for (var at = 0; at < node.getCardinality(); at++) {
            compared(node.getChild(at), found);
        }
    }

    private static void pair(Node variable, Node value, Map<String, Set<String>> found) {
        if (variable instanceof AstNested nested) {
            pair(nested.getChild(0), value, found);
        } else if (variable instanceof AstIdentifier name
                && (value instanceof AstString || value instanceof AstNumber)) {
            found.computeIfAbsent(name.getName(), key -> new TreeSet<>()).add(word(value));
        }
    }

    /** Literals need nothing to be evaluated with. */
    private static String word(Node literal) {
        return literal instanceof AstText text
                ? String.valueOf(text.eval(null, null))
                : literal instanceof AstString text
                        ? String.valueOf(text.eval(null, null))
                        : String.valueOf(((AstNumber) literal).eval(null, null));
    }
}
