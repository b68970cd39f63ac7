package org.zayavka.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the figures know of a ticket: a row of {@code desk.figure_ticket}, whose columns are explained there. */
record TicketFigure(
        long number,
        @Nullable Long company,
        String companyName,
        String plan,
        String queue,
        String priority,
        String agent,
        String state,
        @Nullable Instant waitingSince,
        Instant arrivedAt,
        LocalDate arrivedOn,
        int arrivedHour,
        String arrivedQueue,
        @Nullable Instant reactedAt,
        @Nullable LocalDate reactedOn,
        String reactedQueue,
        String reactedAgent,
        @Nullable Instant reactionDue,
        @Nullable Integer reactionMinutes,
        @Nullable Boolean reactionKept,
        @Nullable LocalDate reactionJudgedOn,
        @Nullable Instant solvedAt,
        @Nullable LocalDate solvedOn,
        @Nullable Instant solutionDue,
        @Nullable Integer solutionMinutes,
        @Nullable Boolean solutionKept,
        @Nullable LocalDate solutionJudgedOn,
        List<Spot> solutions,
        int reopened,
        List<Spot> reopenings,
        @Nullable Instant closedAt,
        @Nullable LocalDate closedOn,
        @Nullable LocalDate droppedOn,
        List<Move> moves,
        List<StepFigure> steps,
        List<ExplainedBreach> breaches) {

    /** A pure function of all facts of one ticket, the oldest first. */
    static TicketFigure of(List<LogEvent> events, FigureCalendars calendars) {
        return TicketReplay.of(events, calendars).figure();
    }
}
