package org.zayavka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zayavka.support.ModelFiles;

/** Holds every decision table to the conventions of the project, so that a business user can change it. */
@NullUnmarked
class DecisionModelTests {

    static List<Path> tables() {
        return ModelFiles.in("dmn", ".dmn");
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("tables")
    void holdsTheDecisionItsFileIsCalledAfter(Path file) {
        assertThat(all(file, Decision.class)).extracting(Decision::getId).contains(ModelFiles.idOf(file));
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("tables")
    void everyDecisionTellsItsNameVersionAndHowLongItIsKept(Path file) {
        assertThat(all(file, Decision.class)).allSatisfy(decision -> {
            assertThat(decision.getName()).as(decision.getId()).containsPattern("[А-Яа-яЁё]");
            assertThat(decision.getVersionTag()).as(decision.getId()).isNotBlank();
            assertThat(decision.getCamundaHistoryTimeToLiveString())
                    .as(decision.getId())
                    .isNotBlank();
        });
    }

    /** "Why?" answers with these words. */
    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("tables")
    void everyRuleIsExplained(Path file) {
        assertThat(all(file, Rule.class))
                .filteredOn(rule -> rule.getDescription() == null
                        || rule.getDescription().getTextContent().isBlank())
                .extracting(Rule::getId)
                .isEmpty();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("tables")
    void everyColumnHasAHeadingAndAType(Path file) {
        for (var table : all(file, DecisionTable.class)) {
            assertThat(table.getInputs()).allSatisfy(input -> {
                assertThat(input.getLabel()).as(input.getId()).isNotBlank();
                assertThat(input.getInputExpression().getTypeRef())
                        .as(input.getId())
                        .isNotBlank();
            });
            assertThat(table.getOutputs()).allSatisfy(output -> {
                assertThat(output.getLabel()).as(output.getId()).isNotBlank();
                assertThat(output.getTypeRef()).as(output.getId()).isNotBlank();
            });
        }
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("tables")
    void whatATableChoosesFromIsListed(Path file) {
        assertThat(all(file, Output.class))
                .filteredOn(output -> "string".equals(output.getTypeRef()) && isChoice(output))
                .filteredOn(output -> output.getOutputValues() == null)
                .extracting(Output::getId)
                .isEmpty();
    }

    /** Where rules are tried in their order, the last one takes what is left. */
    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("tables")
    void aTableOfFirstHitEndsInACatchAll(Path file) {
        for (var table : all(file, DecisionTable.class)) {
            if (table.getHitPolicy() == HitPolicy.FIRST) {
                var last = List.copyOf(table.getRules()).get(table.getRules().size() - 1);
                assertThat(last.getInputEntries())
                        .as(last.getId())
                        .allMatch(entry -> entry.getTextContent().strip().matches("-?"));
            }
        }
    }

    /** A column of sentences for people is no choice. */
    private static boolean isChoice(Output output) {
        return !List.of("reason", "text", "explanation").contains(output.getName());
    }

    private static <T extends ModelElementInstance> Collection<T> all(Path file, Class<T> type) {
        return Dmn.readModelFromFile(file.toFile()).getModelElementsByType(type);
    }
}
