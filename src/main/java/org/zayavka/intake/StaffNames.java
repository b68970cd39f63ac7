package org.zayavka.intake;

/** The names of the desk's own people, as those to whom they answer know them. */
public interface StaffNames {

    /** First name and surname of a login; empty when nobody has it. */
    String of(String login);
}
