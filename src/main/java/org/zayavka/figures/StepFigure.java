package org.zayavka.figures;

import java.time.LocalDate;
import java.util.List;

/**
 * A task that a person did.
 *
 * @param queue where the ticket stood then
 * @param minutes working time from the task's arrival to its end
 */
record StepFigure(LocalDate day, String process, String activity, String queue, int minutes) {

    List<Object> parts() {
        return List.of(day, process, activity, queue, minutes);
    }

    static StepFigure of(String[] parts) {
        return new StepFigure(LocalDate.parse(parts[0]), parts[1], parts[2], parts[3], Integer.parseInt(parts[4]));
    }
}
