package org.zayavka.workplace.privacy;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.server.ResponseStatusException;
import org.zayavka.workplace.Desk;
import org.zayavka.workplace.StaffMember;

/** Who may see everything about a person and erase it: whoever answers for the desk, and administrators. */
final class PrivacyAccess {

    private PrivacyAccess() {}

    /**
     * @return the login
     * @throws ResponseStatusException 403 for anybody else
     */
    static String check(Authentication login) {
        if (!StaffMember.of(login).isIn(Desk.PRIVACY)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return login.getName();
    }
}
