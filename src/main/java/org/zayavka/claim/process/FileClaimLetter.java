package org.zayavka.claim.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.claim.ClaimReception;
import org.zayavka.shared.InboxId;

/** Takes a letter in as a claim, or as more about one. */
@Component
class FileClaimLetter implements JavaDelegate {

    private final ClaimReception reception;

    FileClaimLetter(ClaimReception reception) {
        this.reception = reception;
    }

    @Override
    public void execute(DelegateExecution process) {
        if (process.getVariable("inboxId") instanceof Number letter) {
            reception.take(new InboxId(letter.longValue()));
        } else {
            throw new IllegalStateException("the process has no variable inboxId");
        }
    }
}
