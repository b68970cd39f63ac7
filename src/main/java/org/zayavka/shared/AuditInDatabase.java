package org.zayavka.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AuditInDatabase implements Audit {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<Field>> FIELDS = new TypeReference<>() {};
    private static final String LINES = "select at, who, subject, key, what, why, fields::text from desk.audit ";

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditInDatabase(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void note(String who, Change change) {
        note(who, List.of(change));
    }

    @Override
    public void note(String who, List<Change> changes) {
        var all = changes.stream().filter(change -> !change.isNothing()).toList();
        if (all.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into desk.audit (at, who, subject, key, company, what, why, fields)
                select :at, :who, subject, key, company, what, why, fields::jsonb
                  from unnest(:subjects::text[], :keys::text[], :companies::bigint[], :whats::text[], :whys::text[],
                      :fields::text[]) as line (subject, key, company, what, why, fields)
                """)
                .param("at", Timestamp.from(clock.instant()))
                .param("who", who)
                .param("subjects", all.stream().map(it -> it.subject().kind()).toArray(String[]::new))
                .param("keys", all.stream().map(it -> it.subject().key()).toArray(String[]::new))
                .param("companies", all.stream().map(AuditInDatabase::company).toArray(Long[]::new))
                .param("whats", all.stream().map(it -> it.what().name()).toArray(String[]::new))
                .param("whys", all.stream().map(Change::why).toArray(String[]::new))
                .param("fields", all.stream().map(it -> written(it.fields())).toArray(String[]::new))
                .update();
    }

    private static @Nullable Long company(Change change) {
        var company = change.company();
        return company == null ? null : company.value();
    }

    @Override
    public List<Line> of(Subject subject, int limit) {
        return jdbc.sql(LINES + "where subject = :subject and key = :key order by id desc limit :limit")
                .param("subject", subject.kind())
                .param("key", subject.key())
                .param("limit", limit)
                .query(AuditInDatabase::line)
                .list();
    }

    @Override
    public List<Line> of(CompanyId company, int limit) {
        return jdbc.sql(LINES + "where company = :company order by id desc limit :limit")
                .param("company", company.value())
                .param("limit", limit)
                .query(AuditInDatabase::line)
                .list();
    }

    @Override
    public void forgetValues(Subject subject) {
        jdbc.sql("""
                update desk.audit
                   set why = '', fields = (select coalesce(jsonb_agg(jsonb_build_object(
                           'name', field ->> 'name', 'before', '', 'after', '')), '[]')
                         from jsonb_array_elements(fields) as field)
                 where subject = :subject and key = :key
                """)
                .param("subject", subject.kind())
                .param("key", subject.key())
                .update();
    }

    private static Line line(ResultSet row, int index) throws SQLException {
        return new Line(
                row.getTimestamp("at").toInstant(),
                row.getString("who"),
                new Subject(row.getString("subject"), row.getString("key")),
                What.valueOf(row.getString("what")),
                row.getString("why"),
                read(row.getString("fields")));
    }

    private static String written(List<Field> fields) {
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Field> read(String fields) {
        try {
            return JSON.readValue(fields, FIELDS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
