package org.zayavka.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.zayavka.shared.Audit.Subject;
import org.zayavka.shared.DeskSettings.FilePolicy;

@Component
class DeskChoicesInDatabase implements DeskChoices {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<LinkedHashMap<String, String>> TEXTS = new TypeReference<>() {};
    private static final long KEPT = Duration.ofSeconds(3).toNanos();

    private final JdbcClient jdbc;
    private final DeskSettings settings;
    private final GivenSettings given;
    private final Audit audit;
    private volatile @Nullable Known known;

    DeskChoicesInDatabase(JdbcClient jdbc, DeskSettings settings, GivenSettings given, Audit audit) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.given = given;
        this.audit = audit;
    }

    @Override
    public FilePolicy files() {
        if (given.isGiven("zayavka.desk.files")) {
            return settings.files();
        }
        return FilePolicy.valueOf(text(DESK, "files", settings.files().name()));
    }

    @Override
    public String calendarOf(String department) {
        var named = settings.hours().get(department);
        if (named != null) {
            return named;
        }
        var chosen = text(HOURS, "hours." + department, "");
        return chosen.isEmpty() ? usualHours() : chosen;
    }

    private String usualHours() {
        return given.isGiven("zayavka.desk.usual-hours")
                ? settings.usualHours()
                : text(HOURS, "usualHours", settings.usualHours());
    }

    @Override
    public String text(String part, String name, String otherwise) {
        return Objects.requireNonNullElse(known().getOrDefault(part, Map.of()).get(name), otherwise);
    }

    /** Read at most every few seconds: letters and queues ask for it all the time. */
    private Map<String, Map<String, String>> known() {
        var now = System.nanoTime();
        var before = known;
        if (before != null && now - before.at() < KEPT) {
            return before.parts();
        }
        var parts = jdbc
                .sql("select part, given::text as given from desk.choice")
                .query((row, i) -> Map.entry(row.getString("part"), read(row.getString("given"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        known = new Known(now, parts);
        return parts;
    }

    @Override
    public Versioned<Map<String, String>> chosen(String part) {
        return jdbc.sql("select given::text as given, version from desk.choice where part = :part")
                .param("part", part)
                .query((row, i) -> new Versioned<>(read(row.getString("given")), row.getInt("version")))
                .optional()
                .orElseGet(() -> new Versioned<>(Map.of(), 0));
    }

    @Override
    @Transactional
    public void choose(String part, Map<String, String> given, int version, String by) {
        var subject = new Subject("settings", part);
        var before = chosen(part);
        var after = new LinkedHashMap<>(given);
        after.values().removeIf(String::isEmpty);
        if (before.version() != version) {
            throw new Outdated(subject);
        }
        if (before.value().equals(after)) {
            return;
        }
        var rows = jdbc.sql("""
                insert into desk.choice (part, given, version) values (:part, :given::jsonb, 1)
                on conflict (part) do update set given = excluded.given, version = desk.choice.version + 1
                 where desk.choice.version = :version
                """)
                .param("part", part)
                .param("given", written(after))
                .param("version", version)
                .update();
        // Somebody may have written between our reading and our writing.
        if (rows == 0) {
            throw new Outdated(subject);
        }
        audit.note(by, Change.between(subject, before.value(), after));
        forgetAfterCommit();
    }

    private void forgetAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                known = null;
            }
        });
    }

    private static String written(Map<String, String> texts) {
        try {
            return JSON.writeValueAsString(texts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> read(String texts) {
        try {
            return JSON.readValue(texts, TEXTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param at of {@link System#nanoTime()} */
    private record Known(long at, Map<String, Map<String, String>> parts) {}
}
