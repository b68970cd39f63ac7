package org.zayavka.quality;

import org.zayavka.shared.TicketId;

/** Which tickets a share of them are: the number alone decides, so that anybody can count it again. */
final class Lot {

    private static final int ALL = 100;

    private Lot() {}

    /** 0 to 99, evenly, and neighbours far apart (the last steps of SplitMix64). */
    static int of(TicketId ticket) {
        var mixed = ticket.number() * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return (int) Long.remainderUnsigned(mixed ^ (mixed >>> 31), ALL);
    }

    static boolean falls(TicketId ticket, int share) {
        return of(ticket) < share;
    }
}
