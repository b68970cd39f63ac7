package org.zayavka.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.stereotype.Component;
import org.zayavka.shared.DeskSettings;

/** What the desk forgets, and when: for those who watch over it. */
@Component
public class RetentionPlan {

    private final Retention retention;
    private final Leftovers leftovers;
    private final RetentionSettings settings;
    private final DeskSettings desk;
    private final Clock clock;

    RetentionPlan(
            Retention retention, Leftovers leftovers, RetentionSettings settings, DeskSettings desk, Clock clock) {
        this.retention = retention;
        this.leftovers = leftovers;
        this.settings = settings;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * A kind of things and how long they are kept.
     *
     * @param code of the kind
     * @param setting its name among {@code zayavka.retention.*}
     * @param oldest since when the oldest one is kept; absent when there is none
     * @param goesFrom when that one may go
     */
    public record Line(
            String code,
            String setting,
            Period kept,
            @Nullable Instant oldest,
            @Nullable Instant goesFrom) {}

    public List<Line> lines() {
        var lines = new ArrayList<Line>();
        retention
                .kinds()
                .forEach(kind -> lines.add(line(
                        kind.code(), kind.setting(), kind.kept(), kind.what().oldest())));
        lines.add(line("drafts", "drafts", settings.drafts(), leftovers.oldest("desk.draft")));
        lines.add(line("uploads", "uploads", settings.uploads(), leftovers.oldest("desk.upload")));
        return List.copyOf(lines);
    }

    private Line line(String code, String setting, Period kept, Optional<Instant> oldest) {
        var since = oldest.orElse(null);
        return new Line(
                code,
                setting,
                kept,
                since,
                since == null ? null : since.atZone(desk.zone()).plus(kept).toInstant());
    }

    /** When the desk forgets next; empty when it never does. */
    public Optional<Instant> next() {
        if (settings.at().equals("-")) {
            return Optional.empty();
        }
        var next = CronExpression.parse(settings.at()).next(clock.instant().atZone(desk.zone()));
        return Optional.ofNullable(next).map(ZonedDateTime::toInstant);
    }
}
