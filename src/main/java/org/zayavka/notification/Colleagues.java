package org.zayavka.notification;

/** The names of the desk's own people, for letters among them. */
@FunctionalInterface
public interface Colleagues {

    /** First name and surname of a login; the login itself when nobody has a name there. */
    String name(String login);
}
