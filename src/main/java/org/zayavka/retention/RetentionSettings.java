package org.zayavka.retention;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Period;
import java.util.stream.Stream;
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
 * @param originals how long letters are kept byte for byte as they came in; what a ticket shows of them stays with it
 * @param decisions how long the reasons of decisions are kept, «почему так»
 * @param calls how long phone calls are kept that became no ticket; the others go with their ticket
 * @param claims how long a claim is kept after it was answered or dismissed, with its files and letters
 * @param drafts how long a reply or note that somebody began and never sent is kept
 * @param uploads how long a file is kept that somebody laid down for a letter and never sent, unless a draft has it
 * @param privacyRecords how long the records of data handed over and erased are kept; they name nobody
 * @param at when the desk forgets, as second, minute, hour, day, month, weekday of the desk's time; {@code -} for never
 * @param batch how many tickets are deleted in one transaction
 */
@Validated
@ConfigurationProperties("zayavka.retention")
record RetentionSettings(
        @DefaultValue("P5Y") @NotNull Period closedTickets,
        @DefaultValue("P5Y") @NotNull Period otherLetters,
        @DefaultValue("P5Y") @NotNull Period originals,
        @DefaultValue("P5Y") @NotNull Period decisions,
        @DefaultValue("P5Y") @NotNull Period calls,
        @DefaultValue("P5Y") @NotNull Period claims,
        @DefaultValue("P60D") @NotNull Period drafts,
        @DefaultValue("P1D") @NotNull Period uploads,
        @DefaultValue("P3Y") @NotNull Period privacyRecords,
        @DefaultValue("0 30 2 * * *") @NotBlank String at,
        @DefaultValue("200") @Positive int batch) {

    /** Tickets that were closed a moment ago may still be asked for. */
    @AssertTrue(
            message = "zayavka.retention: keep closed-tickets, other-letters, originals, decisions, calls, claims and"
                    + " privacy-records"
                    + " for a month (P1M) at least")
    boolean isLongEnough() {
        return Stream.of(closedTickets, otherLetters, originals, decisions, calls, claims, privacyRecords)
                .allMatch(RetentionSettings::isAMonth);
    }

    @AssertTrue(message = "zayavka.retention: keep drafts and uploads for a day (P1D) at least")
    boolean isLongEnoughForWork() {
        return Stream.of(drafts, uploads)
                .allMatch(kept -> !kept.isNegative() && (kept.toTotalMonths() >= 1 || kept.getDays() >= 1));
    }

    @AssertTrue(message = "zayavka.retention.at: write six fields as in 0 30 2 * * *, or - for never")
    boolean isAnHour() {
        return at.equals("-") || CronExpression.isValidExpression(at);
    }

    private static boolean isAMonth(Period period) {
        return !period.isNegative() && (period.toTotalMonths() >= 1 || period.getDays() >= 28);
    }
}
