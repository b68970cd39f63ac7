package org.zayavka.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** In which queue and with whom a ticket stands while it is open: by this the open ones are counted. */
final class Stays {

    private final List<Move> moves = new ArrayList<>();
    private @Nullable Spot standing;
    private int remembered;

    /** @param now where it stands; null while it is not open */
    void is(@Nullable Spot now, LocalDate day) {
        var place = now == null ? null : now.on(LocalDate.EPOCH);
        if (Objects.equals(place, standing)) {
            return;
        }
        if (standing != null) {
            moves.add(new Move(standing.on(day), -1));
        }
        if (place != null) {
            moves.add(new Move(place.on(day), 1));
        }
        standing = place;
    }

    /** It is about to be reopened. */
    void remember() {
        remembered = moves.size();
    }

    /** It was reopened by mistake: what came of it did not happen. */
    void forget() {
        moves.subList(remembered, moves.size()).clear();
        standing = null;
    }

    /**
     * What is left of a day's coming and going. Until it is in a queue it stands in its first, and until somebody takes
     * it, it stands with whoever takes it first.
     */
    List<Move> moves(String firstQueue, String firstAgent) {
        var sums = new LinkedHashMap<Spot, Integer>();
        for (var move : moves) {
            var spot = move.spot();
            var known = new Spot(
                    spot.day(),
                    spot.queue().isEmpty() ? firstQueue : spot.queue(),
                    spot.agent().isEmpty() ? firstAgent : spot.agent());
            sums.merge(known, move.by(), Integer::sum);
        }
        return sums.entrySet().stream()
                .filter(sum -> sum.getValue() != 0)
                .map(sum -> new Move(sum.getKey(), sum.getValue()))
                .toList();
    }
}
