package org.zayavka.workplace;

import java.util.List;

/** The logins that the start page tells everybody, because they open nothing but a demonstration. */
public record DemoLogins(List<DemoLogin> all) {

    /**
     * A login that is its own password.
     *
     * @param role in Russian, what this person does
     * @param englishRole the same in English
     */
    public record DemoLogin(String login, String role, String englishRole) {}
}
