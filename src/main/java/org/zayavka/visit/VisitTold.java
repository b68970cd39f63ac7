package org.zayavka.visit;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zayavka.ticket.VisitAgreed;
import org.zayavka.ticket.VisitBegan;
import org.zayavka.ticket.VisitCancelled;
import org.zayavka.ticket.VisitEnded;
import org.zayavka.ticket.VisitMoved;
import org.zayavka.ticket.VisitUnassigned;

/** What has become of a visit, as a fact for the log of its ticket. */
final class VisitTold {

    private VisitTold() {}

    static VisitAgreed agreed(Visit visit, String engineerName, String by, Instant now) {
        return new VisitAgreed(
                visit.ticket(),
                now,
                visit.id().value(),
                visit.agreedStart(),
                visit.agreedEnd(),
                visit.agreedEngineer(),
                engineerName,
                visit.clockStands(),
                by);
    }

    /** How it was before the change. */
    static Before before(Visit visit, Instant now) {
        return new Before(visit.start(), visit.engineer(), visit.standsAt(now));
    }

    record Before(@Nullable Instant start, @Nullable String engineer, boolean clockStood) {

        VisitMoved moved(Visit visit, String name, VisitMoved.Why why, String by, boolean late, Instant now) {
            return new VisitMoved(
                    visit.ticket(),
                    now,
                    visit.id().value(),
                    Objects.requireNonNull(start),
                    Objects.requireNonNull(engineer),
                    visit.agreedStart(),
                    visit.agreedEnd(),
                    visit.agreedEngineer(),
                    name,
                    clockStood,
                    visit.clockStands(),
                    why,
                    by,
                    late);
        }

        VisitUnassigned unassigned(Visit visit, String reason, Instant now) {
            return new VisitUnassigned(
                    visit.ticket(),
                    now,
                    visit.id().value(),
                    Objects.requireNonNull(start),
                    Objects.requireNonNull(engineer),
                    clockStood,
                    reason);
        }

        VisitCancelled cancelled(Visit visit, Actor by, boolean late, Instant now) {
            return new VisitCancelled(
                    visit.ticket(),
                    now,
                    visit.id().value(),
                    clockStood,
                    by.who(),
                    by.isWishOfCustomer(),
                    visit.reason(),
                    late);
        }

        VisitBegan began(Visit visit, String by, Instant now) {
            return new VisitBegan(visit.ticket(), now, visit.id().value(), clockStood, by);
        }

        VisitEnded ended(Visit visit, String by, Instant now) {
            return new VisitEnded(
                    visit.ticket(), now, visit.id().value(), visit.state().code(), clockStood, visit.reason(), by);
        }
    }
}
