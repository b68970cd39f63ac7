package org.zayavka.notification.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.zayavka.claim.ClaimId;
import org.zayavka.shared.TicketId;
import org.zayavka.visit.VisitId;

/** The variables that a step which writes a letter reads. */
final class LetterVariables {

    static final String LETTER = "letter";
    static final String AUDIENCE = "audience";

    private LetterVariables() {}

    static TicketId ticket(DelegateExecution process) {
        if (process.getVariable("ticketId") instanceof Number number) {
            return new TicketId(number.longValue());
        }
        throw new IllegalStateException("У процесса нет переменной ticketId: неизвестно, о какой заявке письмо."
                + " (The process has no variable ticketId: of which ticket is this letter?)");
    }

    static VisitId visit(DelegateExecution process) {
        if (process.getVariable("visitId") instanceof Number number) {
            return new VisitId(number.longValue());
        }
        throw new IllegalStateException("У процесса нет переменной visitId: неизвестно, о каком выезде письмо."
                + " (The process has no variable visitId: of which visit is this letter?)");
    }

    /** Told by the key that no one changes. */
    static ClaimId claim(DelegateExecution process) {
        return ClaimId.of(process.getProcessBusinessKey()).orElseGet(() -> written(process));
    }

    private static ClaimId written(DelegateExecution process) {
        if (process.getVariable("claimId") instanceof Number number) {
            return new ClaimId(number.longValue());
        }
        throw new IllegalStateException("У процесса нет переменной claimId: неизвестно, о какой претензии письмо."
                + " (The process has no variable claimId: of which claim is this letter?)");
    }

    static String letter(DelegateExecution process) {
        return parameter(process, LETTER);
    }

    static String audience(DelegateExecution process) {
        return parameter(process, AUDIENCE);
    }

    private static String parameter(DelegateExecution process, String name) {
        if (process.getVariable(name) instanceof String text) {
            return text;
        }
        throw new IllegalStateException(("У шага «%s» не задан входной параметр %s. Задайте его в диаграмме."
                        + " (The step has no input parameter %s: set it in the diagram.)")
                .formatted(process.getCurrentActivityName(), name, name));
    }
}
