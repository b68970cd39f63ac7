package org.zayavka.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is helped by phone (S3.1, S3.7). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PhoneSupportDecisionTests {

    private final DecisionFile table = new DecisionFile("phone-support.dmn", "phoneSupport");

    @ParameterizedTest
    @CsvSource({
        "false, unknown, none, true, refuse, notVerified",
        "false, positive, premium, true, refuse, notVerified",
        "false, positive, premium, false, refuse, notVerified",
        "true, negative, premium, true, refuse, debt",
        "true, zero, standard, true, refuse, noFunds",
        "true, unknown, standard, false, refuse, noFunds",
        "true, positive, premium, false, record, closed",
        "true, positive, basic, true, consult, welcome",
        "true, positive, unheardOf, true, consult, welcome"
    })
    void whoIsHelpedByPhone(
            boolean verified, String balance, String plan, boolean open, String support, String reason) {
        assertThat(support(verified, balance, plan, open))
                .containsEntry("support", support)
                .containsEntry("supportReason", reason);
    }

    @Test
    void everyRuleIsMet() {
        support(false, "unknown", "none", true);
        support(true, "negative", "basic", true);
        support(true, "zero", "basic", true);
        support(true, "positive", "basic", false);
        support(true, "positive", "basic", true);

        assertThat(table.matchedRules()).containsExactlyElementsOf(table.allRules());
    }

    private Map<String, Object> support(boolean verified, String balance, String plan, boolean open) {
        return table.decide(Map.of("verified", verified, "balance", balance, "plan", plan, "consultationOpen", open))
                .getEntryMap();
    }
}
