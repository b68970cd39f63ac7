package org.zayavka.workplace.visits;

import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.server.ResponseStatusException;
import org.zayavka.workplace.StaffMember;

/** Who may do what with the visits of the whole desk, by group of Camunda; whoever is not named may not. */
enum VisitRight {
    READ("dispatcher", "head", "manager"),
    CHANGE("dispatcher", "head"),
    /** Let somebody be displaced a second time (S3.6). */
    CONSENT("head");

    private final Set<String> groups;

    VisitRight(String... groups) {
        this.groups = Set.of(groups);
    }

    boolean has(Authentication login) {
        return StaffMember.of(login).isIn(groups);
    }

    /** @throws ResponseStatusException 403 */
    void demand(Authentication login) {
        if (!has(login)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
