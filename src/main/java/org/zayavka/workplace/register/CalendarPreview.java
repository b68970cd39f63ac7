package org.zayavka.workplace.register;

import java.util.List;
import org.zayavka.shared.Audit;
import org.zayavka.sla.YearPlan;
import org.zayavka.ticket.PromisePreview;

/**
 * What a change of a calendar would do, before it is made.
 *
 * @param action where the confirmation is sent
 * @param back where the form can be corrected
 * @param hidden what was typed, to be sent along
 * @param fault what is wrong with the reason; empty when nothing is
 */
record CalendarPreview(
        String title,
        String action,
        String back,
        List<Hidden> hidden,
        List<Audit.Field> changes,
        List<Months> months,
        PromisePreview.Moved moved,
        String why,
        String fault) {

    record Hidden(String name, String value) {}

    /** A month before and after. */
    record Months(YearPlan.Month before, YearPlan.Month after) {

        public boolean differ() {
            return !before.equals(after);
        }
    }
}
