package org.zayavka.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.zayavka.ticket.AnyLife;

/**
 * S1.3, S3.2, S4.3: calendars are corrected while tickets live, and after. What was counted by the calendar of its time
 * stays, also when the figures are made anew; a deadline that a correction moves away runs again, and breaks again once.
 */
@NullUnmarked
class CorrectedCalendarsTests {

    private final DeskFigures desk = DeskFigures.inBatchesOf(50);

    @Test
    void figuresAreWhatTheMinuteCounterSaysByTheCalendarsOfTheirTime() {
        var random = new Random(20261122);
        var lives = LongStream.rangeClosed(1, 80).mapToObj(this::life).toList();
        for (int step = 0; step < 12; step++) {
            lives.forEach(AnyLife::step);
            if (random.nextInt(3) == 0) {
                desk.correctCalendars();
                desk.projector.catchUp();
                lives.forEach(this::isKnown);
            }
        }
        desk.projector.catchUp();

        var kept = desk.tables();
        desk.correctCalendars();
        desk.rebuild.all();
        assertThat(desk.tables()).isEqualTo(kept);
        lives.forEach(this::isKnown);
        lives.forEach(life -> assertThat(breaches(life.number())).as("%s", life).hasSize(life.timesBroken()));
        assertThat(missedAgain()).isPositive();
    }

    private AnyLife life(long seed) {
        desk.ticket(seed);
        return new AnyLife(seed, desk.jdbc);
    }

    private void isKnown(AnyLife life) {
        var row = desk.jdbc
                .sql("select * from desk.figure_ticket where number = :number")
                .param("number", life.number())
                .query()
                .singleRow();
        assertThat(number(row, "reaction_minutes")).as("%s", life).isEqualTo(life.reactionMinutes());
        assertThat(row.get("reaction_kept")).as("%s", life).isEqualTo(life.reactionKept());
        assertThat(number(row, "solution_minutes")).as("%s", life).isEqualTo(life.solutionMinutes());
        if (life.isJudged()) {
            assertThat(row.get("solution_kept")).as("%s", life).isEqualTo(life.solutionKept());
        }
    }

    private static Long number(Map<String, Object> row, String column) {
        return row.get(column) == null ? null : ((Number) row.get(column)).longValue();
    }

    private List<String> breaches(long ticket) {
        return desk.jdbc
                .sql("select facts::text from desk.ticket_event where ticket = :ticket and kind = 'DeadlineMissed'")
                .param("ticket", ticket)
                .query(String.class)
                .list();
    }

    /** A correction moved a missed deadline away, and it passed again: else this test would prove nothing. */
    private int missedAgain() {
        return desk.jdbc.sql("""
                select count(*)
                from desk.ticket_event missed
                    join desk.ticket_event again on again.ticket = missed.ticket and again.id > missed.id
                        and again.kind = missed.kind and again.facts ->> 'clock' = missed.facts ->> 'clock'
                where missed.kind = 'DeadlineMissed' and not exists (
                    select from desk.ticket_event between_them
                    where between_them.ticket = missed.ticket and between_them.kind = 'TicketReopened'
                        and between_them.id between missed.id and again.id)
                """).query(Integer.class).single();
    }
}
