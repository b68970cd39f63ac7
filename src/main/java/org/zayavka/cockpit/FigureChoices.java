package org.zayavka.cockpit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.zayavka.figures.Grain;
import org.zayavka.figures.Report;
import org.zayavka.figures.ReportRequest;
import org.zayavka.figures.ReportScope;
import org.zayavka.figures.Reports;
import org.zayavka.shared.Language;

/** What filters offer: the values that had tickets within the last half-year, as far as the reader may see them. */
@Component
class FigureChoices {

    /** Of claims, which not everybody sees. */
    private static final List<String> CLAIM_AXES = List.of("reason", "specialist", "outcome");

    private static final String CLAIMS = "claimterms";
    private static final List<String> AXES = List.of("queue", "plan", "priority", "company", "agent");
    /** As urgent as they are; any other stands behind. */
    private static final List<String> PRIORITIES = List.of("urgent", "high", "normal", "low");

    private static final int MONTHS = 6;
    /** Any report that can be made by each axis; who may not see it chooses by what was answered. */
    private static final String REPORT = "reopenings";

    private static final String ANSWERS = "quality";

    private final Reports reports;
    private final AgentNames agents;

    FigureChoices(Reports reports, AgentNames agents) {
        this.reports = reports;
        this.agents = agents;
    }

    /** @param value the code, @param label as people call it */
    record Choice(String value, String label) {}

    Map<String, List<Choice>> of(LocalDate today, Language language, FigureReader reader) {
        var choices = new TreeMap<String, List<Choice>>();
        var report = reader.maySee(REPORT) ? REPORT : ANSWERS;
        AXES.forEach(axis -> choices.put(axis, choices(report, axis, today, language, reader.scope(report))));
        if (reader.seesClaims()) {
            CLAIM_AXES.forEach(axis -> choices.put(axis, choices(CLAIMS, axis, today, language, reader.scope(CLAIMS))));
        }
        return choices;
    }

    private List<Choice> choices(String report, String axis, LocalDate today, Language language, ReportScope scope) {
        var request = new ReportRequest(today.minusMonths(MONTHS), today, Grain.MONTH, axis, Map.of(), language, scope);
        return choices(agents.on(reports.of(report, request)), order(axis));
    }

    private static List<Choice> choices(Report report, Comparator<Choice> order) {
        return report.rows().stream()
                .map(row -> new Choice(Objects.toString(row.get("value"), ""), Objects.toString(row.get("name"), "")))
                .filter(choice -> !choice.value().isEmpty())
                .sorted(order)
                .toList();
    }

    private static Comparator<Choice> order(String axis) {
        var byLabel = Comparator.comparing(Choice::label);
        return axis.equals("priority")
                ? Comparator.comparingInt(FigureChoices::severity).thenComparing(byLabel)
                : byLabel;
    }

    private static int severity(Choice priority) {
        var place = PRIORITIES.indexOf(priority.value());
        return place < 0 ? PRIORITIES.size() : place;
    }
}
