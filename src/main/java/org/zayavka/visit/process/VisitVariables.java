package org.zayavka.visit.process;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.zayavka.shared.Refusal;
import org.zayavka.visit.Visit;
import org.zayavka.visit.VisitId;

/** The names and types of the variables of a visit's process. */
final class VisitVariables {

    static final String VISIT = "visitId";
    static final String KNOWN = "visitKnown";
    static final String ENGINEER = "engineer";
    static final String START = "visitStart";
    static final String END = "visitEnd";
    static final String REMIND_AT = "remindAt";
    static final String SLOT = "slot";
    static final String SLOT_FOUND = "slotFound";
    static final String BY_SYSTEM = "bySystem";
    static final String OUTCOME = "visitOutcome";
    static final String RESULT = "visitResult";
    static final String PLAN = "plan";
    static final String PRIORITY = "priority";
    static final String TASK_PRIORITY = "taskPriority";
    static final String ASKED_BY = "askedBy";
    static final String WITHIN = "withinMinutes";
    static final String DURATION = "durationMinutes";
    static final String CLOCK = "clock";

    static final String STANDS = "stands";
    static final String RUNS = "runs";

    static final String SKILL = "skill";
    static final String AREA = "area";
    static final String ADDRESS = "address";
    static final String INTERCOM = "intercom";
    static final String RESPONSIBLE_NAME = "responsibleName";
    static final String RESPONSIBLE_PHONE = "responsiblePhone";
    static final String RESPONSIBLE_EMAIL = "responsibleEmail";
    static final String WISHED_FROM = "wishedFrom";
    static final String WISHED_UNTIL = "wishedUntil";
    static final String NOTES = "visitNotes";

    /** What a person fills in: none of it becomes a row of the engine. */
    static final List<String> DESCRIPTION = List.of(
            SKILL,
            AREA,
            ADDRESS,
            INTERCOM,
            RESPONSIBLE_NAME,
            RESPONSIBLE_PHONE,
            RESPONSIBLE_EMAIL,
            WISHED_FROM,
            WISHED_UNTIL,
            NOTES);

    private VisitVariables() {}

    static VisitId visit(VariableScope process) {
        if (process.getVariable(VISIT) instanceof Number number) {
            return new VisitId(number.longValue());
        }
        throw new IllegalStateException("the process has no variable " + VISIT);
    }

    static String text(VariableScope process, String name) {
        return process.getVariable(name) instanceof String text ? text.strip() : "";
    }

    static int number(VariableScope process, String name) {
        if (process.getVariable(name) instanceof Number number) {
            return number.intValue();
        }
        throw new IllegalStateException("the decision table gave no " + name);
    }

    /** A moment that a person chose in a form; null when none was. */
    static @Nullable Instant moment(VariableScope process, String name) {
        var text = text(process, name);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException wrong) {
            throw new Refusal(
                    "«" + text + "» — не день и час. Выберите их ещё раз.",
                    "“" + text + "” is no day and hour. Choose them again.");
        }
    }

    /** Who comes and when, for the task and its timer. */
    static void write(VariableScope process, Visit visit, Instant remindAt) {
        process.setVariable(ENGINEER, visit.agreedEngineer());
        process.setVariable(START, Date.from(visit.agreedStart()));
        process.setVariable(END, Date.from(visit.agreedEnd()));
        process.setVariable(REMIND_AT, Date.from(remindAt));
    }

    /** Sets a fact for a decision table: it is gone with the transaction. */
    static void fact(VariableScope process, String name, Object value) {
        process.setVariable(name, Variables.untypedValue(value, true));
    }
}
