package org.zayavka.figures;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes {@code desk.figure_step}, which has a few rows for each month. */
@Component
class KeptSteps {

    private static final String COLUMNS = "process, activity, queue, month, minutes, day_minutes";
    private static final int DAYS = 31;

    /** A row of the table. */
    record Key(String process, String activity, String queue, LocalDate month) {}

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    KeptSteps(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    static void count(StepFigure step, int sign, Map<Key, Tally> sums) {
        var month = step.day().withDayOfMonth(1);
        sums.computeIfAbsent(new Key(step.process(), step.activity(), step.queue(), month), key -> new Tally())
                .add((step.day().getDayOfMonth() - 1) * Places.BUCKETS + Histogram.bucket(step.minutes()), sign);
    }

    void clear() {
        jdbc.sql("delete from desk.figure_step").update();
    }

    /** Adds to what is kept. Only one may do so at a time. */
    void add(Map<Key, Tally> steps) {
        var sums = new HashMap<Key, Tally>();
        steps.forEach((key, tally) -> {
            if (!tally.comesToNothing()) {
                sums.put(key, tally);
            }
        });
        if (sums.isEmpty()) {
            return;
        }
        take(sums);
        write(sums);
    }

    /** Takes the rows of their months out and adds what they hold. */
    private void take(Map<Key, Tally> sums) {
        var months = sums.keySet().stream()
                .map(key -> key.month().toString())
                .distinct()
                .toArray(String[]::new);
        RowCallbackHandler add = row -> {
            var key = new Key(
                    row.getString("process"),
                    row.getString("activity"),
                    row.getString("queue"),
                    row.getObject("month", LocalDate.class));
            sums.computeIfAbsent(key, it -> new Tally()).unpack(row.getBytes("day_minutes"), 0);
        };
        jdbc.sql("delete from desk.figure_step where month = any (:months::date[]) returning " + COLUMNS)
                .param("months", months)
                .query(add);
    }

    private void write(Map<Key, Tally> sums) {
        var rows = new CopyRows(template, "desk.figure_step", COLUMNS);
        sums.forEach((key, tally) -> {
            var whole = new Tally();
            tally.forEach((place, count) -> whole.add(place % Places.BUCKETS, count));
            if (!tally.comesToNothing()) {
                rows.add(List.of(
                                key.process(),
                                key.activity(),
                                key.queue(),
                                key.month(),
                                whole.packed(0, Places.BUCKETS),
                                tally.packed(0, DAYS * Places.BUCKETS))
                        .toArray());
            }
        });
        rows.write();
    }
}
