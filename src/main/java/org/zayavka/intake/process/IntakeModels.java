package org.zayavka.intake.process;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zayavka.shared.DecisionContract;
import org.zayavka.shared.DecisionContract.AnyText;
import org.zayavka.shared.DecisionContract.OneOf;
import org.zayavka.shared.FormContract;
import org.zayavka.shared.ModelContracts;
import org.zayavka.shared.ProcessContract;
import org.zayavka.ticket.Intent;

/** What the reception reads from its table and its form, and the process it begins. */
@Component
class IntakeModels implements ModelContracts {

    @Override
    public List<DecisionContract> decisions() {
        return List.of(new DecisionContract(
                "messageKind",
                Map.of(
                        // An analyst may add a kind, with a branch for it in the process.
                        IntakeVariables.KIND, new AnyText(),
                        IntakeVariables.INTENT, new OneOf(IntakeModels::intents),
                        IntakeVariables.RIGHT_DEPARTMENT, new AnyText(),
                        IntakeVariables.REASON, new AnyText())));
    }

    @Override
    public List<FormContract> forms() {
        return List.of(new FormContract("reviewMessage", Set.of(IntakeVariables.DECISION)));
    }

    @Override
    public List<ProcessContract> processes() {
        return List.of(ProcessContract.begunBy(IntakeMessages.ARRIVED, "receiveMessage"));
    }

    /** A table may also keep silent about the intent. */
    private static Set<String> intents() {
        var all = new HashSet<>(Set.of(""));
        Arrays.stream(Intent.values()).map(Intent::code).forEach(all::add);
        return all;
    }
}
