package org.zayavka.workplace.visits;

import java.time.LocalDate;
import java.util.List;
import org.zayavka.visit.Absence;
import org.zayavka.visit.Engineer;
import org.zayavka.workplace.visits.VisitDesk.Row;

/** One engineer on the board. */
record BoardRow(Engineer engineer, List<Cell> days) {

    /** One day of one engineer. */
    record Cell(LocalDate day, List<Block> visits, List<Away> away) {}

    /**
     * A visit on the board.
     *
     * @param left where it begins, in percent of the day's hours
     * @param width how long it is, likewise
     * @param wrong rules that it breaks as things stand now, in words
     */
    record Block(Row row, double left, double width, boolean movable, List<String> wrong) {}

    record Away(Absence absence, double left, double width) {}
}
