package org.zayavka.claim.process;

import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import org.zayavka.claim.AnswerWay;
import org.zayavka.claim.AnsweringClaims;

/** The answer has left, and how that is proven: only now the claim is over (S3.10). */
@Component
class CloseClaim implements JavaDelegate {

    private static final List<String> PROOFS = List.of(
            ClaimVariables.POST_NUMBER,
            ClaimVariables.FAX_REPORT,
            ClaimVariables.POSTAL_ADDRESS,
            ClaimVariables.SPOKE_WITH,
            ClaimVariables.SPOKE_AT,
            ClaimVariables.PHONE_NOTE,
            ClaimVariables.CALL_OUTCOME);

    private final AnsweringClaims answering;
    private final Clock clock;

    CloseClaim(AnsweringClaims answering, Clock clock) {
        this.answering = answering;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution process) {
        var way = AnswerWay.ofCode(ClaimVariables.text(process, ClaimVariables.ANSWER_WAY))
                .orElse(AnswerWay.LETTER);
        if (way == AnswerWay.LETTER) {
            answering.address(
                    ClaimVariables.claim(process),
                    ClaimVariables.text(process, ClaimVariables.POSTAL_ADDRESS),
                    ClaimVariables.person());
        }
        answering.answered(
                ClaimVariables.claim(process), way, proof(process, way), clock.instant(), ClaimVariables.person());
        process.removeVariables(PROOFS);
    }

    private String proof(VariableScope process, AnswerWay way) {
        return switch (way) {
            case LETTER -> ClaimVariables.text(process, ClaimVariables.POST_NUMBER);
            case FAX -> ClaimVariables.text(process, ClaimVariables.FAX_REPORT);
            case PHONE ->
                answering.call(
                        ClaimVariables.text(process, ClaimVariables.SPOKE_WITH),
                        ClaimVariables.moment(process, ClaimVariables.SPOKE_AT));
            case EMAIL -> "";
        };
    }
}
