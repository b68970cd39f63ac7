package org.zayavka.figures;

import java.time.LocalDate;
import java.util.Collection;
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

    static void count(Collection<StepFigure> steps, Map<Key, Tally> sums) {
        steps.forEach(step -> sums.computeIfAbsent(
                        new Key(
                                step.process(),
                                step.activity(),
                                step.queue(),
                                step.day().withDayOfMonth(1)),
                        key -> new Tally())
                .add((step.day().getDayOfMonth() - 1) * Places.BUCKETS + Histogram.bucket(step.minutes()), 1));
    }

    /** Adds to what is kept. Only one may do so at a time. */
    void add(Collection<StepFigure> steps) {
        if (steps.isEmpty()) {
            return;
        }
        var sums = new HashMap<Key, Tally>();
        count(steps, sums);
        var months = sums.keySet().stream()
                .map(key -> key.month().toString())
                .distinct()
                .toArray(String[]::new);
        take(months, LocalDate.MAX, sums);
        write(sums);
    }

    /**
     * Puts these in the place of all that are kept.
     *
     * @param before older ones stay, because nobody can make them anew
     */
    void replace(Map<Key, Tally> sums, LocalDate before) {
        var all = jdbc.sql("select distinct month::text from desk.figure_step")
                .query(String.class)
                .list();
        take(all.toArray(String[]::new), before, sums);
        write(sums);
    }

    /** Takes rows out and adds what they hold, or the part of it that lies before a day. */
    private void take(String[] months, LocalDate before, Map<Key, Tally> sums) {
        RowCallbackHandler add = row -> {
            var month = row.getObject("month", LocalDate.class);
            var key = new Key(row.getString("process"), row.getString("activity"), row.getString("queue"), month);
            Tally.forEach(row.getBytes("day_minutes"), (place, count) -> {
                if (month.plusDays(place / Places.BUCKETS).isBefore(before)) {
                    sums.computeIfAbsent(key, it -> new Tally()).add(place, count);
                }
            });
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
