package org.zayavka.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** One row per evaluation, written at the end of the process's transaction; read by the business key's index. */
@Component
class TracesInDatabase implements DecisionTraces {

    private static final TypeReference<List<EvaluatedTable>> TABLES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final TableTexts texts;
    private final ObjectMapper json = new ObjectMapper();

    TracesInDatabase(JdbcClient jdbc, TableTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    void keep(Evaluation evaluation) {
        if (TransactionSynchronizationManager.getResource(this) instanceof Pending pending) {
            pending.add(evaluation);
        } else if (TransactionSynchronizationManager.isSynchronizationActive()) {
            var pending = new Pending();
            TransactionSynchronizationManager.bindResource(this, pending);
            TransactionSynchronizationManager.registerSynchronization(pending);
            pending.add(evaluation);
        } else {
            write(List.of(evaluation));
        }
    }

    /** One statement for all: the driver would cut a batch into powers of two. */
    private void write(List<Evaluation> evaluations) {
        jdbc.sql("""
                insert into desk.decision_trace
                    (business_key, process, activity, decision, version, definition_id, evaluated_at, steps)
                select business_key, process, activity, decision, version, definition_id, evaluated_at, steps
                from unnest(:keys::text[], :processes::text[], :activities::text[], :decisions::text[],
                        :versions::int[], :definitions::text[], :moments::timestamptz[], :steps::text[])
                    with ordinality as trace
                        (business_key, process, activity, decision, version, definition_id, evaluated_at, steps, place)
                order by place
                """)
                .param("keys", texts(evaluations, Evaluation::businessKey))
                .param("processes", texts(evaluations, Evaluation::process))
                .param("activities", texts(evaluations, Evaluation::activity))
                .param("decisions", texts(evaluations, Evaluation::decision))
                .param("versions", evaluations.stream().map(Evaluation::version).toArray(Integer[]::new))
                .param("definitions", texts(evaluations, Evaluation::definition))
                .param(
                        "moments",
                        texts(evaluations, evaluation -> evaluation.at().toString()))
                .param("steps", texts(evaluations, evaluation -> json(evaluation.tables())))
                .update();
    }

    private static String[] texts(List<Evaluation> evaluations, Function<Evaluation, String> part) {
        return evaluations.stream().map(part).toArray(String[]::new);
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

    @Override
    public Map<Long, DecisionTrace> byId(Collection<Long> ids) {
        var found = new HashMap<Long, DecisionTrace>();
        jdbc.sql("""
                select id, business_key, process, activity, decision, version, definition_id, evaluated_at, steps
                  from desk.decision_trace where id = any(:ids)
                """).param("ids", ids.toArray(Long[]::new)).query((ResultSet row) -> {
            found.put(row.getLong("id"), trace(row));
        });
        return found;
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
                .map(id -> new DecisionTrace.Rule(id, texts.description(table.definition(), id)))
                .toList();
        var inputs = table.inputs().entrySet().stream()
                .map(input -> new DecisionTrace.Input(
                        texts.column(table.definition(), input.getKey()), input.getKey(), input.getValue()))
                .toList();
        return new DecisionTrace.Step(
                table.decision(), table.name(), table.version(), inputs, matched, table.outputs());
    }

    private String json(List<EvaluatedTable> tables) {
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

    /** A registration asks several tables: their traces go to the database together. */
    private final class Pending implements TransactionSynchronization {

        private final List<Evaluation> evaluations = new ArrayList<>();

        void add(Evaluation evaluation) {
            evaluations.add(evaluation);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            write(evaluations);
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResourceIfPossible(TracesInDatabase.this);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(TracesInDatabase.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(TracesInDatabase.this, this);
        }
    }
}
