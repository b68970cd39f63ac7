package org.zayavka.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom the quality officer phones (S1.8). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QualitySampleDecisionTests {

    private final DecisionFile table = new DecisionFile("quality-sample.dmn", "qualitySample");

    @ParameterizedTest
    @CsvSource({
        "true, true, true, premium, urgent, 0, alreadyPhoned",
        "true, false, false, basic, low, 0, alreadyPhoned",
        "false, true, true, premium, urgent, 100, reopened",
        "false, true, false, none, low, 100, reopened",
        "false, false, true, basic, low, 100, breached",
        "false, false, false, premium, urgent, 50, byShare",
        "false, false, false, premium, high, 30, byShare",
        "false, false, false, premium, normal, 20, byShare",
        "false, false, false, premium, unheardOf, 20, byShare",
        "false, false, false, standard, urgent, 30, byShare",
        "false, false, false, standard, high, 20, byShare",
        "false, false, false, standard, low, 10, byShare",
        "false, false, false, basic, urgent, 10, byShare",
        "false, false, false, basic, high, 5, byShare",
        "false, false, false, none, normal, 5, byShare",
        "false, false, false, unheardOf, unheardOf, 5, byShare"
    })
    void whoIsPhoned(
            boolean phoned,
            boolean reopened,
            boolean breached,
            String plan,
            String priority,
            int share,
            String reason) {
        assertThat(sample(phoned, reopened, breached, plan, priority))
                .containsEntry("share", share)
                .containsEntry("sampleReason", reason);
    }

    @Test
    void everyRuleIsMet() {
        sample(true, false, false, "basic", "normal");
        sample(false, true, false, "basic", "normal");
        sample(false, false, true, "basic", "normal");
        for (var plan : new String[] {"premium", "standard", "basic"}) {
            for (var priority : new String[] {"urgent", "high", "normal"}) {
                sample(false, false, false, plan, priority);
            }
        }

        assertThat(table.matchedRules()).containsExactlyElementsOf(table.allRules());
    }

    /** S1.8: a row of a business user, above those of the plans, for each second ticket of one customer. */
    @Test
    void aCustomerCanHaveAShareOfItsOwn() {
        var own = new DecisionFile(table -> SampleRows.forVektor(table, 50), "quality-sample.dmn", "qualitySample");

        assertThat(share(own, "АО «Вектор»", false)).isEqualTo(50);
        assertThat(share(own, "ООО «Ромашка»", false)).isEqualTo(10);
        assertThat(share(own, "", false)).isEqualTo(10);
        assertThat(share(own, "АО «Вектор»", true)).isEqualTo(100);
    }

    private static Object share(DecisionFile table, String company, boolean breached) {
        return table.decide(Map.of(
                        "phonedThisMonth",
                        false,
                        "reopened",
                        false,
                        "breached",
                        breached,
                        "company",
                        company,
                        "plan",
                        "standard",
                        "priority",
                        "normal"))
                .getEntry("share");
    }

    private Map<String, Object> sample(
            boolean phoned, boolean reopened, boolean breached, String plan, String priority) {
        return table.decide(Map.of(
                        "phonedThisMonth", phoned,
                        "reopened", reopened,
                        "breached", breached,
                        "company", "ООО «Ромашка»",
                        "plan", plan,
                        "priority", priority))
                .getEntryMap();
    }
}
