package org.zayavka.sla;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.zayavka.shared.Language;

/** Keeps the calendars in memory and asks every few seconds, on behalf of one caller, whether they have changed. */
@Component
class CalendarsInDatabase implements Calendars, SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(CalendarsInDatabase.class);

    private final CalendarTables tables;
    private final long checkNanos;
    private final AtomicLong checkedAt = new AtomicLong();
    private volatile @Nullable Snapshot snapshot;

    @Autowired
    CalendarsInDatabase(CalendarTables tables, SlaSettings settings) {
        this(tables, settings.calendarCheck());
    }

    CalendarsInDatabase(CalendarTables tables, Duration check) {
        this.tables = tables;
        this.checkNanos = check.toNanos();
    }

    /** Read before work begins, so that no two callers wait for each other's connection, and a bad table stops us here. */
    @Override
    public void afterSingletonsInstantiated() {
        refresh();
    }

    @Override
    public BusinessCalendar calendar(String code) {
        var calendars = current().calendars();
        var calendar = calendars.get(code);
        if (calendar == null) {
            throw new UnknownCalendar(code, calendars.keySet());
        }
        return calendar;
    }

    @Override
    public List<BusinessCalendar> all() {
        return List.copyOf(current().calendars().values());
    }

    @Override
    public WorkingDays workingDays() {
        return new WorkingDays(current().production());
    }

    @Override
    public Optional<String> warningFor(int year, Language language) {
        return current().production().isPublished(year)
                ? Optional.empty()
                : Optional.of(UnpublishedYear.warning(year, new Words(language)));
    }

    @Override
    public synchronized void refresh() {
        checkedAt.set(System.nanoTime());
        var version = tables.version();
        var known = snapshot;
        if (known == null || !known.version().equals(version)) {
            var production = tables.production();
            snapshot = new Snapshot(version, production, tables.calendars(production));
        }
    }

    private Snapshot current() {
        var known = snapshot;
        if (known == null) {
            refresh();
        } else if (isTimeToCheck()) {
            refreshOrKeep();
        }
        known = snapshot;
        if (known == null) {
            throw new IllegalStateException("Calendars could not be read");
        }
        return known;
    }

    /** True for one caller in each period; the others go on with what is known. */
    private boolean isTimeToCheck() {
        long last = checkedAt.get();
        long now = System.nanoTime();
        return now - last >= checkNanos && checkedAt.compareAndSet(last, now);
    }

    /** A calendar somebody is just spoiling must not stop a desk that has a good one in memory. */
    private void refreshOrKeep() {
        try {
            refresh();
        } catch (RuntimeException e) {
            log.error("Calendars could not be read again, the desk goes on with those it knows", e);
        }
    }

    private record Snapshot(UUID version, ProductionCalendar production, Map<String, BusinessCalendar> calendars) {}
}
