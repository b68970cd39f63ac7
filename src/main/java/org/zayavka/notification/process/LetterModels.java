package org.zayavka.notification.process;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zayavka.notification.ClaimLetter;
import org.zayavka.notification.ClaimStaffLetter;
import org.zayavka.notification.Letter;
import org.zayavka.notification.StaffLetter;
import org.zayavka.notification.VisitLetter;
import org.zayavka.shared.DecisionContract;
import org.zayavka.shared.FormContract;
import org.zayavka.shared.ModelContracts;
import org.zayavka.shared.ProcessContract;
import org.zayavka.shared.StepContract;

/** The letters that a process may have written, and to which of the staff. */
@Component
class LetterModels implements ModelContracts {

    @Override
    public List<DecisionContract> decisions() {
        return List.of();
    }

    @Override
    public List<FormContract> forms() {
        return List.of();
    }

    @Override
    public List<ProcessContract> processes() {
        return List.of();
    }

    @Override
    public List<StepContract> steps() {
        var letters = Arrays.stream(Letter.values()).map(Letter::code).collect(Collectors.toSet());
        var staff = Arrays.stream(StaffLetter.values()).map(StaffLetter::code).collect(Collectors.toSet());
        var visits = Arrays.stream(VisitLetter.values()).map(VisitLetter::code).collect(Collectors.toSet());
        var claims = Arrays.stream(ClaimLetter.values()).map(ClaimLetter::code).collect(Collectors.toSet());
        var aboutClaims = Arrays.stream(ClaimStaffLetter.values())
                .map(ClaimStaffLetter::code)
                .collect(Collectors.toSet());
        return List.of(
                new StepContract("notifyClaimant", Map.of(LetterVariables.LETTER, claims)),
                new StepContract("notifyClaimStaff", Map.of(LetterVariables.LETTER, aboutClaims)),
                new StepContract("notifyRequester", Map.of(LetterVariables.LETTER, letters)),
                new StepContract("notifyVisit", Map.of(LetterVariables.LETTER, visits)),
                new StepContract(
                        "notifyStaff",
                        Map.of(LetterVariables.LETTER, staff, LetterVariables.AUDIENCE, StaffAddresses.AUDIENCES)));
    }
}
