package org.zayavka.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Who decides on claims while the director is away: by an explicit appointment with dates, and by nothing else. */
public interface Deputies {

    /** Also those of the past and of the future, the newest first. */
    List<Deputy> all();

    /** Those who may decide at that moment. */
    List<Deputy> inOffice(Instant at);

    /** The one by whose appointment this person decides at that moment. */
    Optional<Deputy> inOffice(String person, Instant at);

    /** Whether somebody can be appointed at all. */
    boolean mayStandIn(String person);

    /**
     * Appoints a deputy.
     *
     * @throws org.zayavka.shared.Refusal unless the director does it, or for dates that can't be
     */
    Deputy appoint(String person, LocalDate from, LocalDate until, String by);

    /**
     * Ends an appointment at once.
     *
     * @throws org.zayavka.shared.Refusal unless the director does it
     */
    void dismiss(long id, String by);
}
