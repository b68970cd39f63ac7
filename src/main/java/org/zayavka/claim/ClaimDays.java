package org.zayavka.claim;

import java.time.Instant;
import java.util.List;
import org.zayavka.shared.Language;

/** How the working days of claims are counted (S3.10): from the day after arrival, by the production calendar. */
public interface ClaimDays {

    /** By when a claim that arrived then is answered, by the calendar as it stands. */
    ClaimTerm term(Instant arrivedAt);

    /** Each day of a term, the day of arrival first, with the reason why it counts or not. */
    List<ClaimDay> explained(ClaimTerm term, Language reader);

    /** How many working days are left after today up to and with the last; negative when it is over. */
    int left(ClaimTerm term, Instant now);

    /** When so many working days are over: the office's closing on the last of them. */
    Instant after(Instant from, int workingDays);
}
