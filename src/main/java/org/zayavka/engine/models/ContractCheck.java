package org.zayavka.engine.models;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Text;
import org.jspecify.annotations.Nullable;
import org.zayavka.engine.FeelTexts;
import org.zayavka.shared.DecisionContract;
import org.zayavka.shared.DecisionContract.Allowed;
import org.zayavka.shared.DecisionContract.Between;
import org.zayavka.shared.DecisionContract.Branched;
import org.zayavka.shared.DecisionContract.OneOf;
import org.zayavka.shared.DecisionContract.StaffGroup;

/** Compares a decision with what the room that reads it expects: its columns, and what is written out in them. */
final class ContractCheck {

    /** A text of FEEL as it stands in a cell; its first group is what is between the quotes. */
    static final Pattern TEXT = Pattern.compile("\"([^\"\\\\]*(?:\\\\.[^\"\\\\]*)*)\"");

    private static final Pattern WRITTEN_OUT =
            Pattern.compile(TEXT.pattern() + "|[+-]?(\\d+(\\.\\d*)?|\\.\\d+)|true|false|null");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");

    private final DmnModelInstance model;
    private final Predicate<String> groups;
    private final Branches branches;
    private final ReadWords read;
    private final Faults faults;

    ContractCheck(DmnModelInstance model, Predicate<String> groups, Branches branches, Faults faults) {
        this.model = model;
        this.groups = groups;
        this.branches = branches;
        this.read = new ReadWords(model);
        this.faults = faults;
    }

    void run(DecisionContract contract) {
        if (model.getModelElementById(contract.decision()) instanceof Decision decision) {
            contract.outputs()
                    .forEach(
                            (name, allowed) -> column(decision, name, known(decision, name, allowed), new HashSet<>()));
            contract.steps().forEach((name, allowed) -> step(decision, name, allowed));
        }
    }

    private Allowed known(Decision decision, String name, Allowed allowed) {
        return allowed instanceof Branched branched
                ? union(branched.words(), branches.ofDecision(decision.getId()).getOrDefault(name, Set.of()))
                : allowed;
    }

    private void step(Decision decision, String name, OneOf allowed) {
        model.getModelElementsByType(Decision.class).stream()
                .filter(asked -> asked != decision && gives(asked, name))
                .forEach(asked -> column(asked, name, orRead(name, allowed), new HashSet<>()));
    }

    private Allowed orRead(String name, Allowed allowed) {
        return allowed instanceof OneOf one ? union(one.words().get(), read.of(name)) : allowed;
    }

    private static OneOf union(Set<String> some, Set<String> more) {
        var all = new TreeSet<>(some);
        all.addAll(more);
        return new OneOf(() -> all);
    }

    private void column(Decision decision, String name, Allowed allowed, Set<String> seen) {
        if (!seen.add(decision.getId() + "." + name)) {
            return;
        }
        if (decision.getExpression() instanceof DecisionTable table) {
            table(decision, table, name, allowed, seen);
        } else if (decision.getExpression() instanceof LiteralExpression expression) {
            if (isNamed(decision, name)) {
                cell(decision.getId(), expression.getId(), expression.getText(), name, allowed, seen);
            } else {
                missing(decision, decision.getId(), name);
            }
        }
    }

    private void table(Decision decision, DecisionTable table, String name, Allowed allowed, Set<String> seen) {
        var at = 0;
        for (var output : table.getOutputs()) {
            if (name.equals(output.getName())) {
                type(decision, output, allowed);
                for (var rule : table.getRules()) {
                    var entries = rule.getOutputEntries().iterator();
                    for (var before = 0; before < at && entries.hasNext(); before++) {
                        entries.next();
                    }
                    if (entries.hasNext()) {
                        var entry = entries.next();
                        cell(decision.getId(), entry.getId(), entry.getText(), name, allowed, seen);
                    }
                }
                return;
            }
            at++;
        }
        missing(decision, table.getId(), name);
    }

    private static boolean isNamed(Decision decision, String name) {
        return decision.getVariable() != null
                && name.equals(decision.getVariable().getName());
    }

    private void missing(Decision decision, String where, String name) {
        faults.add(
                where,
                "в таблице «" + decision.getId() + "» нет результата «" + name + "», без него работа встанет",
                "decision “" + decision.getId() + "” has no output “" + name + "”, the desk can't go on without it");
    }

    private void type(Decision decision, Output output, Allowed allowed) {
        var type = output.getTypeRef();
        if (type == null) {
            return;
        }
        var numbers = Set.of("integer", "long", "number", "double").contains(type);
        if (numbers != (allowed instanceof Between)) {
            var wanted = numbers ? "string" : "integer";
            faults.add(
                    output.getId(),
                    "таблица «" + decision.getId() + "»: тип результата «" + output.getName() + "» должен быть "
                            + wanted + ", а не " + type,
                    "decision “" + decision.getId() + "”: the type of output “" + output.getName() + "” must be "
                            + wanted + ", not " + type);
        }
    }

    private void cell(String decision, String id, @Nullable Text text, String name, Allowed allowed, Set<String> seen) {
        var content = text == null ? "" : text.getTextContent().strip();
        if (NAME.matcher(content).matches() && !WRITTEN_OUT.matcher(content).matches()) {
            // A table this one asks: what it says is said here.
            model.getModelElementsByType(Decision.class).stream()
                    .filter(asked -> gives(asked, content))
                    .forEach(asked -> column(asked, content, allowed, seen));
            return;
        }
        var written = content.isEmpty()
                || content.equals("-")
                || WRITTEN_OUT.matcher(content).matches();
        if (written) {
            hold(decision, id, content, name, allowed);
        } else {
            branches(decision, id, content, name, allowed, seen);
        }
    }

    /** What stands in the branches of an expression; what it computes is known only when it is asked. */
    private void branches(
            String decision, String id, String expression, String name, Allowed allowed, Set<String> seen) {
        var given = FeelTexts.given(expression);
        given.texts().forEach(text -> hold(decision, id, '"' + text + '"', name, allowed));
        given.names()
                .forEach(handedOn -> model.getModelElementsByType(Decision.class).stream()
                        .filter(asked -> gives(asked, handedOn))
                        .forEach(asked -> column(asked, handedOn, orRead(handedOn, allowed), seen)));
    }

    private void hold(String decision, String id, String content, String name, Allowed allowed) {
        if (!fits(content, allowed)) {
            faults.add(
                    id,
                    "таблица «" + decision + "»: " + name + " не может быть «" + content + "»; " + russian(allowed),
                    "decision “" + decision + "”: " + name + " can't be “" + content + "”; " + english(allowed));
        }
    }

    private static boolean gives(Decision decision, String name) {
        return decision.getExpression() instanceof DecisionTable table
                ? table.getOutputs().stream().anyMatch(output -> name.equals(output.getName()))
                : isNamed(decision, name);
    }

    private boolean fits(String content, Allowed allowed) {
        if (allowed instanceof Between range) {
            return WHOLE.matcher(content).matches() && isIn(range, Integer.parseInt(content));
        }
        var text = TEXT.matcher(content);
        var isText = text.matches();
        if (!isText && !content.isEmpty() && !content.equals("-") && !content.equals("null")) {
            return false;
        }
        var word = isText ? text.group(1) : "";
        if (allowed instanceof OneOf one) {
            return one.words().get().contains(word);
        }
        return !(allowed instanceof StaffGroup) || !word.isEmpty() && groups.test(word);
    }

    private static boolean isIn(Between range, int number) {
        return number >= range.least() && number <= range.most();
    }

    private static String russian(Allowed allowed) {
        if (allowed instanceof OneOf one) {
            return "можно: " + words(one);
        }
        if (allowed instanceof Between range) {
            return "нужно целое число от " + range.least() + " до " + range.most();
        }
        return allowed instanceof StaffGroup
                ? "нужна существующая группа сотрудников, в кавычках"
                : "нужен текст в кавычках";
    }

    private static String english(Allowed allowed) {
        if (allowed instanceof OneOf one) {
            return "allowed are: " + words(one);
        }
        if (allowed instanceof Between range) {
            return "a whole number from " + range.least() + " to " + range.most() + " is needed";
        }
        return allowed instanceof StaffGroup
                ? "an existing group of staff is needed, in quotes"
                : "a text in quotes is needed";
    }

    private static String words(OneOf one) {
        var words = new TreeSet<>(one.words().get());
        words.remove("");
        return words.stream().map(word -> '"' + word + '"').collect(java.util.stream.Collectors.joining(", "));
    }
}
