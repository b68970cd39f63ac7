package org.zayavka.workplace;

import org.zayavka.shared.Language;

/** Who asks over the JSON interface of the agents' desk; as the argument of a controller's method it is whoever has signed in. */
public record Agent(StaffMember who, Language language) {

    public String login() {
        return who.login();
    }

    public String say(String russian, String english) {
        return language.say(russian, english);
    }
}
