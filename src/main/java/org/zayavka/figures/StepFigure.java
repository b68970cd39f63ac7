package org.zayavka.figures;

import java.time.LocalDate;

/**
 * A task that a person did.
 *
 * @param queue where the ticket stood then
 * @param minutes working time from the task's arrival to its end
 */
record StepFigure(LocalDate day, String process, String activity, String queue, int minutes) {}
