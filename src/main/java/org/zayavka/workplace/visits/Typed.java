package org.zayavka.workplace.visits;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zayavka.shared.Refusal;
import org.zayavka.visit.PlanStep;
import org.zayavka.visit.VisitId;

/** Reads what a form sends back. */
final class Typed {

    private Typed() {}

    /** −1 for what is no number: no version is that. */
    static int number(@Nullable String text) {
        try {
            return text == null ? -1 : Integer.parseInt(text.strip());
        } catch (NumberFormatException none) {
            return -1;
        }
    }

    /** A visit, its version, its engineer and its start: "17 3 2026-11-24T09:00:00Z fedor". */
    static String step(PlanStep step) {
        return step.visit() + " " + step.version() + " " + step.start() + " " + step.engineer();
    }

    static List<PlanStep> steps(@Nullable List<String> texts) {
        return texts == null ? List.of() : texts.stream().map(Typed::step).toList();
    }

    private static PlanStep step(String text) {
        var parts = text.split(" ", 4);
        try {
            return new PlanStep(
                    new VisitId(Long.parseLong(parts[0])),
                    Integer.parseInt(parts[1]),
                    parts[3],
                    Instant.parse(parts[2]));
        } catch (NumberFormatException | DateTimeException | ArrayIndexOutOfBoundsException wrong) {
            throw new Refusal(
                    "Предложение не прочитать. Откройте страницу заново.",
                    "The proposal can't be read. Open the page anew.");
        }
    }
}
