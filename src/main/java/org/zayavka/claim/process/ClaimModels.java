package org.zayavka.claim.process;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zayavka.shared.DecisionContract;
import org.zayavka.shared.FormContract;
import org.zayavka.shared.ModelContracts;
import org.zayavka.shared.PersonalTask;
import org.zayavka.shared.ProcessContract;

/** What the steps of a claim read from forms, and what their processes must listen to. */
@Component
class ClaimModels implements ModelContracts {

    private static final String DIRECTOR = "director";

    @Override
    public List<DecisionContract> decisions() {
        return List.of();
    }

    @Override
    public List<FormContract> forms() {
        return List.of(
                new FormContract(
                        "startClaim", Set.of(ClaimVariables.SOURCE, ClaimVariables.ARRIVED_ON, ClaimVariables.SCANS)),
                new FormContract(
                        "checkClaim",
                        Set.of(
                                ClaimVariables.CHECK_OUTCOME,
                                ClaimVariables.SIGNATURE,
                                ClaimVariables.REASON,
                                ClaimVariables.WORDS)),
                new FormContract("tellReceipt", Set.of(ClaimVariables.TOLD_HOW)),
                new FormContract("explainClaim", Set.of(ClaimVariables.EXPLANATION, ClaimVariables.JUSTIFIED)),
                new FormContract(
                        "decideClaim",
                        Set.of(ClaimVariables.OUTCOME, ClaimVariables.COMPENSATION, ClaimVariables.DECISION_REASONS)),
                new FormContract("signLetter", Set.of(ClaimVariables.LETTER_TEXT, ClaimVariables.SIGN_DECISION)),
                new FormContract("chooseAnswerWay", Set.of(ClaimVariables.ANSWER_BY)),
                new FormContract("postLetter", Set.of(ClaimVariables.POST_NUMBER, ClaimVariables.POSTAL_ADDRESS)),
                new FormContract("sendFax", Set.of(ClaimVariables.FAX_REPORT)),
                new FormContract(
                        "phoneAnswer",
                        Set.of(ClaimVariables.REACHED, ClaimVariables.SPOKE_WITH, ClaimVariables.SPOKE_AT)));
    }

    @Override
    public List<ProcessContract> processes() {
        return List.of(
                new ProcessContract(
                        "handleClaim",
                        true,
                        Set.of(ClaimMessages.REGISTERED),
                        Set.of(ClaimMessages.LETTER_ARRIVED, ClaimMessages.DUE_MOVED)),
                ProcessContract.called("checkClaim", ClaimMessages.COMPLETED),
                new ProcessContract(
                        "answerClaim",
                        true,
                        Set.of(ClaimMessages.ANSWER_RETURNED),
                        Set.of(ClaimMessages.ANSWER_LEFT, ClaimMessages.ANSWER_FAILED)));
    }

    /** Nobody else decides and signs, whatever a diagram says. */
    @Override
    public List<PersonalTask> personal() {
        return List.of(
                new PersonalTask(
                        DirectorsTasks.PROCESS,
                        DirectorsTasks.DECIDE,
                        DIRECTOR,
                        Set.of(ClaimVariables.OUTCOME, ClaimVariables.COMPENSATION, ClaimVariables.DECISION_REASONS)),
                new PersonalTask(
                        DirectorsTasks.PROCESS,
                        DirectorsTasks.SIGN,
                        DIRECTOR,
                        Set.of(ClaimVariables.LETTER_TEXT, ClaimVariables.SIGN_DECISION)));
    }
}
