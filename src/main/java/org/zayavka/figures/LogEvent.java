package org.zayavka.figures;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A fact of a ticket as the log keeps it. Facts that older versions wrote lack some members. */
record LogEvent(long ticket, Instant at, String kind, JsonNode facts) {

    boolean is(String kind) {
        return this.kind.equals(kind);
    }

    /** Empty when it is not there. */
    String text(String member) {
        return facts.path(member).asText("");
    }

    @Nullable
    Instant instant(String member) {
        var text = text(member);
        return text.isEmpty() ? null : Instant.parse(text);
    }

    /** The working time that the fact tells; null for facts of older versions, which leave it to be reckoned. */
    @Nullable
    Integer minutes() {
        var minutes = number("workingMinutes");
        return minutes == null ? null : (int) Math.min(Integer.MAX_VALUE, minutes);
    }

    @Nullable
    Long number(String member) {
        return facts.path(member).isIntegralNumber()
                ? Long.valueOf(facts.path(member).longValue())
                : null;
    }
}
