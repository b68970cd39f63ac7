package org.zayavka.call.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zayavka.shared.DecisionContract;
import org.zayavka.shared.DecisionContract.OneOf;
import org.zayavka.shared.FormContract;
import org.zayavka.shared.ModelContracts;
import org.zayavka.shared.ProcessContract;

/** What the steps of a call read from tables and forms, and the process that staff begin by hand. */
@Component
class CallModels implements ModelContracts {

    private static final OneOf PLANS = OneOf.of("none", "basic", "standard", "premium");

    @Override
    public List<DecisionContract> decisions() {
        return List.of(new DecisionContract(
                "phoneSupport",
                Map.of(
                        CallVariables.SUPPORT, OneOf.of("consult", "record", "refuse"),
                        CallVariables.SUPPORT_REASON,
                                OneOf.of("welcome", "closed", "notVerified", "noFunds", "debt", "plan")),
                Map.of("plan", PLANS, "balance", OneOf.of("positive", "zero", "negative", "unknown"))));
    }

    @Override
    public List<FormContract> forms() {
        return List.of(
                new FormContract("startCall", Set.of("caller", CallVariables.CONTRACT_NUMBER, "surname", "stated")),
                new FormContract(
                        "takeCall",
                        Set.of(CallVariables.OUTCOME, CallVariables.TOPIC, CallVariables.REQUEST, "solution")),
                new FormContract("recordCall", Set.of(CallVariables.OUTCOME, CallVariables.TOPIC, "request")));
    }

    @Override
    public List<ProcessContract> processes() {
        return List.of(new ProcessContract("phoneCall", true, Set.of(), Set.of()));
    }
}
