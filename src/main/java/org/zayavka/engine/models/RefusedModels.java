package org.zayavka.engine.models;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ResourceReport;
import org.camunda.bpm.engine.impl.bpmn.parser.ResourceReportImpl;
import org.zayavka.shared.Language;

/** A deployment that is refused, with everything that is wrong with it; the REST interface answers 400. */
final class RefusedModels extends ParseException {

    private static final long serialVersionUID = 1L;

    private final transient List<ResourceReport> reports;

    RefusedModels(List<Fault> faults, Language language) {
        super(message(faults, language), faults.get(0).file(), List.of(), List.of());
        this.reports = reports(faults, language);
    }

    RefusedModels(List<Fault> faults, Language language, Throwable cause) {
        this(faults, language);
        initCause(cause);
    }

    @Override
    public List<ResourceReport> getResorceReports() {
        return reports;
    }

    private static String message(List<Fault> faults, Language language) {
        var head = language == Language.EN
                ? "The models were not deployed. Correct and deploy again:"
                : "Модели не развёрнуты. Исправьте и разверните снова:";
        return faults.stream().map(fault -> fault.line(language)).collect(Collectors.joining("\n", head + "\n", ""));
    }

    private static List<ResourceReport> reports(List<Fault> faults, Language language) {
        var byFile = new LinkedHashMap<String, List<Problem>>();
        faults.forEach(fault ->
                byFile.computeIfAbsent(fault.file(), file -> new ArrayList<>()).add(fault.problem(language)));
        return byFile.entrySet().stream()
                .<ResourceReport>map(file -> new ResourceReportImpl(file.getKey(), file.getValue(), List.of()))
                .toList();
    }
}
