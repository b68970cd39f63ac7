package org.zayavka.cockpit;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.zayavka.figures.Grain;
import org.zayavka.figures.ReportRequest;
import org.zayavka.figures.ReportScope;
import org.zayavka.shared.Language;

/** Reads what a page asks for; what it leaves out is the last thirty days, by days. */
record FigureQuestion(Map<String, String> params, LocalDate today, Language language) {

    private static final int USUAL_DAYS = 30;
    private static final String BY_PERIOD = "period";
    private static final Set<String> FILTERS =
            Set.of("queue", "plan", "company", "agent", "priority", "hours", "reason", "specialist", "outcome");

    ReportRequest request(ReportScope scope) {
        var to = day("to", today);
        return new ReportRequest(
                day("from", to.minusDays(USUAL_DAYS - 1)), to, grain(), axis(), filters(), language, scope);
    }

    private LocalDate day(String name, LocalDate usual) {
        var text = params.getOrDefault(name, "");
        if (text.isEmpty()) {
            return usual;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw FigureReaders.refused(
                    HttpStatus.BAD_REQUEST,
                    language,
                    "Дата «%s» не читается. Напишите её так: 2026-11-22.".formatted(text),
                    "The date \"%s\" can't be read. Write it like 2026-11-22.".formatted(text));
        }
    }

    private Grain grain() {
        var code = params.getOrDefault("grain", "");
        return Grain.ofCode(code.isEmpty() ? Grain.DAY.code() : code)
                .orElseThrow(() -> FigureReaders.refused(
                        HttpStatus.BAD_REQUEST,
                        language,
                        "Разбивки «%s» нет. Выберите day, week или month.".formatted(code),
                        "There is no grain \"%s\". Choose day, week or month.".formatted(code)));
    }

    private String axis() {
        var axis = params.getOrDefault("axis", "");
        return axis.equals(BY_PERIOD) ? "" : axis;
    }

    private Map<String, String> filters() {
        var filters = new LinkedHashMap<>(params);
        filters.keySet().retainAll(FILTERS);
        return filters;
    }
}
