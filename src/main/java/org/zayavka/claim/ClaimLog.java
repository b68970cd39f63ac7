package org.zayavka.claim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.RecordComponent;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what happens to claims, and tells it. */
@Component
class ClaimLog {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<LinkedHashMap<String, String>> TEXTS = new TypeReference<>() {};
    private static final Set<String> COLUMNS = Set.of("claim", "at", "by");

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    ClaimLog(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    void note(ClaimEvent fact) {
        jdbc.sql("""
                insert into desk.claim_event (claim, at, by, kind, facts)
                values (:claim, :at, :by, :kind, :facts::jsonb)
                """)
                .param("claim", fact.claim().value())
                .param("at", Timestamp.from(fact.at()))
                .param("by", fact.by())
                .param("kind", fact.kind())
                .param("facts", written(details(fact)))
                .update();
        events.publishEvent(fact);
    }

    List<ClaimFact> of(ClaimId id) {
        return jdbc.sql("select at, by, kind, facts::text from desk.claim_event where claim = :claim order by id")
                .param("claim", id.value())
                .query((row, number) -> new ClaimFact(
                        row.getTimestamp("at").toInstant(),
                        row.getString("by"),
                        row.getString("kind"),
                        read(row.getString("facts"))))
                .list();
    }

    private static Map<String, String> details(ClaimEvent fact) {
        var details = new LinkedHashMap<String, String>();
        for (var component : fact.getClass().getRecordComponents()) {
            if (!COLUMNS.contains(component.getName())) {
                details.put(component.getName(), value(fact, component));
            }
        }
        return details;
    }

    private static String value(ClaimEvent fact, RecordComponent component) {
        try {
            return String.valueOf(component.getAccessor().invoke(fact));
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String written(Map<String, String> details) {
        try {
            return JSON.writeValueAsString(details);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> read(String facts) {
        try {
            return JSON.readValue(facts, TEXTS);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
