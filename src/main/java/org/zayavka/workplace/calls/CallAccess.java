package org.zayavka.workplace.calls;

import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.server.ResponseStatusException;
import org.zayavka.workplace.Agent;
import org.zayavka.workplace.StaffMember;

/** Who takes calls, and who may look back at them. */
final class CallAccess {

    private static final Set<String> TAKE = Set.of("line1", "dispatcher", "head", "camunda-admin");
    private static final Set<String> READ = Set.of("line1", "dispatcher", "quality", "head", "camunda-admin");

    private CallAccess() {}

    static boolean mayRead(StaffMember who) {
        return who.isIn(READ);
    }

    /** @throws ResponseStatusException 403 */
    static void checkReads(Authentication login) {
        if (!mayRead(StaffMember.of(login))) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    /** @throws ResponseStatusException 403 */
    static void checkTakes(Agent agent) {
        if (!agent.who().isIn(TAKE)) {
            throw new ResponseStatusException(
                    HttpStatus.FORBIDDEN,
                    agent.say(
                            "Звонки принимают первая линия, диспетчер и руководитель.",
                            "Calls are taken by line 1, the dispatcher and the head."));
        }
    }
}
