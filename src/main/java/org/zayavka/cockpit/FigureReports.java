package org.zayavka.cockpit;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.zayavka.figures.RefusedReport;
import org.zayavka.figures.Report;
import org.zayavka.figures.ReportScope;
import org.zayavka.figures.Reports;
import org.zayavka.figures.UnknownReport;

/** Makes a report for a page, or says in the reader's words why there is none. */
@Component
class FigureReports {

    private final Reports reports;
    private final StepNames steps;
    private final AgentNames agents;

    FigureReports(Reports reports, StepNames steps, AgentNames agents) {
        this.reports = reports;
        this.steps = steps;
        this.agents = agents;
    }

    Report of(String name, FigureQuestion question, ReportScope scope) {
        try {
            var report = reports.of(name, question.request(scope));
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
