package org.zayavka.quality;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.zayavka.shared.Language;
import org.zayavka.shared.TicketId;

/**
 * What is known of a ticket's rating, for whoever has the link.
 *
 * @param score 1 to 5; 0 while nobody has rated it
 * @param words may be empty
 * @param until when it can be changed no more; absent while the ticket is not closed
 */
public record Rating(
        TicketId ticket,
        int score,
        String words,
        Language language,
        ZoneId zone,
        @Nullable Instant until) {

    public boolean isOpen(Instant now) {
        return until == null || now.isBefore(until);
    }

    public boolean isRated() {
        return score > 0;
    }
}
