package org.zayavka.scenario;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The desk's clock, moved by the test and ticking on. */
final class DeskClock {

    static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    private DeskClock() {}

    /** It is now this hour in Moscow, e.g. {@code 2026-11-23T10:00}. */
    static void set(String moscowTime) {
        var wanted = LocalDateTime.parse(moscowTime).atZone(MOSCOW).toInstant();
        ClockUtil.offset(wanted.toEpochMilli() - System.currentTimeMillis());
    }

    static void forward(Duration time) {
        var wanted = ClockUtil.getCurrentTime().getTime() + time.toMillis();
        ClockUtil.offset(wanted - System.currentTimeMillis());
    }
}
