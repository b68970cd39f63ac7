package org.zayavka.claim.process;

import org.springframework.stereotype.Component;
import org.zayavka.claim.ClaimId;
import org.zayavka.claim.Claims;
import org.zayavka.shared.TaskComments;

/** A comment on a claim's task is an internal note of the claim. */
@Component
class ClaimComments implements TaskComments {

    private final Claims claims;

    ClaimComments(Claims claims) {
        this.claims = claims;
    }

    @Override
    public void commented(String businessKey, String author, String text) {
        ClaimId.of(businessKey).flatMap(claims::find).ifPresent(claim -> claims.note(claim.id(), text, author));
    }
}
