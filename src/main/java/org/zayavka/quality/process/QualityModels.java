package org.zayavka.quality.process;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zayavka.shared.DecisionContract;
import org.zayavka.shared.DecisionContract.Between;
import org.zayavka.shared.DecisionContract.OneOf;
import org.zayavka.shared.FormContract;
import org.zayavka.shared.ModelContracts;
import org.zayavka.shared.ProcessContract;
import org.zayavka.ticket.Priority;

/** What the room reads from its table and forms, and the processes it begins. */
@Component
class QualityModels implements ModelContracts {

    @Override
    public List<DecisionContract> decisions() {
        return List.of(new DecisionContract(
                SampleTableInEngine.DECISION,
                Map.of(
                        SampleTableInEngine.SHARE,
                        new Between(0, 100),
                        SampleTableInEngine.REASON,
                        OneOf.of("alreadyPhoned", "reopened", "breached", "byShare")),
                Map.of(
                        "plan",
                        OneOf.of("none", "basic", "standard", "premium"),
                        "priority",
                        new OneOf(QualityModels::priorities))));
    }

    private static Set<String> priorities() {
        return Arrays.stream(Priority.values()).map(Priority::code).collect(Collectors.toSet());
    }

    @Override
    public List<FormContract> forms() {
        return List.of(
                new FormContract("qualityCall", Set.of(QualityVariables.CALL_END, QualityVariables.SCORE)),
                new FormContract("answerRating", Set.of(QualityVariables.RATING_ANSWER)));
    }

    @Override
    public List<ProcessContract> processes() {
        return List.of(
                ProcessContract.begunBy(QualityMessages.CALL_PLANNED, "qualityCall"),
                ProcessContract.begunBy(QualityMessages.RATED_BADLY, "badRating"));
    }
}
