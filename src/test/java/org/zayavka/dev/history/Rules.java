package org.zayavka.dev.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.zayavka.engine.PreparedFeel;
import org.zayavka.sla.ServiceLevel;

/** What the desk's own tables in {@code dmn/} say of an invented request; each question is asked once. */
final class Rules {

    private final DmnEngine engine = engine();
    private final DmnDecision priority = decision("ticketPriority", "dmn/ticket-priority.dmn");
    private final DmnDecision level = decision("serviceLevel", "dmn/service-level.dmn");
    private final DmnDecision queue = decision("ticketQueue", "dmn/ticket-queue.dmn");
    private final Map<Question, Ruling> known = new HashMap<>();

    Ruling of(Topic topic, Cast.Person person, boolean urgent) {
        return known.computeIfAbsent(
                new Question(topic, person.plan(), person.known(), person.debtor(), urgent), this::decide);
    }

    private Ruling decide(Question question) {
        var urgency = ask(
                priority,
                Map.of(
                        "subjectText", question.topic().subject.toLowerCase(java.util.Locale.ROOT),
                        "impact", "person",
                        "plan", question.plan(),
                        "identified", question.identified(),
                        "debtor", question.debtor(),
                        "declaredUrgent", question.urgent()));
        String code = urgency.getEntry("priority");
        var department = question.topic().department();
        var promised = ask(level, Map.of("plan", question.plan(), "department", department, "priority", code));
        var shelf = ask(queue, Map.of("department", department, "priority", code));
        return new Ruling(
                code,
                new ServiceLevel(
                        promised.getEntry("calendar"),
                        minutes(promised, "reactionMinutes"),
                        minutes(promised, "solutionMinutes")),
                shelf.getEntry("queue"),
                ((Number) shelf.getEntry("taskPriority")).intValue());
    }

    private static DmnEngine engine() {
        var configuration = new DefaultDmnEngineConfiguration();
        configuration.setFeelEngineFactory(new PreparedFeel());
        return configuration.buildEngine();
    }

    private static Duration minutes(DmnDecisionResultEntries row, String column) {
        return Duration.ofMinutes(((Number) row.getEntry(column)).longValue());
    }

    private DmnDecisionResultEntries ask(DmnDecision decision, Map<String, Object> facts) {
        return Objects.requireNonNull(
                engine.evaluateDecision(decision, facts).getFirstResult(), () -> decision.getKey() + " of " + facts);
    }

    private DmnDecision decision(String key, String file) {
        try (InputStream model = Objects.requireNonNull(Rules.class.getResourceAsStream("/" + file), file)) {
            return engine.parseDecision(key, model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Question(Topic topic, String plan, boolean identified, boolean debtor, boolean urgent) {}

    /**
     * What the tables gave.
     *
     * @param priority as the tables write it, e.g. {@code high}
     */
    record Ruling(String priority, ServiceLevel level, String queue, int taskPriority) {}
}
