package org.zayavka.engine.models;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.bpm.model.dmn.instance.UnaryTests;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.jspecify.annotations.Nullable;
import org.zayavka.engine.Feel;
import org.zayavka.engine.FeelFault;
import org.zayavka.engine.FeelTrial;

/** Looks through decision tables for what can't be evaluated. */
final class DecisionCheck {

    private static final Pattern FEEL =
            Pattern.compile("feel|https?://www\\.omg\\.org/spec/(DMN/\\d+/)?FEEL/?(\\d+/?)?", Pattern.CASE_INSENSITIVE);

    private final Faults faults;
    private final FeelTrial feel = new FeelTrial();

    private DecisionCheck(Faults faults) {
        this.faults = faults;
    }

    static DmnModelInstance read(byte[] file) {
        return Dmn.readModelFromStream(new ByteArrayInputStream(file));
    }

    /** Version tags of the decisions in a file, by key. */
    static Map<String, String> tags(DmnModelInstance model) {
        return model.getModelElementsByType(Decision.class).stream()
                .filter(decision -> decision.getId() != null)
                .collect(Collectors.toMap(
                        Decision::getId,
                        decision -> Objects.requireNonNullElse(decision.getVersionTag(), ""),
                        (one, other) -> other));
    }

    static void run(DmnModelInstance model, Vocabulary words, Faults faults) {
        var check = new DecisionCheck(faults);
        check.language(model.getDocument().getRootElement(), "");
        model.getModelElementsByType(Decision.class).forEach(check::decision);
        var contracts = new ContractCheck(model, words.groups(), words.branches(), faults);
        words.contracts().forEach(room -> room.decisions().forEach(contracts::run));
        var trial = new TrialCheck(model, check.feel, faults);
        model.getModelElementsByType(Decision.class).forEach(trial::twins);
        if (faults.all().isEmpty()) {
            words.contracts().forEach(room -> room.decisions().forEach(trial::run));
        }
    }

    private void language(DomElement element, String owner) {
        var id = element.getAttribute("id");
        var where = id == null ? owner : id;
        var language = element.getAttribute("expressionLanguage");
        if (language != null && !FEEL.matcher(language).matches()) {
            faults.add(
                    where,
                    "язык выражений «" + language + "» запрещён; только FEEL",
                    "the expression language “" + language + "” is not allowed; only FEEL is");
        }
        element.getChildElements().forEach(child -> language(child, where));
    }

    private void decision(Decision decision) {
        if (decision.getCamundaHistoryTimeToLiveString() == null) {
            faults.add(
                    decision.getId(),
                    "не указан срок хранения истории (historyTimeToLive), например P180D",
                    "the history time to live is missing, e.g. P180D");
        }
        var logic = decision.getExpression();
        if (logic instanceof DecisionTable table) {
            table(decision, table);
        } else if (logic instanceof LiteralExpression expression) {
            cell(decision, expression.getId(), expression.getText(), Feel::faultOfExpression, feel::faultsOfExpression);
        } else {
            faults.add(decision.getId(), "нет ни таблицы, ни выражения", "there is neither a table nor an expression");
        }
    }

    private void table(Decision decision, DecisionTable table) {
        if (table.getOutputs().isEmpty()) {
            faults.add(decision.getId(), "в таблице нет результата", "the table has no output");
        }
        for (var input : table.getInputs()) {
            var expression = input.getInputExpression();
            if (expression != null) {
                cell(decision, input.getId(), expression.getText(), Feel::faultOfExpression, feel::faultsOfExpression);
            }
        }
        for (var rule : table.getRules()) {
            rule.getInputEntries().forEach(entry -> test(decision, entry));
            rule.getOutputEntries()
                    .forEach(entry -> cell(
                            decision,
                            entry.getId(),
                            entry.getText(),
                            Feel::faultOfExpression,
                            feel::faultsOfExpression));
        }
    }

    private void test(Decision decision, UnaryTests entry) {
        cell(decision, entry.getId(), entry.getText(), Feel::faultOfTest, feel::faultsOfTest);
    }

    private void cell(
            Decision decision,
            String id,
            @Nullable Text text,
            Function<String, Optional<String>> reader,
            Function<String, Set<FeelFault>> calls) {
        var content = text == null ? "" : text.getTextContent().strip();
        if (content.isEmpty() || content.equals("-")) {
            return;
        }
        reader.apply(content)
                .ifPresent(fault -> faults.add(
                        id,
                        "таблица «" + decision.getId() + "»: «" + content + "» не читается как FEEL",
                        "decision “" + decision.getId() + "”: “" + content + "” is no FEEL"));
        FeelCheck.tell(decision.getId(), id, calls.apply(content), faults);
    }
}
