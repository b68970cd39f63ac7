package org.zayavka.workplace.acts;

import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.zayavka.visit.Visit;
import org.zayavka.visit.VisitId;
import org.zayavka.visit.Visits;
import org.zayavka.workplace.Desk;
import org.zayavka.workplace.StaffMember;

/** Who writes acts: the engineer of the visit, and those who give out visits when the engineer tells them by phone. */
@Component
class ActAccess {

    private static final Set<String> WRITE_ALL = Set.of("dispatcher", "head", "camunda-admin");
    private static final Set<String> READ_ALL = Set.of("manager", "quality", "billing", "billingLead", "line2");

    private final Visits visits;

    ActAccess(Visits visits) {
        this.visits = visits;
    }

    /** @throws ResponseStatusException 404 when there is no such visit, 403 when it is another engineer's */
    Visit written(long id, Authentication login) {
        var visit = find(id, login);
        if (!mayWrite(visit, login)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return visit;
    }

    /** The same for looking at a finished act. */
    Visit read(long id, Authentication login) {
        var visit = find(id, login);
        if (!mayWrite(visit, login) && !StaffMember.of(login).isIn(READ_ALL)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return visit;
    }

    private Visit find(long id, Authentication login) {
        var found = visits.find(new VisitId(id));
        // Whoever has nothing to do with visits does not learn which there are.
        if (found.isEmpty() && !StaffMember.of(login).isIn(WRITE_ALL)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return found.orElseThrow(Desk::unknown);
    }

    static boolean mayWrite(Visit visit, Authentication login) {
        return login.getName().equals(visit.engineer()) || StaffMember.of(login).isIn(WRITE_ALL);
    }
}
