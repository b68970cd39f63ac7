package org.zayavka.ticket;

/** Whether a letter about a ticket can go anywhere: the solution is always announced by e-mail (S1.4). */
@FunctionalInterface
public interface Reach {

    /** @return false when there is no address, or only one that machines read */
    boolean reaches(Ticket ticket);
}
