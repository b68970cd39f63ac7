package org.zayavka.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One row per evaluation, written in the transaction of the process; read by the business key's index. */
@Component
class TracesInDatabase implements DecisionTraces {

    private static final TypeReference<List<EvaluatedTable>> TABLES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final RuleTexts rules;
    private final ObjectMapper json = new ObjectMapper();

    TracesInDatabase(JdbcClient jdbc, RuleTexts rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    void keep(Evaluation evaluation) {
        jdbc.sql("""
                insert into desk.decision_trace
                    (business_key, process, activity, decision, version, definition_id, evaluated_at, steps)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .param(evaluation.businessKey())
                .param(evaluation.process())
                .param(evaluation.activity())
                .param(evaluation.decision())
                .param(evaluation.version())
                .param(evaluation.definition())
                .param(Timestamp.from(evaluation.at()))
                .param(write(evaluation.tables()))
                .update();
    }

    @Override
    public List<DecisionTrace> of(String businessKey) {
        return jdbc.sql("""
                select business_key, process, activity, decision, version, definition_id, evaluated_at, steps
                  from desk.decision_trace where business_key = ? order by id
                """).param(businessKey).query((row, i) -> trace(row)).list();
    }

    @Override
    public List<DecisionTrace> latest(Collection<String> businessKeys, int limit) {
        return jdbc.sql("""
                select business_key, process, activity, decision, version, definition_id, evaluated_at, steps
                  from desk.decision_trace where business_key = any(:keys) order by id desc limit :limit
                """)
                .param("keys", businessKeys.toArray(String[]::new))
                .param("limit", limit)
                .query((row, i) -> trace(row))
                .list();
    }

    private DecisionTrace trace(ResultSet row) throws SQLException {
        return new DecisionTrace(
                row.getString("business_key"),
                row.getString("process"),
                row.getString("activity"),
                row.getString("decision"),
                row.getInt("version"),
                row.getString("definition_id"),
                row.getTimestamp("evaluated_at").toInstant(),
                read(row.getString("steps")).stream().map(this::step).toList());
    }

    private DecisionTrace.Step step(EvaluatedTable table) {
        var matched = table.rules().stream()
                .map(id -> new DecisionTrace.Rule(id, rules.description(table.definition(), id)))
                .toList();
        return new DecisionTrace.Step(
                table.decision(), table.name(), table.version(), table.inputs(), matched, table.outputs());
    }

    private String write(List<EvaluatedTable> tables) {
        try {
            return json.writeValueAsString(tables);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<EvaluatedTable> read(String tables) {
        try {
            return json.readValue(tables, TABLES);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
