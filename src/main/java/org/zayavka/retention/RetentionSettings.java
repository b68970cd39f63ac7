package org.zayavka.retention;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.validation.annotation.Validated;

/**
 * How long the desk remembers, {@code zayavka.retention.*}.
 *
 * @param closedTickets how long a ticket is kept after it was closed, with its letters, files, events and decisions, e.g.
 *     {@code P5Y}, {@code P18M}; the figures stay, they name no requester
 * @param otherLetters how long letters are kept that became no ticket, e.g. automatic answers and bounces
 * @param at when the desk forgets, as second, minute, hour, day, month, weekday of the desk's time; {@code -} for never
 * @param batch how many tickets are deleted in one transaction
 */
@Validated
@ConfigurationProperties("zayavka.retention")
record RetentionSettings(
        @DefaultValue("P5Y") @NotNull Period closedTickets,
        @DefaultValue("P5Y") @NotNull Period otherLetters,
        @DefaultValue("0 30 2 * * *") @NotBlank String at,
        @DefaultValue("200") @Positive int batch) {

    /** Tickets that were closed a moment ago may still be asked for. */
    @AssertTrue(message = "zayavka.retention: keep closed-tickets and other-letters for a month (P1M) at least")
    boolean isLongEnough() {
        return isAMonth(closedTickets) && isAMonth(otherLetters);
    }

    @AssertTrue(message = "zayavka.retention.at: write six fields as in 0 30 2 * * *, or - for never")
    boolean isAnHour() {
        return at.equals("-") || CronExpression.isValidExpression(at);
    }

    private static boolean isAMonth(Period period) {
        return !period.isNegative() && (period.toTotalMonths() >= 1 || period.getDays() >= 28);
    }
}
