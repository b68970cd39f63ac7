package org.zayavka.visit.process;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zayavka.shared.DecisionContract;
import org.zayavka.shared.DecisionContract.Between;
import org.zayavka.shared.DecisionContract.OneOf;
import org.zayavka.shared.FormContract;
import org.zayavka.shared.ModelContracts;
import org.zayavka.shared.ProcessContract;
import org.zayavka.ticket.Priority;

/** What the delegates of visits read from their table and forms, and what their process must listen to. */
@Component
class VisitModels implements ModelContracts {

    /** A year: whoever promises more has mistaken the unit. */
    private static final Between MINUTES = new Between(1, 366 * 24 * 60);

    private static final Between DAY = new Between(1, 24 * 60);

    @Override
    public List<DecisionContract> decisions() {
        return List.of(new DecisionContract(
                "visitLevel",
                Map.of(
                        VisitVariables.WITHIN,
                        MINUTES,
                        VisitVariables.DURATION,
                        DAY,
                        VisitVariables.CLOCK,
                        OneOf.of(VisitVariables.STANDS, VisitVariables.RUNS)),
                Map.of(
                        VisitVariables.PLAN,
                        OneOf.of("none", "basic", "standard", "premium"),
                        VisitVariables.PRIORITY,
                        new OneOf(VisitModels::priorities))));
    }

    @Override
    public List<FormContract> forms() {
        return List.of(
                new FormContract(
                        "describeVisit",
                        Set.of(
                                VisitVariables.SKILL,
                                VisitVariables.AREA,
                                VisitVariables.ADDRESS,
                                VisitVariables.RESPONSIBLE_NAME,
                                VisitVariables.RESPONSIBLE_PHONE)),
                new FormContract("chooseSlot", Set.of(VisitVariables.SLOT)),
                new FormContract("writeAct", Set.of(VisitVariables.OUTCOME, VisitVariables.RESULT)));
    }

    @Override
    public List<ProcessContract> processes() {
        return List.of(ProcessContract.called(
                "fieldVisit",
                VisitMessages.REQUESTED,
                VisitMessages.AGREED,
                VisitMessages.MOVED,
                VisitMessages.DISPLACED,
                VisitMessages.UNASSIGNED,
                VisitMessages.ENDED,
                VisitMessages.CANCELLED));
    }

    private static Set<String> priorities() {
        return Arrays.stream(Priority.values()).map(Priority::code).collect(Collectors.toSet());
    }
}
