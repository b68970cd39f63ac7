package org.zayavka.cockpit;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.zayavka.figures.RefusedReport;
import org.zayavka.figures.Report;
import org.zayavka.figures.Reports;
import org.zayavka.figures.UnknownReport;

/** Makes a report for a page, or says in the reader's words why there is none. */
@Component
class FigureReports {

    private static final Set<String> CLAIMS = Set.of("claims", "claimterms");

    private final Reports reports;
    private final StepNames steps;
    private final AgentNames agents;

    FigureReports(Reports reports, StepNames steps, AgentNames agents) {
        this.reports = reports;
        this.steps = steps;
        this.agents = agents;
    }

    /** The names of those that the reader may see. */
    Set<String> names(FigureReader reader) {
        return reports.names().stream()
                .filter(name -> reader.maySee(name) && (reader.seesClaims() || !CLAIMS.contains(name)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Report of(String name, FigureQuestion question, FigureReader reader) {
        if (!reader.maySee(name)) {
            throw FigureReaders.forbidden(question.language());
        }
        try {
            var report = reports.of(name, question.request(reader.scope(name)));
            return StepNames.areIn(name) ? steps.on(report) : agents.on(report);
        } catch (UnknownReport unknown) {
            throw FigureReaders.refused(
                    HttpStatus.NOT_FOUND,
                    question.language(),
                    "Отчёта «%s» нет.".formatted(name),
                    "There is no report \"%s\".".formatted(name));
        } catch (RefusedReport refused) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, refused.getMessage());
        }
    }
}
