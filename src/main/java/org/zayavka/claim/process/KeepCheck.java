package org.zayavka.claim.process;

import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.claim.CheckedClaim;
import org.zayavka.claim.CheckingClaims;
import org.zayavka.claim.ClaimReason;
import org.zayavka.claim.ClaimSignature;

/** Keeps what the secretary found out about the claim, and when to remind whoever is asked. */
@Component
class KeepCheck implements JavaDelegate {

    private final CheckingClaims checking;

    KeepCheck(CheckingClaims checking) {
        this.checking = checking;
    }

    @Override
    public void execute(DelegateExecution process) {
        var id = ClaimVariables.claim(process);
        var claim = checking.check(id, check(process), ClaimVariables.person());
        process.setVariables(ClaimVariables.card(claim));
        ClaimVariables.moment(process, ClaimVariables.REMINDER_AT, checking.remindAt());
        ClaimVariables.moment(process, ClaimVariables.EXPLAIN_BY, checking.explainBy());
        process.setVariable(ClaimVariables.ACCEPTED, claim.isOpen());
        process.setVariable(ClaimVariables.BY_MAIL, claim.fields().email() != null);
        process.removeVariables(ClaimVariables.FIELDS);
        process.removeVariables(List.of(
                ClaimVariables.SIGNATURE, ClaimVariables.SIGNATURE_FILE, ClaimVariables.REASON, ClaimVariables.WORDS));
    }

    private static CheckedClaim check(DelegateExecution process) {
        return new CheckedClaim(
                CheckedClaim.Outcome.valueOf(ClaimVariables.text(process, ClaimVariables.CHECK_OUTCOME)
                        .toUpperCase(Locale.ROOT)),
                ClaimVariables.fields(process),
                ClaimSignature.ofCode(ClaimVariables.text(process, ClaimVariables.SIGNATURE))
                        .orElse(null),
                ClaimVariables.number(process, ClaimVariables.SIGNATURE_FILE),
                ClaimReason.ofCode(ClaimVariables.text(process, ClaimVariables.REASON))
                        .orElse(null),
                ClaimVariables.text(process, ClaimVariables.WORDS));
    }
}
