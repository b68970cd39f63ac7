package org.zayavka.claim.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zayavka.channel.MessageSent;
import org.zayavka.channel.MessageUndelivered;
import org.zayavka.claim.AnsweringClaims;
import org.zayavka.claim.Claim;
import org.zayavka.claim.ClaimEvent;
import org.zayavka.claim.ClaimId;
import org.zayavka.claim.ClaimLetters;
import org.zayavka.claim.ClaimState;
import org.zayavka.claim.Claims;

/** Turns the facts of claims into messages to their processes, in the same transaction. */
@Component
class HandleClaimProcess {

    private static final String PROCESS = "handleClaim";

    private final RuntimeService runtime;
    private final Claims claims;
    private final ClaimLetters letters;
    private final AnsweringClaims answering;

    HandleClaimProcess(RuntimeService runtime, Claims claims, ClaimLetters letters, AnsweringClaims answering) {
        this.runtime = runtime;
        this.claims = claims;
        this.letters = letters;
        this.answering = answering;
    }

    /** What the process registers itself, it knows. */
    @EventListener
    void on(ClaimEvent.Registered fact) {
        if (!isOwnStep()) {
            runtime.startProcessInstanceByMessage(
                    ClaimMessages.REGISTERED, fact.claim().toString(), ClaimVariables.card(claims.get(fact.claim())));
        }
    }

    /** Whoever waits for what was missing looks again; otherwise the secretary hears of the letter. */
    @EventListener
    void on(ClaimEvent.LetterArrived fact) {
        if (fact.stranger() || !isAwaited(fact.claim())) {
            tell(ClaimMessages.LETTER_ARRIVED, fact.claim());
        } else {
            tell(ClaimMessages.COMPLETED, fact.claim());
        }
    }

    /** On the claim's page. */
    @EventListener
    void on(ClaimEvent.Completed fact) {
        tell(ClaimMessages.COMPLETED, fact.claim());
    }

    @EventListener
    void on(ClaimEvent.DueMoved fact) {
        tell(ClaimMessages.DUE_MOVED, fact.claim());
    }

    @EventListener
    @Transactional
    public void on(MessageSent fact) {
        // Letters about tickets are many, and none of them is a claim's: they cost no question.
        if (fact.ticket() == null) {
            letters.claimOf(fact.message())
                    .filter(claim -> fact.message().equals(claim.answerOutbox()))
                    .ifPresent(claim -> tell(ClaimMessages.ANSWER_LEFT, claim.id()));
        }
    }

    @EventListener
    @Transactional
    public void on(MessageUndelivered fact) {
        letters.claimOf(fact.message()).ifPresent(claim -> {
            letters.failed(claim.id(), fact.message(), fact.problem());
            if (fact.message().equals(claim.answerOutbox())) {
                returned(claim, fact.problem());
            }
        });
    }

    /** An answer that came back after the claim was over takes another way. */
    private void returned(Claim claim, String why) {
        var wasOver = claim.state() == ClaimState.ANSWERED;
        answering.returned(claim.id(), why);
        if (wasOver) {
            runtime.startProcessInstanceByMessage(
                    ClaimMessages.ANSWER_RETURNED, claim.id().toString(), ClaimVariables.card(claims.get(claim.id())));
        } else {
            tell(ClaimMessages.ANSWER_FAILED, claim.id());
        }
    }

    private boolean isAwaited(ClaimId claim) {
        return runtime.createExecutionQuery()
                        .processInstanceBusinessKey(claim.toString())
                        .messageEventSubscriptionName(ClaimMessages.COMPLETED)
                        .count()
                > 0;
    }

    private static boolean isOwnStep() {
        var running = Context.getBpmnExecutionContext();
        return running != null
                && ((ProcessDefinitionEntity) running.getProcessDefinition())
                        .getKey()
                        .equals(PROCESS);
    }

    // correlateAll and not correlate: what nobody waits for is no error, it is in the log.
    private void tell(String message, ClaimId claim) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(claim.toString())
                .correlateAll();
    }
}
