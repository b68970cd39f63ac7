package org.zayavka.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.figures.Cells.Cell;
import org.zayavka.figures.Cells.Solved;

/** Writes {@code desk.figure_sum} and {@code desk.figure_pace}: takes rows out, adds what is new, puts them back. */
@Component
class KeptSums {

    private static final int AT_ONCE = 2000;
    private static final String KEY = "breakdown, company, agent, month, plan, priority, queue";
    private static final String COLUMNS =
            KEY + ", " + Measure.columns("%s") + ", minutes, days, day_minutes, day_hours";
    private static final String TAKE = """
            delete from desk.figure_sum kept
            using unnest(:breakdowns::text[], :companies::text[], :agents::text[], :months::date[], :plans::text[],
                         :priorities::text[], :queues::text[]) as cell (%1$s)
            where (kept.breakdown, kept.company, kept.agent, kept.month, kept.plan, kept.priority, kept.queue)
                = (cell.breakdown, cell.company, cell.agent, cell.month, cell.plan, cell.priority, cell.queue)
            returning kept.breakdown, kept.company, kept.agent, kept.month, kept.plan, kept.priority, kept.queue,
                      kept.days, kept.day_minutes, kept.day_hours
            """.formatted(KEY);

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    KeptSums(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    void clear() {
        jdbc.sql("delete from desk.figure_sum").update();
        jdbc.sql("delete from desk.figure_pace").update();
    }

    /** Adds to what is kept. Only one may do so at a time. */
    void add(Cells cells) {
        var some = new HashMap<Cell, Tally>();
        for (var sum : cells.sums().entrySet()) {
            if (!sum.getValue().comesToNothing()) {
                some.put(sum.getKey(), sum.getValue());
            }
            if (some.size() == AT_ONCE) {
                write(some);
                some.clear();
            }
        }
        write(some);
        addSolved(cells.solved());
    }

    private void write(Map<Cell, Tally> sums) {
        if (sums.isEmpty()) {
            return;
        }
        take(sums);
        var rows = new CopyRows(template, "desk.figure_sum", COLUMNS);
        sums.forEach((cell, tally) -> {
            if (!tally.comesToNothing()) {
                rows.add(row(cell, tally).toArray());
            }
        });
        rows.write();
    }

    private void take(Map<Cell, Tally> sums) {
        var cells = List.copyOf(sums.keySet());
        jdbc.sql(TAKE)
                .param("breakdowns", texts(cells, cell -> cell.breakdown().code()))
                .param("companies", texts(cells, Cell::company))
                .param("agents", texts(cells, Cell::agent))
                .param("months", texts(cells, cell -> cell.month().toString()))
                .param("plans", texts(cells, Cell::plan))
                .param("priorities", texts(cells, Cell::priority))
                .param("queues", texts(cells, Cell::queue))
                .query(row -> {
                    var tally = sums.get(cell(row));
                    if (tally != null) {
                        tally.unpack(row.getBytes("days"), 0);
                        tally.unpack(row.getBytes("day_hours"), Places.FIRST_HOUR);
                        tally.unpack(row.getBytes("day_minutes"), Places.FIRST_MINUTES);
                    }
                });
    }

    private static Cell cell(ResultSet row) throws SQLException {
        return new Cell(
                Breakdown.valueOf(row.getString("breakdown").toUpperCase(Locale.ROOT)),
                row.getString("company"),
                row.getString("agent"),
                row.getObject("month", LocalDate.class),
                row.getString("plan"),
                row.getString("priority"),
                row.getString("queue"));
    }

    private static List<Object> row(Cell cell, Tally tally) {
        var counts = new int[Measure.ALL];
        var histograms = new Tally();
        tally.forEach((place, count) -> {
            if (place < Places.FIRST_HOUR) {
                counts[place % Measure.ALL] += count;
            } else if (place >= Places.FIRST_MINUTES) {
                var inHistograms = place - Places.FIRST_MINUTES;
                histograms.add(
                        Places.inHistograms(0, Places.clockInHistograms(inHistograms), inHistograms % Places.BUCKETS),
                        count);
            }
        });
        var row = new ArrayList<Object>(List.of(
                cell.breakdown().code(),
                cell.company(),
                cell.agent(),
                cell.month(),
                cell.plan(),
                cell.priority(),
                cell.queue()));
        for (var count : counts) {
            row.add(count);
        }
        row.add(histograms.packed(0, Places.END));
        row.add(tally.packed(0, Places.FIRST_HOUR));
        row.add(tally.packed(Places.FIRST_MINUTES, Places.END));
        row.add(tally.packed(Places.FIRST_HOUR, Places.FIRST_MINUTES));
        return row;
    }

    private void addSolved(Map<Solved, Integer> solved) {
        var changed =
                solved.entrySet().stream().filter(day -> day.getValue() != 0).toList();
        if (changed.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into desk.figure_pace as kept
                select * from unnest(:queues::text[], :days::date[], :solved::integer[])
                on conflict (queue, day) do update set solved = kept.solved + excluded.solved
                """)
                .param("queues", texts(changed, day -> day.getKey().queue()))
                .param("days", texts(changed, day -> day.getKey().day().toString()))
                .param("solved", texts(changed, day -> day.getValue().toString()))
                .update();
    }

    private static <T> String[] texts(List<T> of, Function<T, String> text) {
        return of.stream().map(text).toArray(String[]::new);
    }
}
