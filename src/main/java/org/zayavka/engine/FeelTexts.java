package org.zayavka.engine;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.feel.syntaxtree.ConstContext;
import org.camunda.feel.syntaxtree.ConstList;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.If;
import org.camunda.feel.syntaxtree.Ref;
import org.jspecify.annotations.Nullable;

/**
 * What an expression of a table or a form may say, as far as that stands in it.
 *
 * @param texts written out, also in the branches of an {@code if}
 * @param names whose value it may hand on as it is
 */
public record FeelTexts(Set<String> texts, Set<String> names) {

    /** What the expression may give; nothing if it can't be read. */
    public static FeelTexts given(String expression) {
        var found = new FeelTexts(new TreeSet<>(), new TreeSet<>());
        Feel.tree(expression).ifPresent(found::give);
        return found;
    }

    /** The values among which the expression lets one choose: a list of texts, or of contexts with a {@code value}. */
    public static FeelTexts options(String expression) {
        var found = new FeelTexts(new TreeSet<>(), new TreeSet<>());
        Feel.tree(expression).ifPresent(found::offer);
        return found;
    }

    private void give(Exp node) {
        if (node instanceof ConstString text) {
            texts.add(text.value());
        } else if (node instanceof Ref name && name.names().size() == 1) {
            names.add(name.names().head());
        } else if (node instanceof If choice) {
            give(choice.statement());
            give(choice.elseStatement());
        }
    }

    private void offer(@Nullable Object node) {
        if (node instanceof If choice) {
            offer(choice.statement());
            offer(choice.elseStatement());
        } else if (node instanceof ConstContext option) {
            value(option).ifPresent(this::give);
        } else if (node instanceof ConstList list) {
            CollectionConverters.asJava(list.items()).forEach(item -> {
                give(item);
                offer(item);
            });
        } else if (node instanceof Iterable<?> elements) {
            CollectionConverters.asJava(elements).forEach(this::offer);
        } else if (node instanceof Product parts && !(node instanceof ConstString)) {
            CollectionConverters.asJava(parts.productIterator()).forEachRemaining(this::offer);
        }
    }

    private static Optional<Exp> value(ConstContext option) {
        return CollectionConverters.asJava(option.entries()).stream()
                .filter(entry -> entry._1().equals("value"))
                .map(entry -> entry._2())
                .findFirst();
    }
}
