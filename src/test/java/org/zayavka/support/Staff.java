package org.zayavka.support;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** Members of staff for tests: the password is the login. */
public final class Staff {

    private final IdentityService identities;

    public Staff(IdentityService identities) {
        this.identities = identities;
        // Without an administrator Camunda's pages lead to their set-up, whoever asks.
        with("admin", "camunda-admin");
    }

    /** Makes sure that there is a person of this login in these groups. */
    public final Staff with(String login, String... groups) {
        if (identities.createUserQuery().userId(login).count() == 0) {
            var user = identities.newUser(login);
            user.setPassword(login);
            user.setFirstName(login);
            user.setLastName("Тестов");
            identities.saveUser(user);
            for (var group : groups) {
                identities.createMembership(login, group);
            }
        }
        return this;
    }

    /** A client of the REST interface with basic authentication. */
    public static TestRestTemplate as(String login, TestRestTemplate http) {
        return http.withBasicAuth(login, login);
    }
}
