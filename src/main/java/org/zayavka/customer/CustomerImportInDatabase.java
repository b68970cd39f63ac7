package org.zayavka.customer;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zayavka.shared.Refusal;

@Component
class CustomerImportInDatabase implements CustomerImport {

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final ImportPlanner planner;
    private final CustomerChanges changes;
    private final Clock clock;

    CustomerImportInDatabase(JdbcClient jdbc, ImportPlanner planner, CustomerChanges changes, Clock clock) {
        this.jdbc = jdbc;
        this.planner = planner;
        this.changes = changes;
        this.clock = clock;
    }

    private record Kept(ImportKind kind, String name, byte[] content) {}

    @Override
    @Transactional
    public UUID keep(ImportKind kind, String fileName, byte[] content, String by) {
        CsvTable.read(content);
        var now = clock.instant();
        jdbc.sql("delete from desk.import_list where at < :before")
                .param("before", Timestamp.from(now.minus(KEPT)))
                .update();
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into desk.import_list (id, who, at, kind, name, content)
                values (:id, :who, :at, :kind, :name, :content)
                """)
                .param("id", id)
                .param("who", by)
                .param("at", Timestamp.from(now))
                .param("kind", kind.name())
                .param("name", fileName)
                .param("content", content)
                .update();
        return id;
    }

    @Override
    @Transactional(readOnly = true)
    public Preview preview(UUID list, String by) {
        var kept = kept(list, by, "");
        var table = CsvTable.read(kept.content());
        return planner.plan(kept.kind(), table).preview(kept.kind(), kept.name(), table);
    }

    @Override
    @Transactional
    public Preview apply(UUID list, String by) {
        // Confirmed twice at the same moment it is still written once.
        var kept = kept(list, by, "for update");
        var table = CsvTable.read(kept.content());
        var plan = planner.plan(kept.kind(), table);
        if (!plan.isFaulty()) {
            plan.write(changes, by);
            jdbc.sql("delete from desk.import_list where id = :id")
                    .param("id", list)
                    .update();
        }
        return plan.preview(kept.kind(), kept.name(), table);
    }

    private Kept kept(UUID list, String by, String lock) {
        return jdbc.sql("select kind, name, content from desk.import_list where id = :id and who = :who " + lock)
                .param("id", list)
                .param("who", by)
                .query((row, i) -> new Kept(
                        ImportKind.valueOf(row.getString("kind")), row.getString("name"), row.getBytes("content")))
                .optional()
                .orElseThrow(() -> new Refusal(
                        "Этого списка уже нет: он загружен или пролежал больше суток. Отправьте файл ещё раз.",
                        "This list is gone: it was imported, or lay for more than a day. Send the file again."));
    }
}
