package org.zayavka.workplace.claims;

import java.time.Clock;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.zayavka.claim.Claim;
import org.zayavka.claim.ClaimId;
import org.zayavka.claim.Claims;
import org.zayavka.claim.Deputies;
import org.zayavka.workplace.Agent;
import org.zayavka.workplace.Desk;
import org.zayavka.workplace.StaffMember;

/** Who may look at claims, and who works on them. Nobody decides here: that is done in Tasklist alone (S3.10). */
@Component
class ClaimAccess {

    private static final Set<String> READ =
            Set.of("secretary", "head", "director", "manager", "quality", "camunda-admin");
    private static final Set<String> WORK = Set.of("secretary", "head", "director");
    private static final Set<String> APPOINT = Set.of("director");

    private final Claims claims;
    private final Deputies deputies;
    private final Clock clock;

    ClaimAccess(Claims claims, Deputies deputies, Clock clock) {
        this.claims = claims;
        this.deputies = deputies;
        this.clock = clock;
    }

    boolean mayRead(StaffMember who) {
        return who.isIn(READ) || isDeputy(who);
    }

    boolean mayWork(StaffMember who) {
        return who.isIn(WORK) || isDeputy(who);
    }

    boolean mayAppoint(StaffMember who) {
        return who.isIn(APPOINT);
    }

    private boolean isDeputy(StaffMember who) {
        return deputies.inOffice(who.login(), clock.instant()).isPresent();
    }

    /** @throws ResponseStatusException 403 */
    void checkReads(Authentication login) {
        refuseUnless(mayRead(StaffMember.of(login)));
    }

    /** @throws ResponseStatusException 403 */
    void checkAppoints(Authentication login) {
        refuseUnless(mayAppoint(StaffMember.of(login)));
    }

    /** @throws ResponseStatusException 403 */
    void checkWorks(Agent agent) {
        if (!mayWork(agent.who())) {
            throw new ResponseStatusException(
                    HttpStatus.FORBIDDEN,
                    agent.say(
                            "Претензии принимают секретарь, руководитель и директор.",
                            "Claims are taken by the secretary, the head and the director."));
        }
    }

    /**
     * @param number as {@code C-12}
     * @throws ResponseStatusException 403 when claims are none of theirs, 404 when there is no such claim
     */
    Claim read(String number, Authentication login) {
        checkReads(login);
        return ClaimId.of(number).flatMap(claims::find).orElseThrow(Desk::unknown);
    }

    /** The same for changing it. */
    Claim worked(String number, Authentication login) {
        refuseUnless(mayWork(StaffMember.of(login)));
        return read(number, login);
    }

    private static void refuseUnless(boolean allowed) {
        if (!allowed) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
