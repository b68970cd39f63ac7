package org.zayavka.channel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zayavka.shared.EmailAddress;

/**
 * Where a message stands after an attempt: what the mail server said of each recipient, put together.
 *
 * @param lost recipients who were given up in this attempt
 * @param held recipients whom the cap keeps it from, and until when
 */
record Settlement(
        Delivery.State state,
        List<EmailAddress> accepted,
        List<EmailAddress> refused,
        List<EmailAddress> lost,
        Map<EmailAddress, Instant> held,
        int attempts,
        @Nullable Instant deferredSince,
        @Nullable Instant nextAttemptAt,
        String problem) {

    static Settlement of(
            OutboxRow row,
            Handover handover,
            Map<EmailAddress, Instant> held,
            Instant now,
            BackOff backOff,
            ChannelSettings settings) {
        var deferredSince = deferredSince(row, handover, now);
        var givenUp = deferredSince != null && !now.isBefore(deferredSince.plus(settings.outGiveUpAfter()));
        var lost = new LinkedHashMap<>(handover.refused());
        if (givenUp) {
            lost.putAll(handover.deferred());
        }
        var accepted = joined(row.accepted(), handover.accepted());
        var refused = joined(row.refused(), List.copyOf(lost.keySet()));
        var attempts = row.attempts() + (handover.deferred().isEmpty() ? 0 : 1);
        var waits = !givenUp && !handover.deferred().isEmpty();
        return new Settlement(
                state(waits, !held.isEmpty(), refused),
                accepted,
                refused,
                List.copyOf(lost.keySet()),
                held,
                attempts,
                deferredSince,
                waits ? now.plus(backOff.after(attempts)) : HourlyCap.firstFree(held),
                problem(lost, waits ? handover.deferred() : Map.of()));
    }

    @Nullable
    Instant heldUntil() {
        return HourlyCap.firstFree(held);
    }

    private static @Nullable Instant deferredSince(OutboxRow row, Handover handover, Instant now) {
        if (handover.deferred().isEmpty()) {
            return null;
        }
        return row.deferredSince() == null ? now : row.deferredSince();
    }

    private static Delivery.State state(boolean waits, boolean held, List<EmailAddress> refused) {
        if (waits) {
            return Delivery.State.WAITING;
        }
        if (held) {
            return Delivery.State.HELD;
        }
        return refused.isEmpty() ? Delivery.State.SENT : Delivery.State.FAILED;
    }

    /** What the mail server said. That the cap holds it is in the state, until when is the next attempt. */
    private static String problem(Map<EmailAddress, String> lost, Map<EmailAddress, String> deferred) {
        var lines = new ArrayList<String>();
        lost.forEach((address, words) -> lines.add(address + ": " + words));
        deferred.forEach((address, words) -> lines.add(address + ": " + words));
        return lines.stream().map(Problems::words).collect(Collectors.joining("\n"));
    }

    private static List<EmailAddress> joined(List<EmailAddress> some, List<EmailAddress> more) {
        var all = new ArrayList<>(some);
        more.stream().filter(address -> !all.contains(address)).forEach(all::add);
        return List.copyOf(all);
    }
}
