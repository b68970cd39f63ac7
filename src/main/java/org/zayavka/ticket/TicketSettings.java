package org.zayavka.ticket;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Waiting times of a ticket.
 *
 * @param closeAfterDays how many days of silence after the solution close a ticket (S1.6)
 * @param closeDays whether those are calendar days of 24 hours or working days
 * @param remindAfter how long after a question the requester is reminded
 * @param answerWithin how long after a question the desk waits for the answer
 * @param headCalendar the calendar in whose hours the head of the desk is told of missed deadlines
 * @param renewCheck how often the desk looks whether changed calendars or contracts outdate what is promised
 * @param categories what tickets may be about
 */
@Validated
@ConfigurationProperties("zayavka.ticket")
record TicketSettings(
        @DefaultValue("3") @Positive int closeAfterDays,
        @DefaultValue("calendar") @NotNull Days closeDays,
        @DefaultValue("2d") @NotNull Duration remindAfter,
        @DefaultValue("7d") @NotNull Duration answerWithin,
        @DefaultValue("workdays9to19") @NotBlank String headCalendar,
        @DefaultValue("30s") @NotNull Duration renewCheck,
        @DefaultValue List<@Valid Category> categories) {

    enum Days {
        CALENDAR,
        WORKING
    }
}
