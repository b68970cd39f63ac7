package org.zayavka.workplace.claims;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zayavka.claim.ClaimFields;
import org.zayavka.claim.ClaimId;
import org.zayavka.claim.Claims;
import org.zayavka.claim.DecidingClaims;
import org.zayavka.shared.Refusal;
import org.zayavka.workplace.Agent;
import org.zayavka.workplace.Desk;

/** Keeps the answer as the director has it in the form, so that its paper can be looked at before it is signed (S3.10). */
@RestController
@RequestMapping("/camunda/api/desk/{engine}/claims/{number}/letter")
class LetterDrafts {

    private final Claims claims;
    private final DecidingClaims deciding;

    LetterDrafts(Claims claims, DecidingClaims deciding) {
        this.claims = claims;
        this.deciding = deciding;
    }

    record Draft(@Nullable String text) {}

    /** @throws Refusal unless the director or a deputy of today asks, and when it is signed already */
    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(Agent agent, @PathVariable String number, @RequestBody Draft draft) {
        var text = draft.text() == null ? "" : draft.text().strip();
        if (text.length() > ClaimFields.LONGEST) {
            throw new Refusal(
                    "Ответ длиннее " + ClaimFields.LONGEST + " знаков. Сократите его.",
                    "The answer is over " + ClaimFields.LONGEST + " characters. Shorten it.");
        }
        var claim = ClaimId.of(number).flatMap(claims::find).orElseThrow(Desk::unknown);
        deciding.edit(claim.id(), text, agent.login());
    }
}
