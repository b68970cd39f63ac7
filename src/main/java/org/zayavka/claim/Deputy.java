package org.zayavka.claim;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom the director has appointed to decide in their place.
 *
 * @param person a login
 * @param from the first day, where the desk stands
 * @param until the last day, included
 * @param dismissedAt when the director ended it early; absent unless they did
 */
public record Deputy(
        long id,
        String person,
        LocalDate from,
        LocalDate until,
        String appointedBy,
        Instant appointedAt,
        @Nullable Instant dismissedAt) {}
