package org.zayavka.visit;

/**
 * Who changes a visit.
 *
 * @param who login of a member of staff, or the name of a customer
 */
public record Actor(Kind kind, String who) {

    public enum Kind {
        /** By the signed link or in the portal. */
        CUSTOMER,
        /** One of us, because the customer asked for it: what comes late is charged as well. */
        STAFF_FOR_CUSTOMER,
        /** One of us, for a reason of the desk: never charged. */
        STAFF
    }

    public static Actor customer(String name) {
        return new Actor(Kind.CUSTOMER, name);
    }

    public static Actor staff(String login) {
        return new Actor(Kind.STAFF, login);
    }

    public static Actor staffForCustomer(String login) {
        return new Actor(Kind.STAFF_FOR_CUSTOMER, login);
    }

    /** Whether the change is the customer's wish. */
    public boolean isWishOfCustomer() {
        return kind != Kind.STAFF;
    }
}
