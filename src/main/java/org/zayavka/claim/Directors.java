package org.zayavka.claim;

/** Who the general director is, as the register of staff knows it. */
public interface Directors {

    boolean isDirector(String login);

    /** Whether there is somebody with this login. */
    boolean isStaff(String login);

    /** Whether they may enter Tasklist, where it is decided. */
    boolean worksInTasklist(String login);
}
